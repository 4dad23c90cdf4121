import type { UnreadKind } from './unread-kind.ts'

/** Double brackets of languages: attributes of C++, tables of TOML, slots of JavaScript's specification. */
const NAMES = new Set(
  (
    'nodiscard maybe_unused deprecated fallthrough likely unlikely noreturn carries_dependency no_unique_address assume ' +
    'unsequenced reproducible indeterminate bin package test bench example redirects headers plugins projects source params ' +
    'prototype get set call construct extensible ownpropertykeys defineownproperty delete hasproperty getownproperty ' +
    'getprototypeof setprototypeof isextensible preventextensions environment homeobject scopes scope functionlocation ' +
    'promisestate promiseresult promisevalue target handler isrevoked entries class primitivevalue realm thismode writable ' +
    'enumerable configurable value fields boundtarget targetfunction boundthis boundargs privateelements exports'
  ).split(' '),
)

/** Whether double brackets name a note: shells, lists and code have them as well. */
function isNote([, name = '']: RegExpExecArray): boolean {
  if (/^[\s"'$({\\!?.*+^<>=&|~-]|\s$/.test(name)) return false
  // Slots of JavaScript's specification are many: `[[IsCallable]]`.
  if (/^(?:Is|Has)[A-Z]\w+$|[;$=<>"]|::|&&|\.\.\.|…/.test(name) || !/\p{L}/u.test(name)) return false
  if (/^[\d.,\s+-]*[a-z]?(?:,\s*[\w.+-]{1,8})+$/i.test(name)) return false
  return !/^.$/u.test(name) && !NAMES.has(name.toLowerCase().replace(/\(.*$/, ''))
}

/** Syntax of Obsidian and its neighbors. */
export const OBSIDIAN_KINDS: readonly UnreadKind[] = [
  {
    what: 'an embedded file',
    tools: 'Obsidian',
    scope: 'text',
    sign: '![[',
    pattern: /!\[\[([^[\]\n]{1,300})\]\]/g,
    example: '![[layers.svg|200]]\n',
    instead: 'Write `![Title](file.png)`.',
  },
  {
    what: 'a link to a note',
    tools: 'Obsidian and wikis',
    scope: 'text',
    sign: '[[',
    pattern: /(?<![\w!)\]\uE000])\[\[([^[\]\n]{1,300})\]\](?![[(\w])/g,
    accepts: (match) => isNote(match) && !/^_?toc_?$/i.test(match[1] ?? ''),
    example: 'See [[layers|the next chapter]].\n',
    quiet: [
      'The test [[ -f x ]] is of bash.\n',
      'The matrix [[1,2],[3,4]] and the list [[1]] or x[[1]].\n',
      'C++ marks it [[nodiscard]] or [[gnu::const]].\n',
      'Every object has a [[Prototype]].\n',
    ],
    instead: 'Write `[text](file.md)`.',
  },
  {
    what: 'a comment',
    tools: 'Obsidian',
    scope: 'text',
    sign: '%%',
    pattern: /(?<![\w%])%%(?:[^\s%](?:[^%]{0,2000}?[^\s%])?|\s[^%]{1,2000}\s)%%(?![\w%])/g,
    accepts: ({ 0: found, index, input }) => /^%%\S/.test(found) || index === 0 || input[index - 1] === '\n',
    example: 'A layer %%ask who knows%% is shared.\n',
    quiet: ['Write %% and %% for a percent sign.\n', 'It is 100%% sure.\n'],
    instead: 'Write `<!-- … -->`.',
  },
  {
    what: 'the name of a block',
    tools: 'Obsidian',
    scope: 'line',
    sign: '^',
    pattern: /(?:^|[ \t])\^(?=[\w-]*[-\d])[a-z][\w-]{3,40}[ \t]*$/i,
    accepts: ({ 0: found }) => /-/.test(found) || /\^\w{6}\s*$/.test(found),
    example: 'Layers are shared. ^shared-layers\n',
    quiet: ['The result is 2 ^n\n', 'In pandoc, x^2^ is a power\n'],
  },
  {
    what: 'a callout',
    tools: 'Obsidian, GitHub and Microsoft Learn',
    scope: 'block',
    sign: '[!',
    pattern: /^\[![a-z][\w-]{0,40}\][+-]?(?:[ \t]|$)/i,
    example: '> [!recipe] Layers\n> They are shared.\n',
    instead: 'Known names are `[!NOTE]`, `[!TIP]`, `[!WARNING]` and the like.',
  },
  {
    what: 'an include',
    tools: 'Microsoft Learn',
    scope: 'line',
    sign: '[!',
    pattern: /^\[!(?:INCLUDE|VIDEO|code-\w{1,20})[ \t]?[[\uE002h]/i,
    example: '[!INCLUDE [Layers](layers.md)]\n',
  },
  {
    what: 'a query',
    tools: 'Obsidian',
    scope: 'fence',
    sign: 'dataview',
    pattern: /^dataview(?:js)?\b/,
    example: '```dataview\nLIST FROM "course"\n```\n',
  },
]

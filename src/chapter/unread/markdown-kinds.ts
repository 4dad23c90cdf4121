import type { UnreadKind } from './unread-kind.ts'

/** Whether brackets with a caret are a footnote: patterns have them as well. */
function isFootnote({ 0: found, 1: name = '', index, input }: RegExpExecArray): boolean {
  const before = input[index - 1] ?? ' '
  const after = input[index + found.length] ?? ' '
  if (/[*+?{\\/$|]/.test(after) || /[\\/|^$([{"'`]/.test(before)) return false
  return (
    !/^[a-z\d]-[a-z\d]/i.test(name) && !/^(?:abc|xyz|aeiou|ab|a-z\w*|\w)$/i.test(name.replace(/^\d$/, ''))
  )
}

/** Whether brackets are a reference to a link: indexes of lists, and options of commands, have them as well. */
function isReference({ 1: image = '', 2: text = '', 3: name = '' }: RegExpExecArray): boolean {
  if (image !== '') return true
  if (!/\p{L}/u.test(text.replace(/[\uE000-\uE002]/g, 'a')) || /^[-.<|{]|\.\.\.|…/.test(text + name))
    return false
  if (/^[,\s]/.test(name)) return false
  if (name === '') return /[ \t]/.test(text)
  return text.length > 2 || name.length > 2
}

/** Markdown that all tools read, with a slip that leaves it as text. */
export const MARKDOWN_KINDS: readonly UnreadKind[] = [
  {
    what: 'a heading without a space after its `#`',
    tools: 'Markdown',
    scope: 'line',
    sign: '##',
    pattern: /^#{2,6}[\p{L}\p{N}*_"«¿¡(][^#\n]{0,200}#{0,6}[ \t]*$/u,
    example: '##Layers\n',
    quiet: ['##--##\n', 'The issues ##12 and ##13\n'],
    instead: 'Write `## Title`.',
  },
  {
    what: 'a title without a space after its `#`',
    tools: 'Markdown',
    scope: 'start',
    sign: '#',
    pattern: /^#\p{Lu}[^#\n]{0,200}$/u,
    example: '#Layers of an image\n\nThey are shared.\n',
    quiet: [
      '#docker #images\n',
      '#docker\n',
      '#Docker #Images\n',
      'Text.\n\n#Layers of an image\n',
      '#1 of the list\n',
    ],
    instead: 'Write `# Title`.',
  },
  {
    what: 'a footnote without a definition',
    tools: 'Markdown',
    scope: 'text',
    sign: '[^',
    pattern: /\[\^([\p{L}\p{N}][\p{L}\p{N}_.:-]{0,60})\](?!\()/gu,
    accepts: isFootnote,
    example: 'Layers are shared[^since].\n',
    quiet: ['The pattern [^abc]+ and [^a-z] find others.\n', 'As in ([^xyz]).\n'],
    instead: 'Add a line `[^name]: text`.',
  },
  {
    what: 'a reference without a definition',
    tools: 'Markdown',
    scope: 'text',
    sign: '][',
    pattern: /(?<![\w)\]\\\uE000])(!?)\[([^[\]\n^][^[\]\n]{0,300})\]\[([^[\]\n]{0,200})\](?![[(\w])/g,
    accepts: isReference,
    example: 'See [the layers][layers].\n',
    quiet: ['The cell x[1][2] or grid[row][column].\n', 'Run it with [-a][-b] or [0][1].\n'],
    instead: 'Add a line `[name]: address`.',
  },
  {
    what: 'a link with its brackets exchanged',
    tools: 'Markdown',
    scope: 'text',
    sign: ')[',
    pattern: /\([^()\n]{1,200}\)\[\uE002?(?:https?:|\.{0,2}\/|#)[^\s\]]{1,300}\]/g,
    example: 'See (the layers)[https://example.org].\n',
    quiet: ['The call f(x)[0] is fine.\n'],
    instead: 'Write `[text](address)`.',
  },
  {
    what: 'an image',
    tools: 'Markdown',
    scope: 'text',
    sign: '![',
    pattern: /!\[[^[\]\n]{0,300}\][ \t]?\([^()\n]{1,400}\)?/g,
    accepts: ({ 0: found }) => /[./]/.test(found),
    example: '![Layers] (layers.png)\n',
    quiet: ['How ![strange] (but true) it is\n'],
    instead: 'Write the address right after the brackets.',
  },
  {
    what: 'a link',
    tools: 'Markdown',
    scope: 'text',
    sign: '](',
    pattern:
      /(?<![\w)\]!\\])\[[^[\]\n]{1,300}\]\((?=[^()\n]{0,400}\.(?:md|html?|pdf|png|jpe?g|svg|gif|zip|pptx?|docx?|xlsx?|ipynb|txt)\b)[^()\n]{1,400}\)/g,
    example: 'See [the plan](the plan of layers.pdf "a" b).\n',
    quiet: ['See [1](as said above).\n'],
    instead: 'Write the address right after the brackets.',
  },
  {
    what: 'the second line of a table',
    tools: 'Markdown',
    scope: 'line',
    sign: '|',
    pattern: /^\|?[ \t]*:?-{3,100}:?[ \t]*(?:\|[ \t]*:?-{1,100}:?[ \t]*){1,60}\|?[ \t]*$/,
    example: '| one | two | three |\n|-----|-----|\n| 1 | 2 | 3 |\n',
    instead: 'Write as many cells there as the first line has.',
  },
  {
    what: 'bold text',
    tools: 'Markdown',
    scope: 'text',
    sign: '**',
    pattern: /(?<![*\\\w/])\*\*(?=[^\s*\w])[^*\n]{1,200}(?<=[^\s*\\/])\*\*(?![*/])(?=[\p{L}\p{N}])/gu,
    example: '**«layers»**are shared.\n',
    quiet: ['Call f(**a, **b) with both.\n', 'The glob **/*.md finds chapters.\n'],
    instead: 'Put a space after the stars, or write `<strong>`.',
  },
  {
    what: 'the rest of a comment',
    tools: 'HTML',
    scope: 'line',
    sign: '->',
    pattern: /^--+>[ \t]*$/,
    example: 'Layers\n\n-->\n\nImages\n',
    quiet: ['Layers --> images\n'],
  },
  {
    what: 'the start of a comment',
    tools: 'HTML',
    scope: 'text',
    sign: '<!',
    pattern: /(?<!\\)<!(?:[–—]|[ \t]{1,3}-{2}|-(?!-)[ \t\w])/g,
    example: '<!– ask who knows –>\n',
    quiet: ['Is a <!b or a <! - b?\n'],
    instead: 'Write `<!-- … -->` with two hyphens.',
  },
  {
    what: 'an emoji',
    tools: 'GitHub',
    scope: 'text',
    sign: ':',
    pattern:
      /(?<![\p{L}\p{N}:@/.=_-]):(?:[a-z][a-z\d]{0,30}(?:[_-][a-z\d]{1,30}){0,6}|[+-]1):(?![\p{L}\p{N}:/=])/gu,
    accepts: ({ 0: found }) => !/^:(?:material|fontawesome|octicons|simple|twemoji)-/.test(found),
    example: 'Well done :tadda:\n',
    quiet: ['At 10:30:45, std::vector::size and a:b:c.\n', '`:rocket:`\n'],
    instead: 'Write the character.',
  },
  {
    what: 'the explanation of a callout in code',
    tools: 'AsciiDoc',
    scope: 'line',
    sign: '<',
    pattern: /^<\d{1,2}>[ \t]{1,8}\p{L}/u,
    example: '<1> Layers are shared.\n',
    quiet: ['A pair <1> of them\n', '<1>\n', '`<1>` is a mark.\n'],
    instead: 'Write a numbered list.',
  },
]

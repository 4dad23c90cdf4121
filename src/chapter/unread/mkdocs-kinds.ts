import type { UnreadKind } from './unread-kind.ts'

const TYPES =
  /^(?:note|abstract|summary|tldr|info|todo|tip|hint|important|success|check|done|question|help|faq|warning|caution|attention|failure|fail|missing|danger|error|bug|example|quote|cite)$/i
const KEYS =
  /(?:^|\+)(?:ctrl|control|alt|altgr|option|shift|cmd|command|meta|win|windows|super|fn|enter|return|esc|escape|tab|space|backspace|del|delete|ins|insert|home|end|page-?up|page-?down|up|down|left|right|arrow-(?:up|down|left|right)|caps-lock|print-screen|f\d{1,2})(?:\+|$)/i

/** Whether the word after `!!!` is the type of an admonition, not prose. */
function isAdmonition([, type = '', rest = '']: RegExpExecArray): boolean {
  return rest !== '' || TYPES.test(type) || /^[a-z]/.test(type)
}

/** Syntax of MkDocs with its Material theme, and of the extensions of Python-Markdown. */
export const MKDOCS_KINDS: readonly UnreadKind[] = [
  {
    what: 'an admonition',
    tools: 'MkDocs',
    scope: 'line',
    sign: '!!!',
    pattern: /^!!! ?([\p{L}][\p{L}\w-]{0,40})((?: (?:inline|end))*(?: [\w -]{0,60}"[^"\n]{0,200}")?)[ \t]*$/u,
    accepts: isAdmonition,
    example: '!!! note "Remember"\n    A volume stays.\n',
    quiet: ['Attention!!! Do not pull twice!!!\n', '!!! Never do this on a server of yours\n'],
    instead: 'Write `:::note[Title]` and `:::` around the text.',
  },
  {
    what: 'a folded admonition',
    tools: 'MkDocs',
    scope: 'line',
    sign: '???',
    pattern:
      /^\?\?\?\+? ?([\p{L}][\p{L}\w-]{0,40})((?: (?:inline|end))*(?: [\w -]{0,60}"[^"\n]{0,200}")?)[ \t]*$/u,
    accepts: isAdmonition,
    example: '??? question "Why?"\n    It is shared.\n',
    quiet: ['What is this ???\n'],
    instead: 'Write `<details>` with a `<summary>`.',
  },
  {
    what: 'a tab',
    tools: 'MkDocs',
    scope: 'line',
    sign: '===',
    pattern: /^===[!+]? ?(?:"[^"\n]{1,200}"|'[^'\n]{1,200}')[ \t]*$/,
    example: '=== "Linux"\n    Use the package manager.\n',
    quiet: ['In JavaScript, `a === "b"` compares types too.\n', 'a === "b"\n'],
  },
  {
    what: 'a block',
    tools: 'MkDocs (PyMdown Extensions)',
    scope: 'line',
    sign: '///',
    pattern:
      /^\/{3,} (?:(?:caption|figure-caption|table-caption|admonition|details|tab|html|define)(?: ?\|.{0,200})?|[a-z][\w-]{0,40} \|.{0,200})$/,
    example: '/// caption\nThe layers of an image\n///\n',
    quiet: ['/// A comment of Rust.\n'],
  },
  {
    what: 'keys',
    tools: 'MkDocs',
    scope: 'text',
    sign: '++',
    pattern: /(?<![\w+])\+\+([a-z\d"][\w "'-]{0,30}(?:\+[\w "'-]{1,30}){0,5})\+\+(?![\w+])/gi,
    accepts: ([, keys = '']) => KEYS.test(keys),
    example: 'Press ++ctrl+c++ to stop.\n',
    quiet: ['C++ and ++i++ are known.\n', 'Is i++ or ++i faster?\n'],
    instead: 'Write `<kbd>Ctrl</kbd>`.',
  },
  {
    what: 'marked text',
    tools: 'MkDocs and Obsidian',
    scope: 'text',
    sign: '==',
    pattern:
      /(?<![\w"'`=!<>+)\]-])==([\p{L}\p{N}*_\uE000][^=\n]{0,300}?)(?<=[\p{L}\p{N}*_\uE000.!?)%])==(?![\w"'`=<>([])/gu,
    example: 'A ==layer== is shared.\n',
    quiet: ['a == b and c == d\n', 'Use "==" and not "==" here.\n'],
    instead: 'Write `<mark>`.',
  },
  {
    what: 'inserted text',
    tools: 'MkDocs',
    scope: 'text',
    sign: '^^',
    pattern: /(?<![\w^])\^\^(?=[\p{L}\p{N}])[^^\n]{0,200}?(?<=[\p{L}\p{N}.!?)])\^\^(?![\w^])/gu,
    example: 'A ^^layer^^ is shared.\n',
    quiet: ['Bravo ^^ et encore ^^ merci.\n'],
    instead: 'Write `<ins>`.',
  },
  {
    what: 'an edit',
    tools: 'MkDocs (CriticMarkup)',
    scope: 'text',
    sign: '{',
    pattern:
      /\{(?:\+\+[^{}\n]{1,300}\+\+|--[^{}\n]{1,300}--|~~[^{}\n]{1,300}~~|==[^{}\n]{1,300}==|>>[^{}\n]{1,300}<<)\}/g,
    example: 'Layers are {++always++} shared.\n',
  },
  {
    what: 'an icon',
    tools: 'MkDocs',
    scope: 'text',
    sign: ':',
    pattern: /:(?:material|fontawesome|octicons|simple|twemoji)-[a-z\d][\w-]{0,80}:/g,
    example: 'The icon :material-docker: is blue.\n',
  },
  {
    what: 'a snippet of a file',
    tools: 'MkDocs',
    scope: 'line',
    sign: '8<-',
    pattern: /^;?-{1,20}8<-{1,20}.{0,200}$/,
    example: '--8<-- "includes/links.md"\n',
  },
  {
    what: 'a snippet of a file',
    tools: 'MkDocs',
    scope: 'code',
    sign: '8<-',
    pattern: /^[ \t]*-{1,20}8<-{1,20} ["'][^"'\n]{1,200}["'][ \t]*$/,
    accepts: (_, language) => isListing(language),
    example: '```python\n--8<-- "src/app.py"\n```\n',
    quiet: ['```markdown\n--8<-- "src/app.py"\n```\n'],
  },
  {
    what: 'an annotation',
    tools: 'MkDocs',
    scope: 'code',
    sign: ')!',
    pattern: /(?:#|\/\/|--|%|;|\/\*|<!--)[ \t]*\(\d{1,2}\)!/,
    example: '```yaml\nimage: nginx # (1)!\n```\n',
    quiet: ['```js\nconst x = f(1)!\n```\n'],
  },
  {
    what: 'a table of contents',
    tools: 'MkDocs, Typora and HackMD',
    scope: 'line',
    sign: ']',
    pattern: /^(?:\[TOC\]|\[\[(?:toc|_TOC_)\]\]|\{\{TOC\}\})[ \t]*$/i,
    example: '[TOC]\n',
    instead: 'Remove it: each handout has a table of contents.',
  },
  {
    what: 'an abbreviation',
    tools: 'MkDocs, kramdown and PHP Markdown Extra',
    scope: 'line',
    sign: '*[',
    pattern: /^\*\[[^\]\n]{1,80}\]: ?\S/,
    example: '*[CI]: Continuous Integration\n',
    instead: 'Write `<abbr title="…">`.',
  },
]

/** Languages of code blocks that show Markdown or templates on purpose. */
const SHOWN = new Set(
  'md markdown mdx text txt plain plaintext console html hbs handlebars mustache liquid jinja jinja2 twig vue'.split(
    ' ',
  ),
)

/** Whether a code block is a program, not an example of a documentation tool's syntax. */
export function isListing(language: string): boolean {
  return language !== '' && !SHOWN.has(language.toLowerCase())
}

import type { UnreadKind } from './unread-kind.ts'

/** Syntax of MDX, which Docusaurus, Starlight and Nextra write, and of VitePress and Docsify. */
export const MDX_KINDS: readonly UnreadKind[] = [
  {
    what: 'an import',
    tools: 'MDX (Docusaurus)',
    scope: 'line',
    sign: 'import',
    pattern:
      /^import[ \t]+(?:[\w$*{}, \t]{1,200}?[ \t]from[ \t]+)?(?:'[^'\n]{1,200}'|"[^"\n]{1,200}")[ \t]*;?[ \t]*$/,
    example: "import Tabs from '@theme/Tabs';\n",
    quiet: ['import os\n', 'import from the "old" project what you need\n'],
  },
  {
    what: 'an export',
    tools: 'MDX (Docusaurus)',
    scope: 'line',
    sign: 'export',
    pattern:
      /^export[ \t]+(?:(?:const|let|var)[ \t]+[\w$]{1,60}[ \t]*=|(?:default[ \t]+)?(?:async[ \t]+)?function\b[ \t]*[\w$]{0,60}\(|default[ \t]+(?:\(|[\w$]{1,60};?[ \t]*$))/,
    example: 'export const year = 2026;\n',
    quiet: ['export PATH=/usr/local/bin\n', 'export default settings first\n'],
  },
  {
    what: 'a comment',
    tools: 'MDX (Docusaurus)',
    scope: 'text',
    sign: '{/*',
    pattern: /\{\/\*[^}]{0,2000}\*\/\}/g,
    example: 'Layers {/* ask who knows */} are shared.\n',
    instead: 'Write `<!-- … -->`.',
  },
  {
    what: 'a mark of words',
    tools: 'VitePress and Slidev (Shiki)',
    scope: 'code',
    sign: '[!code word',
    pattern: /\[!code word:[^\]\n]{1,80}\]/,
    example: '```js\n// [!code word:layer]\nlet layer\n```\n',
    instead: 'Mark whole lines: `// [!code highlight]`.',
  },
  {
    what: 'a block of MDX',
    tools: 'Docusaurus',
    scope: 'fence',
    sign: 'mdx-code-block',
    pattern: /^mdx-code-block\b/,
    example: '```mdx-code-block\n<Tabs>\n```\n',
  },
  {
    what: 'a callout',
    tools: 'Docsify',
    scope: 'block',
    sign: '> ',
    pattern: /^[?!]> \S/,
    example: '!> Layers are shared.\n',
    quiet: ['Is a ?> b a comparison?\n'],
    instead: 'Write `:::warning` and `:::` around the text.',
  },
  {
    what: 'an embed',
    tools: 'VuePress and markdown-it',
    scope: 'line',
    sign: '@[',
    pattern: /^@(?:\[(?:toc|TOC|code|youtube|vimeo|video|slideshare|gist|osf)\b|\uE002[a-z])/,
    example: '@[youtube](abcdefgh)\n',
    quiet: ['Ask @anna or @[bob] about it.\n'],
  },
]

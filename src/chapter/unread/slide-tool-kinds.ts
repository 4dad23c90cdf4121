import type { UnreadKind } from './unread-kind.ts'

/** Settings of one slide of Slidev, between two lines of dashes: Markdown reads the last one as a heading's underline. */
const SLIDE_SETTING =
  /^(?:layout|layoutClass|class|background|backgroundSize|image|clicks|clicksStart|hide|hideInToc|disabled|src|transition|level|preload|routeAlias|zoom|dragPos|url)[ \t]*:(?:[ \t]|$)/m

/** Syntax of tools for slides. */
export const SLIDE_TOOL_KINDS: readonly UnreadKind[] = [
  {
    what: 'settings of a slide',
    tools: 'Slidev',
    scope: 'slide',
    sign: ':',
    pattern:
      /^[a-z][\w-]{0,40}[ \t]*:(?:[ \t][^\n]{0,300})?(?:\n[a-z][\w-]{0,40}[ \t]*:(?:[ \t][^\n]{0,300})?){0,40}$/i,
    accepts: ({ 0: found }) => SLIDE_SETTING.test(found),
    example: '# Layers\n\n---\nlayout: image-right\nimage: ./layers.svg\n---\n\n# Images\n',
    quiet: ['# Layers\n\n---\n\nRemember: they are shared.\n\n---\n\n# Images\n'],
  },
  {
    what: 'a slot',
    tools: 'Slidev',
    scope: 'line',
    sign: '::',
    pattern: /^::[a-z][\w-]{0,40}::[ \t]*$/,
    example: '# Left\n\n::right::\n\nWords\n',
    quiet: ['The name std::vector::iterator has two.\n'],
    instead: 'Write `:::columns` with a `:::column` for each side.',
  },
  {
    what: 'code from a file',
    tools: 'Slidev and VitePress',
    scope: 'line',
    sign: '<<<',
    pattern: /^<<<[ \t]{1,4}[@.\w/][^\s]{0,200}(?:[./]\w{1,12}|#[\w-]{1,60})\b/,
    example: '<<< @/snippets/a.ts\n',
    quiet: ['<<<<<<< HEAD\n'],
  },
  {
    what: 'an animated code block',
    tools: 'Slidev',
    scope: 'fence',
    sign: 'magic-move',
    pattern: /\bmagic-move\b/,
    example: '````md magic-move\n```js\nlet a\n```\n````\n',
  },
  {
    what: 'the start of notes',
    tools: 'remark',
    scope: 'line',
    sign: '???',
    pattern: /^\?\?\?[ \t]*$/,
    example: '---\ndialect: lutrin\n---\n\n# Layers\n\n???\n\nAsk who knows.\n',
    instead: 'Write `:::notes` and `:::` around the notes.',
  },
  {
    what: 'text with a class',
    tools: 'remark',
    scope: 'text',
    sign: '[',
    pattern:
      /(?<![\w.\\)\]])\.(?:left|right|center|middle|footnote|pull-left|pull-right|small|large|big|tiny|bold|red|green|blue|notes?|solution|left-column|right-column|left-col|right-col|card|box|highlight|caption|content)\[/g,
    example: '---\ndialect: lutrin\n---\n\n.footnote[Since version 1.10.]\n',
    quiet: ['The method names.right[0] is code.\n'],
    instead: 'Write `[text]{.class}`.',
  },
  {
    what: 'notes',
    tools: 'Deckset',
    scope: 'block',
    sign: '^',
    pattern: /^\^ ?\p{L}[^\n]{2,}/u,
    example: '# Layers\n\n^ Ask who knows.\n',
    quiet: ['The sign ^ is a caret.\n'],
    instead: 'Write `:::notes` and `:::` around the notes.',
  },
  {
    what: 'a command',
    tools: 'Deckset',
    scope: 'line',
    sign: '[.',
    pattern: /^\[\.[a-z][\w-]{1,40}:[^\]\n]{0,200}\][ \t]*$/,
    example: '# Layers\n\n[.background-color: #FFFFFF]\n',
  },
  {
    what: 'a macro',
    tools: 'landslide',
    scope: 'line',
    sign: '.',
    pattern: /^\.(?:notes|fx|qr|gist): ?\S/,
    example: '# Layers\n\n.notes: Ask who knows.\n',
    instead: 'Write `:::notes` and `:::` around the notes.',
  },
  {
    what: 'a widget',
    tools: 'GitPitch',
    scope: 'line',
    sign: '@',
    pattern: /^@(?:snap|snapend|ul|ulend|ol|olend|box|fa|css|transition|title|quote|note|size|color|emoji)\[/,
    example: '# Layers\n\n@snap[west]\n',
  },
  {
    what: 'a slide with options',
    tools: 'GitPitch',
    scope: 'line',
    sign: '---?',
    pattern: /^(?:---|\+\+\+)\?(?:image|color|code|video|include|gist|gitlink|terminal)=\S/,
    example: '# Layers\n\n---?image=layers.png\n',
  },
]

import type { PhrasingContent } from 'mdast'
import type { ReadContext } from '../parse/read-context.ts'
import { readArgument } from './argument-text.ts'
import { callout, details } from './callout-shortcodes.ts'
import { columns, plain, tab, tabs } from './column-shortcodes.ts'
import { button, card, figure, video } from './media-shortcodes.ts'
import { notes, solution, trainer } from './secret-shortcodes.ts'
import type { Shortcode, Shortcodes } from './shortcode-definition.ts'
import type { ShortcodeTag } from './shortcode-tag.ts'
import { frag, fragment, slide } from './slide-shortcodes.ts'

/** Shows nothing: what a theme generates there is not text of the chapter. */
const nothing: Shortcode = { paired: false, block: () => [], inline: () => [] }

/** Create a shortcode that shows words from its arguments; without any, the tag is shown as written. */
function createWords(
  read: (tag: ShortcodeTag, context: ReadContext) => string | undefined,
  make: (children: readonly PhrasingContent[]) => PhrasingContent[] = (children) => [...children],
): Shortcode {
  return {
    paired: 'either',
    block: (tag, children, context) => {
      const shown = readArgument(read(tag, context), context)
      if (shown.length === 0 && children.length === 0) return undefined
      return shown.length === 0 ? children : [{ type: 'paragraph', children: make(shown) }, ...children]
    },
    inline: (tag, children, context) => {
      const shown = [...readArgument(read(tag, context), context), ...children]
      return shown.length === 0 ? undefined : make(shown)
    },
  }
}

/** Shows the path of a page, where `ref` stands outside a link. */
const reference = createWords(({ positional, named }) => positional[0] ?? named['path'])

/** Shows a value of the front matter. */
const parameter = createWords(({ positional, named }, { values }) => {
  const name = positional[0] ?? named['name'] ?? ''
  const { params } = values as { params?: Readonly<Record<string, unknown>> }
  const value = values[name] ?? params?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
})

/** A word in a box. */
const badge = createWords(
  ({ positional, named }) => named['title'] ?? named['content'] ?? positional[0],
  (children) => [{ type: 'strong', children: [...children].flatMap(withSpace) }],
)

/** Put a space before all nodes but the first. */
function withSpace(node: PhrasingContent, index: number): readonly PhrasingContent[] {
  return index === 0 ? [node] : [{ type: 'text', value: ' ' }, node]
}

/** Shortcodes that every chapter may have. */
export const commonShortcodes: Shortcodes = {
  expand: details,
  notice: callout,
  note: notes,
  trainer,
  solution,
  comment: { paired: true, block: () => [], inline: () => [] },
  notes,
  speaker_note: notes,
  speaker_notes: notes,
  'speaker-note': notes,
  'speaker-notes': notes,
  speakernote: notes,
  speakernotes: notes,
}

/** Shortcodes of Hugo, of its themes for courses and of reveal-hugo. */
export const hugoShortcodes: Shortcodes = {
  ...commonShortcodes,
  details,
  collapse: details,
  spoiler: details,
  callout,
  hint: callout,
  alert: callout,
  admonition: callout,
  tip: callout,
  info: callout,
  warning: callout,
  caution: callout,
  danger: callout,
  important: callout,
  fragment,
  frag,
  slide,
  section: plain,
  markdown: plain,
  columns,
  cards: plain,
  cardpane: plain,
  card,
  steps: plain,
  pageinfo: plain,
  math: plain,
  katex: plain,
  rawhtml: plain,
  tabs,
  tabpane: tabs,
  'code-tabs': tabs,
  tab,
  'code-tab': tab,
  figure,
  img: figure,
  image: figure,
  button,
  badge,
  kbd: createWords(
    ({ positional, named }) => named['text'] ?? positional.join('+'),
    (children) => [{ type: 'strong', children: [...children] }],
  ),
  youtube: video((id) => `https://www.youtube.com/watch?v=${id}`),
  vimeo: video((id) => `https://vimeo.com/${id}`),
  video: video((url) => url),
  ref: reference,
  relref: reference,
  param: parameter,
  br: { paired: false, block: () => [], inline: () => [{ type: 'break' }] },
  pagebreak: nothing,
  children: nothing,
  toc: nothing,
  attachments: nothing,
  resources: nothing,
  fa: nothing,
  icon: nothing,
}

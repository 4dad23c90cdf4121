import type { PhrasingContent } from 'mdast'
import type { ReadContext } from '../parse/read-context.ts'
import { words } from './argument-text.ts'
import {
  callout,
  columns,
  details,
  frag,
  fragment,
  notes,
  plain,
  slide,
  solution,
  tab,
  tabs,
  trainer,
} from './block-shortcodes.ts'
import { button, card, figure, video } from './media-shortcodes.ts'
import type { Shortcode, Shortcodes } from './shortcode-definition.ts'
import type { ShortcodeTag } from './shortcode-tag.ts'

/** Show nothing: what a theme makes of it is no text of the chapter. */
const nothing: Shortcode = { paired: false, block: () => [], inline: () => [] }

/** Show words made of the arguments; where there are none, the tag is shown as written. */
function wordsOf(
  read: (tag: ShortcodeTag, context: ReadContext) => string | undefined,
  make: (children: readonly PhrasingContent[]) => PhrasingContent[] = (children) => [...children],
): Shortcode {
  return {
    paired: 'either',
    block: (tag, children, context) => {
      const shown = words(read(tag, context), context)
      if (shown.length === 0 && children.length === 0) return undefined
      return shown.length === 0 ? children : [{ type: 'paragraph', children: make(shown) }, ...children]
    },
    inline: (tag, children, context) => {
      const shown = [...words(read(tag, context), context), ...children]
      return shown.length === 0 ? undefined : make(shown)
    },
  }
}

/** Show the path of a page that is referred to outside a link. */
const reference = wordsOf(({ positional, named }) => positional[0] ?? named['path'])

/** Show a value of the front matter. */
const parameter = wordsOf(({ positional, named }, { values }) => {
  const name = positional[0] ?? named['name'] ?? ''
  const { params } = values as { params?: Readonly<Record<string, unknown>> }
  const value = values[name] ?? params?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
})

/** A word in a box. */
const badge = wordsOf(
  ({ positional, named }) => named['title'] ?? named['content'] ?? positional[0],
  (children) => [{ type: 'strong', children: [...children].flatMap(withSpace) }],
)

/** Keep words apart that come from different places. */
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
  kbd: wordsOf(
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

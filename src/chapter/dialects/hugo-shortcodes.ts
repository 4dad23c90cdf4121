import type { Image, PhrasingContent, RootContent } from 'mdast'
import { type Attributes, setAttributes } from '../attributes.ts'
import { calloutKind, createCallout } from '../callouts.ts'
import { createContainer } from '../container.ts'
import { createDetails } from '../details.ts'
import type { ShortcodeTag } from '../shortcodes.ts'
import { createSpan } from '../spans.ts'
import type { Shortcode, Shortcodes } from './read-shortcodes.ts'

/** Read a title, which is inline Markdown, by the names that themes give to it. */
const words = (value: string | undefined): PhrasingContent[] => (value ? [{ type: 'text', value }] : [])

/** Make a callout whose kind is an argument: `{{% notice tip "Title" %}}`. */
const callout: Shortcode = {
  paired: true,
  block: ({ name, positional, named }, children, { labels }) => {
    const style = named['style'] ?? named['type'] ?? named['kind'] ?? named['color'] ?? positional[0] ?? name
    const kind =
      calloutKind(style) ?? (style === 'primary' ? 'info' : style === 'secondary' ? 'note' : undefined)
    return [createCallout(kind ?? 'note', words(named['title'] ?? positional[1]), children, { labels })]
  },
}

/** Make a part that readers unfold. */
const details: Shortcode = {
  paired: true,
  block: ({ positional, named }, children) => [
    createDetails(
      words(named['title'] ?? named['summary'] ?? positional[0] ?? '…'),
      children,
      (named['open'] ?? positional[1]) === 'true',
    ),
  ],
}

const notes: Shortcode = { paired: true, block: (_, children) => [createContainer('notes', children)] }

/** Show what it wraps and nothing else: sections, tabs, columns' frames. */
const plain: Shortcode = {
  paired: 'either',
  block: (_, children) => children,
  inline: (_, children) => children,
}

/** Show a name over what it wraps. */
const tab: Shortcode = {
  paired: true,
  block: ({ positional, named }, children) => {
    const title = words(named['name'] ?? named['title'] ?? named['header'] ?? positional[0])
    if (title.length === 0) return children
    return [{ type: 'paragraph', children: [{ type: 'strong', children: title }] }, ...children]
  },
}

/** Show nothing: what a theme makes of it is no text of the chapter. */
const nothing: Shortcode = { paired: false, block: () => [], inline: () => [] }

/** List the attributes of a fragment. */
function fragmentAttributes({ named }: ShortcodeTag): Attributes {
  const classes = ['fragment', ...(named['class'] ?? '').split(/\s+/).filter(Boolean)]
  return { classes, values: named['index'] === undefined ? {} : { 'data-fragment-index': named['index'] } }
}

const fragment: Shortcode = {
  paired: true,
  block: (tag, children) => [createContainer('fragment', children, fragmentAttributes(tag))],
  inline: (tag, children) => [createSpan(children, fragmentAttributes(tag))],
}

/** Read attributes of a slide: `{{< slide id="x" background-color="#fff" transition="zoom" >}}`. */
const slide: Shortcode = {
  paired: false,
  block: ({ named }) => {
    const { id, class: names = '', ...values } = named
    const attributes = { id, classes: names.split(/\s+/).filter(Boolean), values }
    return [{ type: 'slideAttributes', attributes, ahead: true }]
  },
}

/** Make an image; its size is in attributes. */
function imageOf({ positional, named }: ShortcodeTag): Image {
  const { src, alt, caption, title, width, height } = named
  const image: Image = {
    type: 'image',
    url: src ?? named['link'] ?? positional[0] ?? '',
    alt: alt ?? positional[1] ?? '',
    title: [title, caption].filter(Boolean).join(' · ') || null,
  }
  const values = { ...(width ? { width } : {}), ...(height ? { height } : {}) }
  setAttributes(image, { classes: (named['class'] ?? '').split(/\s+/).filter(Boolean), values })
  return image
}

const figure: Shortcode = {
  paired: false,
  block: (tag, children) => [{ type: 'paragraph', children: [imageOf(tag)] }, ...children],
  inline: (tag, children) => [imageOf(tag), ...children],
}

/** Make a link to a video, which a PDF cannot play. */
function video(address: (id: string) => string): Shortcode {
  const link = ({ positional, named }: ShortcodeTag): PhrasingContent => {
    const url = address(named['id'] ?? named['src'] ?? positional[0] ?? '')
    return { type: 'link', url, children: [{ type: 'text', value: named['title'] || url }] }
  }
  return {
    paired: false,
    block: (tag) => [{ type: 'paragraph', children: [link(tag)] }],
    inline: (tag) => [link(tag)],
  }
}

/** Make a link of what it wraps. */
const button: Shortcode = {
  paired: true,
  block: (tag, children) => children.map((child): RootContent => linkIn(child, tag)),
  inline: (tag, children) => [linkOf(children, tag)],
}

/** Make a link of inline text. */
function linkOf(children: readonly PhrasingContent[], { named, positional }: ShortcodeTag): PhrasingContent {
  const url = named['href'] ?? named['link'] ?? named['relref'] ?? named['url'] ?? positional[0] ?? ''
  return { type: 'link', url, children: [...children] as never }
}

/** Make a link of the text of a paragraph. */
function linkIn(node: RootContent, tag: ShortcodeTag): RootContent {
  return node.type === 'paragraph' ? { ...node, children: [linkOf(node.children, tag)] } : node
}

/** Show the path of a page that is referred to outside a link. */
const reference: Shortcode = {
  paired: false,
  inline: ({ positional, named }) => words(positional[0] ?? named['path']),
}

/** Shortcodes that every chapter may have. */
export const commonShortcodes: Shortcodes = { expand: details, notice: callout }

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
  note: notes,
  speaker_note: notes,
  fragment,
  frag: {
    paired: false,
    block: (tag) => [{ type: 'paragraph', children: [fragmentOf(tag)] }],
    inline: (tag) => [fragmentOf(tag)],
  },
  slide,
  section: plain,
  markdown: plain,
  columns: plain,
  cards: plain,
  steps: plain,
  tabs: plain,
  tabpane: plain,
  'code-tabs': plain,
  tab,
  'code-tab': tab,
  figure,
  img: figure,
  image: figure,
  button,
  youtube: video((id) => `https://www.youtube.com/watch?v=${id}`),
  vimeo: video((id) => `https://vimeo.com/${id}`),
  video: video((url) => url),
  ref: reference,
  relref: reference,
  br: { paired: false, block: () => [], inline: () => [{ type: 'break' }] },
  pagebreak: nothing,
  children: nothing,
  toc: nothing,
  attachments: nothing,
  fa: nothing,
  icon: nothing,
}

/** Make what `{{< frag c="text" >}}` shows. */
function fragmentOf(tag: ShortcodeTag): PhrasingContent {
  return createSpan(words(tag.named['c'] ?? tag.positional[0]), fragmentAttributes(tag))
}

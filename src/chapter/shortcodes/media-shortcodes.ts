import type { Image, PhrasingContent, RootContent } from 'mdast'
import type { ReadContext } from '../parse/read-context.ts'
import { setAttributes } from '../tree/attributes.ts'
import { readArgument, readPlainArgument } from './argument-text.ts'
import type { Shortcode } from './shortcode-definition.ts'
import type { ShortcodeTag } from './shortcode-tag.ts'

/** Make an image, with its size as attributes. */
function imageOf({ positional, named }: ShortcodeTag, context: ReadContext): PhrasingContent {
  const { src, alt, caption, title, width, height, link, attr } = named
  const words = [title, caption, attr].filter((value) => value !== undefined && value !== '')
  const image: Image = {
    type: 'image',
    url: src ?? positional[0] ?? link ?? '',
    alt: alt ?? positional[1] ?? '',
    title: words.map((value) => readPlainArgument(value ?? '', context)).join(' · ') || null,
  }
  const values = { ...(width ? { width } : {}), ...(height ? { height } : {}) }
  setAttributes(image, { classes: (named['class'] ?? '').split(/\s+/).filter(Boolean), values })
  return image
}

/** An image with a caption, with the arguments of Hugo and of its themes. */
export const figure: Shortcode = {
  paired: 'either',
  block: (tag, children, context) => [
    { type: 'paragraph', children: [imageOf(tag, context)] },
    ...(children as readonly RootContent[]),
  ],
  inline: (tag, children, context) => [imageOf(tag, context), ...children],
}

/** Create a shortcode that links to a video, for a PDF cannot play it. */
export function video(address: (id: string) => string): Shortcode {
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

/** A link whose text is the content. */
export const button: Shortcode = {
  paired: true,
  block: (tag, children) => children.map((child): RootContent => linkIn(child, tag)),
  inline: (tag, children) => [linkOf(children, tag)],
}

/** Make a link of inline text; without an address, strong text. */
function linkOf(children: readonly PhrasingContent[], { named, positional }: ShortcodeTag): PhrasingContent {
  const url = named['href'] ?? named['link'] ?? named['relref'] ?? named['url'] ?? positional[0]
  if (url === undefined) return { type: 'strong', children: [...children] }
  return { type: 'link', url, children: [...children] as never }
}

/** Make a link of the text of a paragraph. */
function linkIn(node: RootContent, tag: ShortcodeTag): RootContent {
  return node.type === 'paragraph' ? { ...node, children: [linkOf(node.children, tag)] } : node
}

/** A box with a text, and a title that may be a link. */
export const card: Shortcode = {
  paired: 'either',
  block: ({ positional, named }, children, context) => {
    const title = readArgument(named['header'] ?? named['title'] ?? positional[0], context)
    const heading: PhrasingContent =
      named['link'] === undefined
        ? { type: 'strong', children: [...title] }
        : { type: 'link', url: named['link'], children: [...title] as never }
    const more = [named['subtitle'], named['footer']].map((value) => readArgument(value, context))
    return [
      ...paragraph(title.length > 0 ? [heading] : []),
      ...paragraph(more[0] ?? []),
      ...children,
      ...paragraph(more[1] ?? []),
    ]
  },
}

/** Make a paragraph, if there are any words. */
function paragraph(children: readonly PhrasingContent[]): RootContent[] {
  return children.length > 0 ? [{ type: 'paragraph', children: [...children] }] : []
}

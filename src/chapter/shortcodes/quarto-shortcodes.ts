import type { PhrasingContent } from 'mdast'
import { setAttributes } from '../tree/attributes.ts'
import { hugoShortcodes } from './known-shortcodes.ts'
import type { Shortcode, Shortcodes } from './shortcode-definition.ts'
import type { ShortcodeTag } from './shortcode-tag.ts'

/** Create a shortcode that makes an inline node, alone or in a line of text; undefined leaves it as it was written. */
function createInline(make: (tag: ShortcodeTag) => readonly PhrasingContent[]): Shortcode {
  return {
    paired: false,
    block: (tag) => {
      const children = [...make(tag)]
      return children.length > 0 ? [{ type: 'paragraph', children }] : []
    },
    inline: (tag) => make(tag),
  }
}

/** A film: a file is played, a page of films is a link. */
const video = createInline(({ positional, named }) => {
  const url = positional[0] ?? named['src'] ?? named['url'] ?? ''
  const { title, width, height } = named
  // An embedded player's address is no page to read.
  const page = url.replace(
    /^(https?:\/\/)(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/,
    '$1www.youtube.com/watch?v=$2',
  )
  if (!/\.(?:mp4|m4v|webm|ogv|mov|mkv)(?:[?#]|$)/i.test(url))
    return [{ type: 'link', url: page, children: [{ type: 'text', value: title || page }] }]
  const image: PhrasingContent = { type: 'image', url, alt: title ?? '' }
  const values = { ...(width ? { width } : {}), ...(height ? { height } : {}) }
  setAttributes(image, { classes: [], values })
  return [image]
})

/** An icon: shown as its label, if it has one, since fonts of icons are loaded from elsewhere. */
const icon = createInline(({ named }) => {
  const label = named['label'] ?? named['title']
  return label ? [{ type: 'text', value: label }] : []
})

/** An include whose file was not found, which is reported where files are read. */
const include = createInline(({ positional }) => [
  { type: 'text', value: `{{< include ${positional.join(' ')} >}}` },
])

/** Shortcodes of Quarto and of its extensions for icons. */
export const quartoShortcodes: Shortcodes = {
  ...hugoShortcodes,
  video,
  include,
  iconify: icon,
  fa: icon,
  bi: icon,
  ai: icon,
  academicicons: icon,
}

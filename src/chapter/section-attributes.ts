import type { VFile } from 'vfile'
import { mergeAttributes, NO_ATTRIBUTES } from './attributes.ts'
import type { Background } from './backgrounds.ts'
import type { NamedSlide } from './outline.ts'
import { type ReferenceSink, rewriteAddress } from './rewrite-references.ts'
import { isSafeAttribute, sectionAttributes } from './slide-attributes.ts'

/** Attributes of a slide's `<section>`. */
export type SectionAttributes = Readonly<Record<string, string>>

/** Addresses that a slide may have behind it. */
const MEDIA = ['data-background-image', 'data-background-video', 'data-background']
const FILE = /\.(?:svg|png|jpe?g|gif|bmp|webp|avif|mp4|webm)(?:[?#]|$)/i

/** Create what gives the attributes of slides: those of comments and dialects, of headings, of backgrounds. */
export function createSectionAttributes(
  sink: ReferenceSink,
  file: VFile,
  safe: boolean,
): (slide: NamedSlide) => SectionAttributes {
  return ({ attributes, heading, backgrounds, line }) => {
    const merged = mergeAttributes(heading?.data?.attributes ?? NO_ATTRIBUTES, attributes)
    const section = { ...sectionAttributes(merged), ...behind(backgrounds) }
    const entries = Object.entries(section).flatMap(
      ([name, value]): readonly (readonly [string, string])[] => {
        if (safe && !isSafeAttribute(name)) return []
        if (!MEDIA.includes(name) || (name === 'data-background' && !FILE.test(value))) return [[name, value]]
        const place = { line, column: 1 }
        const found = value.split(/,\s*/).map((ref) => rewriteAddress(ref.trim(), sink, file, place))
        return found.every((address) => address !== undefined) ? [[name, found.join(', ')]] : []
      },
    )
    return Object.fromEntries(entries)
  }
}

/** Write the first picture behind a whole slide as attributes. */
function behind(backgrounds: readonly Background[]): SectionAttributes {
  const background = backgrounds.find(({ side }) => side === undefined)
  if (!background) return {}
  const size = background.size === undefined ? {} : { 'data-background-size': background.size }
  const opacity = background.opacity === undefined ? {} : { 'data-background-opacity': background.opacity }
  return { 'data-background-image': background.image.url, ...size, ...opacity }
}

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
        const refs = /^data:/i.test(value) ? [value] : value.split(/,\s*/)
        const found = refs.map((ref) => rewriteAddress(ref.trim(), sink, file, place))
        return found.every((address) => address !== undefined) ? [[name, found.join(', ')]] : []
      },
    )
    return Object.fromEntries(entries)
  }
}

/** Write the pictures behind a whole slide as attributes: one over all of it, several side by side or one below another. */
function behind(backgrounds: readonly Background[]): SectionAttributes {
  const all = backgrounds.filter(({ side }) => side === undefined)
  const [first] = all
  if (!first) return {}
  const opacity = all.find((background) => background.opacity !== undefined)?.opacity
  const vertical = all.some((background) => background.vertical)
  const share = `${Math.round(1000 / all.length) / 10}%`
  const size = all.length === 1 ? first.size : vertical ? `auto ${share}` : `${share} auto`
  const places = all.map((_, n) => `${Math.round((100 * n) / Math.max(1, all.length - 1))}%`)
  const position = places.map((place) => (vertical ? `50% ${place}` : `${place} 50%`)).join(', ')
  return {
    'data-background-image': all.map(({ image }) => image.url).join(', '),
    ...(size === undefined ? {} : { 'data-background-size': size }),
    ...(all.length === 1 ? {} : { 'data-background-position': position }),
    ...(opacity === undefined ? {} : { 'data-background-opacity': opacity }),
  }
}

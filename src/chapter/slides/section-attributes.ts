import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { type ReferenceSink, rewriteAddress } from '../references/rewrite-references.ts'
import { mergeAttributes, NO_ATTRIBUTES } from '../tree/attributes.ts'
import { type Background, isBackdrop } from '../tree/background-node.ts'
import type { NamedSlide } from './name-slides.ts'
import { FILE, keepReadable, MEDIA } from './readable-background.ts'
import { isSafeAttribute, type SectionAttributes, sectionAttributes } from './slide-attributes.ts'

/** Create what gives the attributes of slides: those of comments and dialects, of headings, of backgrounds. */
export function createSectionAttributes(
  sink: ReferenceSink,
  file: VFile,
  safe: boolean,
): (slide: NamedSlide) => SectionAttributes {
  return ({ attributes, heading, backgrounds, line, nodes }) => {
    const merged = mergeAttributes(heading?.data?.attributes ?? NO_ATTRIBUTES, attributes)
    const own = { ...knownOverflow(sectionAttributes(merged), file, line), ...behind(backgrounds) }
    const section = nodes.length > 0 ? keepReadable(own) : own
    const entries = Object.entries(section).flatMap(
      ([name, value]): readonly (readonly [string, string])[] => {
        if (safe && !isSafeAttribute(name)) return []
        if (!MEDIA.includes(name) || (name === 'data-background' && !FILE.test(value))) return [[name, value]]
        const place = { line, column: 1 }
        const found = refsIn(value, sink).map((ref) => rewriteAddress(ref, sink, file, place))
        // reveal.js splits addresses at commas.
        const addresses = found.map((address) =>
          address?.startsWith('data:') ? address : address?.replaceAll(',', '%2C'),
        )
        return found.every((address) => address !== undefined) ? [[name, addresses.join(', ')]] : []
      },
    )
    return Object.fromEntries(entries)
  }
}

/** Leave out what a slide says of its overflow where it is none of what there is, with a message. */
function knownOverflow(attributes: SectionAttributes, file: VFile, line: number): SectionAttributes {
  const { 'data-overflow': overflow, ...others } = attributes
  if (overflow === undefined || /^(?:split|shrink|scroll)$/.test(overflow)) return attributes
  reportProblem(file, {
    rule: 'setting-type',
    reason: `Unexpected \`${overflow}\` for \`overflow\`, expected \`split\`, \`shrink\` or \`scroll\``,
    place: { line, column: 1 },
  })
  return others
}

/** List the addresses of a value; one whose name has a comma in it is one. */
function refsIn(value: string, sink: ReferenceSink): readonly string[] {
  const isOne = /^data:/i.test(value) || !value.includes(',') || sink.image(value).kind === 'asset'
  return isOne ? [value] : value.split(/,\s*/).map((ref) => ref.trim())
}

/** Write the pictures behind a whole slide as attributes: one over all of it, several side by side or one below another. */
function behind(backgrounds: readonly Background[]): SectionAttributes {
  const all = backgrounds.filter((background) => background.side === undefined && !isBackdrop(background))
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

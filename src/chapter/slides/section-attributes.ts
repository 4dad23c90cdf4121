import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import type { ChapterInput } from '../chapter-input.ts'
import type { ReferenceContext } from '../references/reference-context.ts'
import { rewriteFrameAddress } from '../references/rewrite-link.ts'
import { rewriteAddress } from '../references/rewrite-media.ts'
import { rewriteUrls } from '../references/rewrite-styles.ts'
import { createPieceFile, type Findings, findingsOf } from '../to-html/rendered-piece.ts'
import { type Attributes, mergeAttributes, NO_ATTRIBUTES } from '../tree/attributes.ts'
import { type Background, isBackdrop } from '../tree/background-node.ts'
import { centersSlides } from './centered-slides.ts'
import type { NamedSlide } from './name-slides.ts'
import { FILE, keepReadable, MEDIA } from './readable-background.ts'
import { isSafeAttribute, type SectionAttributes, sectionAttributes } from './slide-attributes.ts'

const CENTERED: Attributes = { classes: ['center'], values: {} }

/** Attributes of a slide's `<section>`, and what was found in them: images, problems. */
export interface FoundAttributes {
  readonly attributes: SectionAttributes
  readonly findings: Findings
}

/**
 * Create the function that returns the attributes of a slide's `<section>`: those of comments and dialects, those of
 * the heading, and backgrounds.
 */
export function createSectionAttributes(
  chapter: Pick<ChapterInput, 'path' | 'body' | 'safe' | 'values' | 'settings'>,
  references: ReferenceContext,
): (slide: NamedSlide) => FoundAttributes {
  const isCentered = centersSlides(chapter)
  return (slide) => {
    const file = createPieceFile(chapter, slide.id)
    const merged = mergeAttributes(
      mergeAttributes(slide.heading?.data?.attributes ?? NO_ATTRIBUTES, slide.attributes),
      isCentered && slide.nodes.some(({ type }) => type !== 'heading') ? CENTERED : NO_ATTRIBUTES,
    )
    const written = withKnownOverflow(sectionAttributes(merged), file, slide.line)
    const own = { ...written, ...backgroundAttributes(slide.backgrounds) }
    const section = slide.nodes.length > 0 ? keepReadable(own) : own
    const entries = Object.entries(section).flatMap(([name, value]): readonly [string, string][] => {
      if (chapter.safe && !isSafeAttribute(name)) return []
      const place = { line: slide.line, column: 1 }
      if (name === 'style')
        return [[name, rewriteUrls(value, (ref) => rewriteAddress(ref, references, file, place))]]
      if (name === 'data-background-iframe') {
        const address = rewriteFrameAddress(value, references, file, place)
        return address === undefined ? [] : [[name, address]]
      }
      if (!MEDIA.includes(name) || (name === 'data-background' && !FILE.test(value))) return [[name, value]]
      const addresses = rewriteAddresses(value, references, file, slide.line)
      return addresses === undefined ? [] : [[name, addresses]]
    })
    return { attributes: Object.fromEntries(entries), findings: findingsOf(file) }
  }
}

/** Drop an unknown value of `overflow`, and report it. */
function withKnownOverflow(attributes: SectionAttributes, file: VFile, line: number): SectionAttributes {
  const { 'data-overflow': overflow, ...others } = attributes
  if (overflow === undefined || /^(?:split|shrink|scroll)$/.test(overflow)) return attributes
  reportProblem(file, {
    rule: 'setting-type',
    reason: `Unexpected \`${overflow}\` for \`overflow\`, expected \`split\`, \`shrink\` or \`scroll\``,
    place: { line, column: 1 },
  })
  return others
}

/** Write the addresses of pictures as the site has them; undefined where one of them is not found. */
function rewriteAddresses(
  value: string,
  references: ReferenceContext,
  file: VFile,
  line: number,
): string | undefined {
  const addresses = splitAddresses(value, references).map((ref) => {
    const address = rewriteAddress(ref, references, file, { line, column: 1 })
    // reveal.js splits addresses at commas.
    return address?.startsWith('data:') ? address : address?.replaceAll(',', '%2C')
  })
  return addresses.includes(undefined) ? undefined : addresses.join(', ')
}

/** Split a list of addresses at its commas, unless the whole list is the name of one file. */
function splitAddresses(value: string, references: ReferenceContext): readonly string[] {
  const isOne = /^data:/i.test(value) || !value.includes(',') || references.image(value).kind === 'asset'
  return isOne ? [value] : value.split(/,\s*/).map((ref) => ref.trim())
}

/** Write the pictures behind a slide as attributes: one covers the slide, several stand side by side or stacked. */
function backgroundAttributes(backgrounds: readonly Background[]): SectionAttributes {
  const pictures = backgrounds.filter(
    (background) => background.side === undefined && !isBackdrop(background),
  )
  const [first] = pictures
  if (!first) return {}
  const opacity = pictures.find((background) => background.opacity !== undefined)?.opacity
  const vertical = pictures.some((background) => background.vertical)
  const share = `${Math.round(1000 / pictures.length) / 10}%`
  const size = pictures.length === 1 ? first.size : vertical ? `auto ${share}` : `${share} auto`
  const places = pictures.map((_, n) => `${Math.round((100 * n) / Math.max(1, pictures.length - 1))}%`)
  const position = places.map((place) => (vertical ? `50% ${place}` : `${place} 50%`)).join(', ')
  return {
    'data-background-image': pictures.map(({ image }) => image.url).join(', '),
    ...(size === undefined ? {} : { 'data-background-size': size }),
    ...(pictures.length === 1 ? {} : { 'data-background-position': position }),
    ...(opacity === undefined ? {} : { 'data-background-opacity': opacity }),
  }
}

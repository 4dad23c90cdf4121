import type { Sample } from '../dialect.ts'

/** Keys of the front matter that only reveal.js's tools have. */
const KEYS = [
  'revealOptions',
  'separator',
  'verticalSeparator',
  'notesSeparator',
  'slideNotesSeparator',
  'reveal_hugo',
]
const COMMENT = /<!--\s*\.(?:slide|element)\b/
const NOTE = /^ {0,3}notes?[ \u00A0\u202F]?:/im
/** How many words a slide with notes has at most on average; sections of a handbook have more. */
const SLIDE_WORDS = 70

/** Tell a chapter that names reveal.js, in comments or front matter; every other sign may be another dialect's. */
export function namesReveal({ text, values }: Sample): boolean {
  return COMMENT.test(text) || KEYS.some((key) => key in values)
}

/** Tell whether a chapter is written for reveal.js: by its comments, its front matter, its code or how it ends slides. */
export function looksLikeReveal(sample: Sample): boolean {
  const { text } = sample
  return (
    namesReveal(sample) ||
    /^```\w+\s*\[[\d\s,|:-]+\]/m.test(text) ||
    hasVerticalSlides(text) ||
    hasTightSeparators(text) ||
    hasNotes(text)
  )
}

/**
 * Tell whether most `--` lines stand before headings, as slides do; steps of a slide do not.
 *
 * Below a text, with a blank line behind, two dashes make a heading of it.
 */
function hasVerticalSlides(text: string): boolean {
  const all = text.match(/^--[ \t]*$/gm)?.length ?? 0
  const apart = text.match(/(?<=^|\n[ \t]*\n)--[ \t]*\n\s*(?:<!--[^>]*-->\s*)?#/g)?.length ?? 0
  const tight = text.match(/(?<=\S[ \t]*\n)--[ \t]*\n(?:<!--[^>]*-->\s*)?#{1,2}[ \t]/g)?.length ?? 0
  return apart + tight > 0 && (apart + tight) * 2 > all
}

/**
 * Tell whether `---` stands between a text and a title, without a blank line: as an underline it would make a title that
 * is empty below, before one of its own or of a higher level.
 */
function hasTightSeparators(text: string): boolean {
  return /^(?!#|\s|[-=]+[ \t]*$)[^\n]+\n-{3,4}[ \t]*\n(?:#{1,2}[ \t]|<!--\s*\.slide)/m.test(text)
}

/**
 * Tell whether a chapter of slides ends some of them with `Note:`; in running prose, that is how a remark starts.
 *
 * It is one of slides if most of its headings stand right behind separators, and there is little text between them. Behind
 * a remark the text goes on, with code, tables, pictures or the next remark, unless `Note:` has its line to itself.
 */
function hasNotes(text: string): boolean {
  // Right below a text, dashes make a heading of it.
  const slides = text.split(/(?:^|\n[ \t]*\n)-{3,4}[ \t]*(?=\n|$)/).filter((slide) => slide.trim() !== '')
  if (slides.length < 2) return false
  const noted = slides.filter((slide) => NOTE.test(slide)).map((slide) => slide.split(NOTE))
  if (noted.length === 0) return false
  const titled = slides.filter((slide) => /^\s*(?:<!--[^>]*-->\s*)*#/.test(slide)).length
  const headings = text.match(/^#{1,3}\s/gm)?.length ?? 0
  const ending = noted.filter(([, notes = '', ...others]) => {
    const isAlone = /^[ \t]*\n/.test(notes)
    return others.length === 0 && (isAlone || !/^(?:#|```|\||!\[|<(?!!--))/m.test(notes))
  }).length
  const words = slides.map((slide) => (slide.split(NOTE)[0] ?? '').match(/[\p{L}\p{N}]+/gu)?.length ?? 0)
  const average = words.reduce((sum, count) => sum + count, 0) / slides.length
  const isDeck = titled * 2 > slides.length || noted.length > 1
  return isDeck && titled * 2 > headings && ending * 2 > noted.length && average < SLIDE_WORDS
}

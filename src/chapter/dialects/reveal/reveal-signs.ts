import { usesSchoolSeparators } from '../../separators/separators.ts'
import type { Sample } from '../dialect.ts'

/** Keys of the front matter that only tools for reveal.js have. */
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
/** Largest average number of words on a slide; sections of a handbook have more. */
const SLIDE_WORDS = 70

/** Whether a chapter has signs of reveal.js alone, in comments or front matter; other dialects share all other signs. */
export function hasOnlyRevealSigns({ text, values }: Sample): boolean {
  return COMMENT.test(text) || usesSchoolSeparators(text) || KEYS.some((key) => key in values)
}

/** Whether a chapter is written for reveal.js, by its comments, front matter, code, separators or notes. */
export function looksLikeReveal(sample: Sample): boolean {
  return looksLikeRevealWithoutNotes(sample) || hasNotes(sample.text)
}

/** Whether a chapter is written for reveal.js, by signs other than `Note:`, which may also start a remark. */
export function looksLikeRevealWithoutNotes(sample: Sample): boolean {
  const { text } = sample
  return (
    hasOnlyRevealSigns(sample) ||
    /^```\w+\s*\[[\d\s,|:-]+\]/m.test(text) ||
    hasVerticalSlides(text) ||
    hasTightSeparators(text)
  )
}

/**
 * Count the slides with `Note:`: all of them, those that end with it, and those where it is alone on its line.
 *
 * After a remark the text goes on; a note is the last paragraph of its slide, unless its mark is alone.
 */
export function countNotes(text: string): {
  readonly all: number
  readonly ending: number
  readonly alone: number
} {
  const notes = slidesOf(text).flatMap((slide) => (NOTE.test(slide) ? [slide.split(NOTE).slice(1)] : []))
  const alone = notes.filter(([first = '']) => /^[ \t]*\n/.test(first)).length
  const short = notes.filter(([first = '', ...others]) => {
    return others.length === 0 && !/^[ \t]*\n/.test(first) && !/\n[ \t]*\n/.test(first.trim())
  }).length
  return { all: notes.length, ending: alone + short, alone }
}

/** Split a text at its separators; dashes right below a text underline a heading. */
function slidesOf(text: string): readonly string[] {
  return text.split(/(?:^|\n[ \t]*\n)-{3,4}[ \t]*(?=\n|$)/).filter((slide) => slide.trim() !== '')
}

/**
 * Whether most `--` lines precede headings: they are then separators of slides, not steps of a slide.
 *
 * Two dashes right below a text and above a blank line underline a heading.
 */
function hasVerticalSlides(text: string): boolean {
  const all = text.match(/^--[ \t]*$/gm)?.length ?? 0
  const apart = text.match(/(?<=^|\n[ \t]*\n)--[ \t]*\n\s*(?:<!--[^>]*-->\s*)?#/g)?.length ?? 0
  const tight = text.match(/(?<=\S[ \t]*\n)--[ \t]*\n(?:<!--[^>]*-->\s*)?#{1,2}[ \t]/g)?.length ?? 0
  return apart + tight > 0 && (apart + tight) * 2 > all
}

/**
 * Whether `---` stands between a text and a title, without blank lines.
 *
 * Read as an underline, it would make a heading without content before another heading.
 */
function hasTightSeparators(text: string): boolean {
  return /^(?!#|\s|[-=]+[ \t]*$)[^\n]+\n-{3,4}[ \t]*\n(?:#{1,2}[ \t]|<!--\s*\.slide)/m.test(text)
}

/**
 * Whether a chapter consists of slides and some of them end with `Note:`; in prose, `Note:` starts a remark.
 *
 * A chapter consists of slides if most of its headings follow separators, with little text between these. After a remark
 * the text goes on, with code, tables, pictures or the next remark, unless `Note:` is alone on its line.
 */
function hasNotes(text: string): boolean {
  const slides = slidesOf(text)
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

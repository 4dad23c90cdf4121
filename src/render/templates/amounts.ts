import type { PdfFacts } from '../../model/build-options.ts'
import type { Labels, Plural } from './labels.ts'

/** Bytes from which a size is written in megabytes; less is rounded to at most 999 kilobytes. */
const MEGABYTE_LIMIT = 999_500

/** Write a number with its noun, in the labels' language: "3 slides". */
export function countOf(count: number, noun: Plural, labels: Labels): string {
  const form = new Intl.PluralRules(labels.lang).select(count) === 'one' ? noun.one : noun.other
  return form.replace('{n}', String(count))
}

/** Write the pages, if they are known, and the size of a PDF: "21 pages, 370 KB". */
export function pdfFactsOf(
  { pages, size }: Partial<PdfFacts> & Pick<PdfFacts, 'size'>,
  labels: Labels,
): string {
  const isLarge = size >= MEGABYTE_LIMIT
  const amount = new Intl.NumberFormat(labels.lang, { maximumFractionDigits: isLarge ? 1 : 0 })
  const text = amount.format(isLarge ? size / 1e6 : Math.max(1, size / 1e3))
  const bytes = (isLarge ? labels.megabytes : labels.kilobytes).replace('{n}', text)
  return pages === undefined ? bytes : `${countOf(pages, labels.pages, labels)}, ${bytes}`
}

/** Write minutes as hours and minutes: "45 min", "2 h", "1 h 30". */
export function durationOf(minutes: number, labels: Labels): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes - hours * 60)
  if (hours === 0) return labels.minutes.replace('{m}', String(rest))
  if (rest === 0) return labels.hours.replace('{h}', String(hours))
  return labels.hoursMinutes.replace('{h}', String(hours)).replace('{m}', String(rest).padStart(2, '0'))
}

/** Write a date in words if it starts like `2026-03-14`; return any other text unchanged. */
export function dateOf(date: string, lang: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0]
  const time = day ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return date
  return new Intl.DateTimeFormat(supported(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(time)
}

/** Return a well-formed language tag; `Intl` throws on any other. */
function supported(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

import type { CalloutLabels } from '../../model/callout-kind.ts'
import type { Templates } from '../../model/site-file.ts'
import { TemplateError } from './template-error.ts'

/** Forms of a noun with its number, `{n}`. */
export interface Plural {
  readonly one: string
  readonly other: string
}

/** Words of the pages in one language, as in `templates/labels/en.json`. */
export interface Labels {
  /** Primary language of the words. */
  readonly lang: string
  /** "{m} min" */
  readonly minutes: string
  /** "{h} h" */
  readonly hours: string
  /** "{h} h {m}" */
  readonly hoursMinutes: string
  /** "{n} KB" */
  readonly kilobytes: string
  /** "{n} MB" */
  readonly megabytes: string
  readonly pages: Plural
  readonly slidesPerPage: Plural
  readonly footnotes: string
  readonly backToText: string
  readonly solution: string
  readonly addresses: string
  /** Titles of callouts by kind. */
  readonly callouts: CalloutLabels
  readonly slides: Plural
  readonly chapters: Plural
  readonly [name: string]: string | Plural | CalloutLabels | Readonly<Record<string, string>>
}

const FALLBACK = 'en'
const LABEL_FILE = /^labels\/.+\.json$/

/**
 * Return the words of a language: `labels/pt-BR.json` over `labels/pt.json` over English; broken files are
 * skipped.
 */
export function labelsFor(lang: string, templates: Templates): Labels {
  const primary = lang.toLowerCase().split(/[-_]/)[0] ?? FALLBACK
  const known = templates.has(nameOf(primary)) ? primary : FALLBACK
  const layers = [FALLBACK, primary, lang].map((tag) => read(templates.get(nameOf(tag))?.text))
  return { ...merge(layers), lang: known }
}

/** Merge groups of words word by word, so that a language may lack some of them. */
function merge(layers: readonly (object | undefined)[]): Labels {
  const words: Record<string, unknown> = {}
  for (const layer of layers)
    for (const [name, word] of Object.entries(layer ?? {})) {
      const known = words[name]
      const isGroup = typeof word === 'object' && typeof known === 'object'
      words[name] = isGroup ? { ...known, ...word } : word
    }
  return words as unknown as Labels
}

/** Find the label files that are not JSON objects. */
export function brokenLabels(templates: Templates): readonly TemplateError[] {
  const names = [...templates.keys()].filter(
    (name) => LABEL_FILE.test(name) && !read(templates.get(name)?.text),
  )
  return names.map((name) => new TemplateError('Unexpected text, expected a JSON object of labels', { name }))
}

/** Return the name of a language's label file. */
function nameOf(lang: string): string {
  return `labels/${lang}.json`
}

/** Parse the text of a label file; undefined where it is missing or not a JSON object. */
function read(text: string | undefined): object | undefined {
  try {
    const words: unknown = JSON.parse(text ?? '')
    return typeof words === 'object' && words !== null && !Array.isArray(words) ? words : undefined
  } catch {
    return undefined
  }
}

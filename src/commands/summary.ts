import { relative } from 'node:path'
import type { BuildResult } from '../model/build-options.ts'
import type { Omitted } from '../model/compiled.ts'

/**
 * Summarize what a build wrote, what it kept of the earlier site, and what it left out.
 *
 * @param milliseconds Duration of the build.
 */
export function summarize(result: BuildResult, milliseconds: number): string {
  const { decks, edition, kept, omitted, out, removed, unpublished } = result
  const pdfs = decks.flatMap((deck) => deck.pdfs)
  const what = [
    count(decks.length, 'deck'),
    count(sum(decks.map((deck) => deck.chapters)), 'chapter'),
    count(sum(decks.map((deck) => deck.slides)), 'slide'),
    ...(pdfs.length === 0 ? [] : [count(pdfs.length, 'PDF')]),
  ]
  const where = relative('', out) || '.'
  if (decks.length === 0) return `Nothing was written to ${where}: there is no chapter to build.`
  const lines = [`${what.join(', ')} in ${where} (${(milliseconds / 1000).toFixed(1)} s)`]
  const left = edition === 'student' ? describeOmitted(omitted) : ''
  if (left !== '') lines.push(`left out of the student edition: ${left}`)
  if (kept.length > 0) lines.push(`kept as they were: ${kept.join(', ')}`)
  if (removed.length > 0) {
    const decks = removed.map(({ slug, reason }) => `${slug} (${reason})`)
    lines.push(`removed from the site: ${decks.join(', ')}`)
  }
  if (unpublished > 0) lines.push(`not published: ${count(unpublished, 'chapter')}; --drafts builds them`)
  return lines.join('\n')
}

/** Describe each deck that was built, for `--verbose`. */
export function describeDecks(result: BuildResult): string[] {
  return result.decks.map(({ slug, title, chapters, slides, pdfs }) => {
    const printed = pdfs.map(({ path, pages }) => `${path} ${count(pages, 'page')}`)
    return `${slug} (${title}): ${[count(chapters, 'chapter'), count(slides, 'slide'), ...printed].join(', ')}`
  })
}

/** List the numbers of notes, trainer parts and solutions that were left out. */
function describeOmitted({ notes, trainer, solutions }: Omitted): string {
  const parts = [
    [notes, 'note'],
    [trainer, 'trainer part'],
    [solutions, 'solution'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => count(number, noun))
    .join(', ')
}

/** Format a number with its noun. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Add up numbers. */
function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

import { nameToEmoji } from 'gemoji'

/** A word: letters and digits in a row. Source and page are split into words by this same pattern. */
export const WORD: RegExp = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Whether a word of the source is expected in the output: `shown`, `hidden`, `optional` (syntax that a dialect may or may
 * not know), or `repeated` (shown once or more, as the words of a layout).
 */
export type Visibility = 'shown' | 'hidden' | 'optional' | 'repeated'

/** A word with its line, and whether the output is expected to show it. */
export interface SourceWord {
  readonly word: string
  readonly line: number
  readonly visibility: Visibility
}

/** Remove the short names of emoji, which the page shows as pictographs. */
export function withoutEmoji(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}_/:]):([a-z\d_+-]+):/giu, (match, name: string) =>
    nameToEmoji[name] === undefined ? match : ' ',
  )
}

/** The words of a text, collected in runs of the same visibility. */
interface WordRuns {
  readonly list: readonly SourceWord[]
  /** Return the current line. */
  readonly line: () => number
  /** Set the current line. */
  readonly goTo: (line: number) => void
  /** Add text to the current run. */
  readonly add: (value: string, visibility?: Visibility) => void
  /** Add text as a run of its own, whose words are not joined with those around it. */
  readonly addSeparately: (value: string, visibility?: Visibility) => void
  /** End the current run, and with it the current word. */
  readonly endRun: () => void
}

/**
 * Create an empty list of words.
 *
 * @param visibilityOf Returns the visibility of text where it is added.
 */
export function createWordRuns(visibilityOf: (visibility: Visibility) => Visibility): WordRuns {
  const list: SourceWord[] = []
  let run = { text: '', line: 1, visibility: 'shown' as Visibility }
  let line = 1
  const endRun = (): void => {
    for (const { 0: word, index } of run.text.normalize('NFC').matchAll(WORD)) {
      const at = run.line + (run.text.slice(0, index).match(/\n/g)?.length ?? 0)
      list.push({ word, line: at, visibility: run.visibility })
    }
    run = { text: '', line, visibility: 'shown' }
  }
  const add = (value: string, visibility: Visibility = 'shown'): void => {
    const own = visibilityOf(visibility)
    if (own !== run.visibility) endRun()
    if (run.text === '') run = { text: '', line, visibility: own }
    run.text += value.replace(/[~^]/g, '')
    line += value.match(/\n/g)?.length ?? 0
  }
  const addSeparately = (value: string, visibility: Visibility = 'shown'): void => {
    endRun()
    add(value, visibility)
    endRun()
  }
  const goTo = (next: number): void => {
    line = next
  }
  return { list, line: () => line, goTo, add, addSeparately, endRun }
}

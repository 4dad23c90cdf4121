import { textNodes } from './text-nodes.ts'

/** A word that is long enough to be hyphenated, and is not written in capitals. */
export const LONG_WORD: RegExp = /\p{L}\p{Ll}{6,}/gu
/** Elements whose text is not hyphenated. */
const EXCLUDED =
  'pre, code, kbd, samp, table, svg, math, .katex, .addresses, .columns, h1, h2, h3, h4, h5, h6'

/** A piece of text that may be hyphenated, and its language (BCP 47; empty where it is not set). */
export interface RunningText {
  readonly node: Text
  readonly lang: string
}

/**
 * List the text of a handout that may be hyphenated.
 *
 * A block with page references is left out: their numbers are filled in later, and may move the ends of its lines.
 */
export function runningText(): readonly RunningText[] {
  const found: RunningText[] = []
  for (const { node, parent } of textNodes()) {
    const block = parent.closest('main .chapter :is(p, li, dd)')
    if (!block || parent.closest(EXCLUDED) || block.querySelector('.page-reference')) continue
    found.push({ node, lang: parent.closest('[lang]')?.getAttribute('lang') ?? '' })
  }
  return found
}

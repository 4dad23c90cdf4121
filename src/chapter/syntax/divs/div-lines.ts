import type { RootContent } from 'mdast'
import type { MarkerLine } from '../../parse/line-marks.ts'
import { endsUnclosed } from '../../parse/unclosed-end.ts'
import { textAfterColons } from './div-opening.ts'

/** Whether a node is a `:::` line. */
export function isFence(node: RootContent): node is MarkerLine {
  return node.type === 'markerLine' && node.mark.startsWith(':::')
}

/** Whether a line says that it closes a container, as tools with named ends write it: `:::end`, `::: /notes`. */
export function isClosing(line: MarkerLine): boolean {
  return /^(?:\/\s*[\p{L}-]*|end(?:[-_ ]?(?:of )?[\p{L}-]+)?)$/iu.test(textAfterColons(line))
}

/** Whether a line may be a whole container, `:::notes Say this :::`; `::: notes :::` only opens one, as in pandoc. */
export function isOneLine({ source }: MarkerLine): boolean {
  return /^:+\s*[^\s:{]+\s+[^\s:{].*:{3,}$/.test(source)
}

/**
 * Count, for each index, the closing lines after it without an opening line after it: they close containers that are
 * open at that index.
 *
 * @param onSlide True where only those before the next separator or heading count.
 */
export function countUnmatched(nodes: readonly RootContent[], onSlide: boolean): readonly number[] {
  const counts = new Array<number>(nodes.length + 1).fill(0)
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as RootContent
    const behind = counts[index + 1] ?? 0
    if (onSlide && endsUnclosed(node)) counts[index] = 0
    else if (!isFence(node) || isOneLine(node)) counts[index] = behind
    else
      counts[index] = textAfterColons(node) === '' || isClosing(node) ? behind + 1 : Math.max(0, behind - 1)
  }
  return counts
}

/** A part of a text, as offsets: of its first character, and after its last one. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Return a text without some of its ranges, which are in order and apart. */
export function cutOut(text: string, ranges: readonly TextRange[]): string {
  return [...ranges, { start: text.length }]
    .map(({ start }, n) => text.slice(n === 0 ? 0 : (ranges[n - 1]?.end ?? 0), start))
    .join('')
}

/** Whether an offset is in one of some ranges, which are in order and apart; takes logarithmic time. */
export function isWithin(ranges: readonly TextRange[], offset: number): boolean {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= offset
}

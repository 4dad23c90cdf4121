/** Text as a search compares it. */
export interface FoldedText {
  readonly text: string
  /** Where each of its letters stands in the text as it was written; one more for the end. */
  readonly places: readonly number[]
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'" }

/** Write text in small letters without accents, and remember where each letter stood. */
export function foldAccents(written: string): FoldedText {
  const places: number[] = []
  let text = ''
  for (let place = 0; place < written.length; place++) {
    const letter = (written[place] ?? '').toLowerCase()
    const plain = LIGATURES[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '')
    text += plain
    for (let n = 0; n < plain.length; n++) places.push(place)
  }
  return { text, places: [...places, written.length] }
}

/** Find where words occur in text: pairs of start and end in the text as it was written, in order, none overlapping. */
export function findOccurrences(
  written: string,
  words: readonly string[],
): readonly (readonly [number, number])[] {
  const { text, places } = foldAccents(written)
  const found: [number, number][] = []
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      found.push([places[at] ?? 0, (places[at + word.length - 1] ?? 0) + 1])
  found.sort(([a], [b]) => a - b)
  return found.filter(
    ([start], n) => n === 0 || start >= Math.max(...found.slice(0, n).map(([, end]) => end)),
  )
}

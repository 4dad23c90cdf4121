/** Text in the form that searches compare. */
export interface FoldedText {
  readonly text: string
  /** Position of each character in the original text, and one more for the end. */
  readonly places: readonly number[]
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'" }

/** Write text in lower case without accents, with the original position of each character. */
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

/** Find where words occur in text: pairs of start and end in the original text, in order, not overlapping. */
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

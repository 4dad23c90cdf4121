import type { FreeLetter } from './letter-pages.ts'

/** Most letters of a running head, or of other text, between the two parts of a word. */
const HEAD = 400
/** Least length of a word that may be parted after its first letter: a single letter is found by chance. */
const LONG = 8
/** Most letters between two letters of an overlapped word: a line of the other text. */
const MAX_GAP = 60
/** Writing systems whose letters PDF readers return in another order. */
const REORDERED = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u
/** Writing systems whose letters are joined into glyphs that PDF readers may not return: such words are not reported. */
const JOINED =
  /[\p{sc=Beng}\p{sc=Deva}\p{sc=Gujr}\p{sc=Guru}\p{sc=Khmr}\p{sc=Knda}\p{sc=Laoo}\p{sc=Mlym}\p{sc=Mong}\p{sc=Mymr}\p{sc=Orya}\p{sc=Sinh}\p{sc=Taml}\p{sc=Telu}\p{sc=Thai}\p{sc=Tibt}]/u

/**
 * Find a word whose letters are not adjacent in the PDF: divided by the end of a page, mixed with other text, or in
 * another order; undefined where its letters are missing.
 *
 * @param free Letters around the place of the word that belong to no other text.
 * @param isMixed Whether other text may stand between its letters.
 */
export function findScattered(
  word: string,
  free: readonly FreeLetter[],
  isMixed: boolean,
): readonly FreeLetter[] | undefined {
  const text = free.map(({ letter }) => letter).join('')
  const indexes =
    adjacent(word, text, free, isMixed) ??
    parted(word, text, free) ??
    (isMixed ? (inOrder(word, text) ?? inOrder([...word].reverse().join(''), text)) : undefined) ??
    (REORDERED.test(word) ? (inWindow(word, text) ?? anyOrder(word, text, word.length)) : undefined) ??
    (JOINED.test(word) ? anyOrder(word, text, 0) : undefined)
  return indexes?.flatMap((index) => free[index] ?? [])
}

/** Find a word between whose letters a page may end and, where it is mixed with other text, that text may stand. */
function adjacent(
  word: string,
  text: string,
  free: readonly FreeLetter[],
  isMixed: boolean,
): readonly number[] | undefined {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const indexes = rangeOf(start, word.length)
    if (isMixed || isWhole(indexes, free)) return indexes
  }
  return undefined
}

/** Whether only the end of a page is between some letters, and no other text. */
function isWhole(indexes: readonly number[], free: readonly FreeLetter[]): boolean {
  return indexes.slice(1).every((index) => {
    const [one, next] = [free[index - 1], free[index]]
    return one?.page !== next?.page || (one?.at ?? 0) + 1 === next?.at
  })
}

/** Find a word in two parts, the second one on the next page. */
function parted(word: string, text: string, free: readonly FreeLetter[]): readonly number[] | undefined {
  const shortest = word.length >= LONG ? 1 : 2
  const ends = free.flatMap(({ page }, index) => (index > 0 && free[index - 1]?.page !== page ? [index] : []))
  for (let cut = word.length - shortest; cut >= shortest; cut--) {
    const [start, rest] = [word.slice(0, cut), word.slice(cut)]
    for (const end of ends) {
      const at = text.slice(Math.max(0, end - HEAD), end).lastIndexOf(start)
      const next = text.slice(end, end + HEAD).indexOf(rest)
      if (at < 0 || next < 0) continue
      const first = rangeOf(Math.max(0, end - HEAD) + at, cut)
      const second = rangeOf(end + next, rest.length)
      if (isWhole(first, free) && isWhole(second, free)) return [...first, ...second]
    }
  }
  return undefined
}

/** Find the letters of a word in their order, with few other letters between them. */
function inOrder(word: string, text: string): readonly number[] | undefined {
  const [first = '', ...rest] = word
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const found = [start]
    for (const letter of rest) {
      const last = found.at(-1) ?? start
      const next = text.indexOf(letter, last + 1)
      if (next < 0 || next - last > MAX_GAP) break
      found.push(next)
    }
    if (found.length === rest.length + 1) return found
  }
  return undefined
}

/** Find the letters of a word beside each other, in any order. */
function inWindow(word: string, text: string): readonly number[] | undefined {
  const sorted = [...word].sort().join('')
  for (let start = text.search(REORDERED); start >= 0 && start + word.length <= text.length; start++) {
    if (!word.includes(text.charAt(start))) continue
    const window = text.slice(start, start + word.length)
    if ([...window].sort().join('') === sorted) return rangeOf(start, word.length)
  }
  return undefined
}

/** Find the letters of a word anywhere and in any order; undefined where fewer than some are there. */
function anyOrder(word: string, text: string, least: number): readonly number[] | undefined {
  const found: number[] = []
  for (const letter of word) {
    let at = text.indexOf(letter)
    while (at >= 0 && found.includes(at)) at = text.indexOf(letter, at + 1)
    if (at >= 0) found.push(at)
  }
  return found.length >= least ? found : undefined
}

/** List consecutive indexes. */
function rangeOf(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, n) => start + n)
}

/** A place in the letters of a PDF: a page, from 0, and how many letters stand before it on that page. */
export interface LetterPlace {
  readonly page: number
  readonly at: number
}

/** Letters of a PDF that are taken once each, so that a word which is there once is not found twice. */
export interface LetterPages {
  readonly end: LetterPlace
  /** Take the first free occurrence of a text between two places; undefined where there is none. */
  readonly take: (text: string, from: LetterPlace, to: LetterPlace) => LetterRange | undefined
  /** List the free letters between two places. */
  readonly free: (from: LetterPlace, to: LetterPlace) => readonly FreeLetter[]
  /** Take some free letters. */
  readonly takeAll: (letters: readonly FreeLetter[]) => void
}

/** Where a text was found. */
export interface LetterRange {
  readonly start: LetterPlace
  readonly end: LetterPlace
}

/** A letter that belongs to no found text yet. */
export interface FreeLetter extends LetterPlace {
  readonly letter: string
}

/** Stands for a taken letter. */
const TAKEN = '\0'

/**
 * Create the letters of a PDF from the comparable text of its pages.
 *
 * Each page is a text of its own, so that taking letters costs at most the length of a page.
 */
export function createLetterPages(texts: readonly string[]): LetterPages {
  const pages = [...texts]

  /** Replace letters of a page. */
  function erase(page: number, at: number, length: number): void {
    const text = pages[page] ?? ''
    pages[page] = text.slice(0, at) + TAKEN.repeat(length) + text.slice(at + length)
  }

  return {
    end: { page: pages.length, at: 0 },
    take(text, from, to) {
      for (let page = Math.max(0, from.page); page <= to.page && page < pages.length; page++) {
        const start = page === from.page ? from.at : 0
        const at = (pages[page] ?? '').indexOf(text, start)
        if (at < 0 || (page === to.page && at + text.length > to.at)) continue
        erase(page, at, text.length)
        return { start: { page, at }, end: { page, at: at + text.length } }
      }
      return undefined
    },
    free(from, to) {
      const letters: FreeLetter[] = []
      for (let page = Math.max(0, from.page); page <= to.page && page < pages.length; page++) {
        const start = page === from.page ? from.at : 0
        const text = pages[page] ?? ''
        for (let at = start; at < (page === to.page ? to.at : text.length); at++) {
          const letter = text.charAt(at)
          if (letter !== TAKEN) letters.push({ page, at, letter })
        }
      }
      return letters
    },
    takeAll(letters) {
      for (const { page, at } of letters) erase(page, at, 1)
    },
  }
}

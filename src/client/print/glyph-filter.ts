/** Characters that every font has are not looked at: Latin ones, white space and punctuation. */
const UNCERTAIN = /[\p{L}\p{N}]/u
const COMMON = 0x250
/** A character that no font has, since Unicode has not assigned it: browsers draw the sign for a missing glyph. */
const UNASSIGNED = '\u{5FFFD}'
/** Size of the canvas, in pixels, on which glyphs are compared. */
const SIZE = 32

/** Width and pixels of a glyph. */
interface Glyph {
  readonly width: number
  /** Read only where widths are equal: reading pixels is slow. */
  readonly pixels: () => string
}

/**
 * Create the function that replaces characters without a glyph by spaces.
 *
 * A reader sees the sign for a missing glyph, the same for all of them, and the text of the PDF has any of these
 * characters or none. Whether there is a glyph depends on the font, so another element may show the same character.
 */
export function createGlyphFilter(): (text: string, element: Element) => string {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE
  const context = canvas.getContext('2d', { willReadFrequently: true })
  const known = new Map<string, boolean>()
  const missing = new Map<string, Glyph>()

  /** Measure and draw a character in a font. */
  function glyphOf(character: string, font: string, pen: CanvasRenderingContext2D): Glyph {
    pen.font = font
    return {
      width: pen.measureText(character).width,
      pixels() {
        pen.font = font
        pen.clearRect(0, 0, SIZE, SIZE)
        pen.fillText(character, SIZE / 4, (SIZE * 3) / 4)
        return pen.getImageData(0, 0, SIZE, SIZE).data.join()
      },
    }
  }

  /** Whether a font, or one that takes its place, has a glyph for a character. */
  function hasGlyph(character: string, font: string): boolean {
    if (context === null) return true
    const key = font + character
    const answer = known.get(key)
    if (answer !== undefined) return answer
    const none = missing.get(font) ?? glyphOf(UNASSIGNED, font, context)
    missing.set(font, none)
    const glyph = glyphOf(character, font, context)
    const result = glyph.width !== none.width || glyph.pixels() !== none.pixels()
    known.set(key, result)
    return result
  }

  return (text, element) => {
    let font: string | undefined
    return Array.from(text, (character) => {
      if ((character.codePointAt(0) ?? 0) < COMMON || !UNCERTAIN.test(character)) return character
      font ??= fontOf(element)
      return hasGlyph(character, font) ? character : ' '
    }).join('')
  }
}

/** Return the font of an element for a canvas, in one size. */
function fontOf(element: Element): string {
  const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element)
  return `${fontStyle} ${fontWeight} ${SIZE / 2}px ${fontFamily}`
}

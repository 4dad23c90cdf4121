import { BLACK, READABLE_CONTRAST, type Rgb, rgbContrast, WHITE } from '../page/contrast.ts'

/** A slide with the element that reveal.js puts behind it. */
type SlideElement = HTMLElement & { readonly slideBackgroundElement?: HTMLElement }

/** A color in a computed value: the browser has resolved names, hexadecimal colors and variables to these functions. */
const COMPUTED_COLOR = /\b(?:rgba?|lab|lch|oklab|oklch|color)\([^()]*\)/g

/**
 * Choose light or dark text for each slide with a background of its own, whichever has more contrast; darken or lighten
 * a gradient on which neither can be read.
 *
 * reveal.js chooses by brightness, which gives text on colors of a middle tone too little contrast.
 */
export function chooseInk(deck: HTMLElement): void {
  const read = createColorReader()
  for (const slide of deck.querySelectorAll<SlideElement>('.slides section[data-source]')) {
    const { slideBackgroundElement: background } = slide
    if (!background) continue
    const gradient = slide.dataset['backgroundGradient']
    const { backgroundColor, backgroundImage } = getComputedStyle(background)
    const texts = gradient ? (backgroundImage.match(COMPUTED_COLOR) ?? []) : [backgroundColor]
    const colors = texts.map(read).filter((color) => color !== undefined)
    if (colors.length === 0) continue
    const isLight = lowestContrast(WHITE, colors) >= lowestContrast(BLACK, colors)
    slide.classList.toggle('has-dark-background', isLight)
    slide.classList.toggle('has-light-background', !isLight)
    if (gradient) background.style.backgroundImage = `${veil(colors, isLight)}${gradient}`
  }
}

/** Return the CSS layer over a gradient that makes its text readable; '' where none is needed. */
function veil(colors: readonly Rgb[], isLight: boolean): string {
  const [ink, shade] = isLight ? [WHITE, BLACK] : [BLACK, WHITE]
  for (let share = 0; share < 1; share += 0.05) {
    const veiled = colors.map((color) => mix(color, shade, share))
    if (lowestContrast(ink, veiled) < READABLE_CONTRAST) continue
    if (share === 0) return ''
    const layer = `rgb(${shade.join(' ')} / ${share.toFixed(2)})`
    return `linear-gradient(${layer}, ${layer}), `
  }
  return ''
}

/** Compute the lowest contrast of a text color with several background colors. */
function lowestContrast(ink: Rgb, colors: readonly Rgb[]): number {
  return Math.min(...colors.map((color) => rgbContrast(ink, color)))
}

/**
 * Mix two colors.
 *
 * @param share How much of the second one, from 0 to 1.
 */
function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const at = (n: 0 | 1 | 2): number => one[n] + (other[n] - one[n]) * share
  return [at(0), at(1), at(2)]
}

/** Create a reader of computed colors, of any color space; it returns undefined for one that is not opaque. */
function createColorReader(): (text: string) => Rgb | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (text) => {
    if (!context) return undefined
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = text
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
    return alpha < 255 ? undefined : [red, green, blue]
  }
}

import { BLACK, contrast, READABLE, type Rgb, WHITE } from '../page/contrast.ts'

/** A slide as reveal.js leaves it: it knows the element that is behind it. */
type SlideElement = HTMLElement & { readonly slideBackgroundElement?: HTMLElement }

const COLOUR =
  /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|\b[a-z]{3,}\b(?![-(])/gi

/**
 * Give each slide with a background of its own light or dark text, whichever can be read better on it; a gradient on
 * which neither can is made darker or lighter.
 *
 * reveal.js chooses by brightness, and gives colors of a middle tone text that cannot be read.
 */
export function chooseInk(deck: HTMLElement): void {
  const read = createColorReader()
  for (const slide of deck.querySelectorAll<SlideElement>('.slides section[data-source]')) {
    const { slideBackgroundElement: behind } = slide
    if (!behind) continue
    const gradient = slide.dataset['backgroundGradient']
    const texts = gradient?.match(COLOUR) ?? [getComputedStyle(behind).backgroundColor]
    const colors = texts.map(read).filter((color) => color !== undefined)
    if (colors.length === 0) continue
    const light = worst(WHITE, colors) >= worst(BLACK, colors)
    slide.classList.toggle('has-dark-background', light)
    slide.classList.toggle('has-light-background', !light)
    if (gradient) behind.style.backgroundImage = `${veil(colors, light)}${gradient}`
  }
}

/** Write the layer over a gradient that lets its text be read; '' where none is needed. */
function veil(colors: readonly Rgb[], light: boolean): string {
  const [ink, shade] = light ? [WHITE, BLACK] : [BLACK, WHITE]
  for (let share = 0; share < 1; share += 0.05) {
    const veiled = colors.map((color) => mix(color, shade, share))
    if (worst(ink, veiled) < READABLE) continue
    if (share === 0) return ''
    const layer = `rgb(${shade.join(' ')} / ${share.toFixed(2)})`
    return `linear-gradient(${layer}, ${layer}), `
  }
  return ''
}

/** Compute the lowest contrast of a text's color with several behind it. */
function worst(ink: Rgb, colors: readonly Rgb[]): number {
  return Math.min(...colors.map((color) => contrast(ink, color)))
}

/** Mix two colors, the second one's share from 0 to 1. */
function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const at = (n: 0 | 1 | 2): number => one[n] + (other[n] - one[n]) * share
  return [at(0), at(1), at(2)]
}

/** Make a reader of any color that CSS knows; undefined for what is none, or shows what is behind it. */
function createColorReader(): (text: string) => Rgb | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (text) => {
    if (!context || !CSS.supports('color', text)) return undefined
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = text
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
    return alpha < 255 ? undefined : [red, green, blue]
  }
}

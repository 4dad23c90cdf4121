import { imageSize } from 'image-size'

/** Width and height in pixels, as a browser shows the image. */
export interface Dimensions {
  readonly width: number
  readonly height: number
}

/** Formats that browsers show; other formats are not images here. */
const SHOWN = new Set([
  'avif',
  'bmp',
  'gif',
  'heic',
  'ico',
  'jpg',
  'jxl',
  'jxl-stream',
  'png',
  'svg',
  'tiff',
  'webp',
])

/** Measure an image; undefined where the bytes are not an image, or it is broken. */
export function measureImage(bytes: Uint8Array, extension: string): Dimensions | undefined {
  try {
    // Copy the bytes: in a part of a larger buffer, `image-size` 2 reads past their end.
    const size = imageSize(extension === '.svg' ? svgRoot(bytes) : new Uint8Array(bytes))
    if (!SHOWN.has(size.type ?? '') || (size.type === 'svg') !== (extension === '.svg')) return undefined
    const turned = (size.orientation ?? 1) >= 5
    const [width, height] = turned ? [size.height, size.width] : [size.width, size.height]
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    return undefined
  }
}

/**
 * Reduce an SVG to the attributes of its root tag that give its size.
 *
 * `image-size` expects a short tag near the start, and spaces in its view box; real files have long comments before the
 * tag, dozens of namespaces in it, and commas.
 */
function svgRoot(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes).replace(/<!--.*?-->/gs, '')
  const [root = ''] = /^<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(text.slice(text.search(/<svg\s/))) ?? []
  const attributes = [...root.matchAll(/\s(width|height|viewBox)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
  const tidy = attributes.map(([, name, double, single]) => {
    const value = double ?? single ?? ''
    return ` ${name}="${value
      .trim()
      .split(/[\s,]+/)
      .join(' ')}"`
  })
  return new TextEncoder().encode(`<svg${tidy.join('')} >`)
}

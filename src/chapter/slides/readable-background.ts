import type { SectionAttributes } from './slide-attributes.ts'

/** Attributes that hold the address of a slide's background. */
export const MEDIA: readonly string[] = ['data-background-image', 'data-background-video', 'data-background']
/** The end of a file name; what else `data-background` may hold is a color. */
export const FILE: RegExp = /\.(?:svg|png|jpe?g|gif|bmp|webp|avif|mp4|webm)(?:[?#]|$)/i

/** Opacity of a picture behind text: text stays readable on it, whatever the picture's colors. */
const VEILED = '0.25'
/** The part of a CSS gradient that is a direction or shape, and not a color. */
const DIRECTION = /^(?:to\s|from\s|at\s|circle|ellipse|closest|farthest|-?[\d.]+(?:deg|turn|rad|grad))/

/**
 * Keep text readable on its slide's background, where the author set neither opacity nor colors.
 *
 * A picture gets a low opacity. A gradient gets its first color as background color too, by which reveal.js chooses
 * light or dark text.
 */
export function keepReadable(section: SectionAttributes): SectionAttributes {
  const { 'data-background-gradient': gradient, 'data-background-color': color, style = '' } = section
  const isSetByAuthor =
    color !== undefined ||
    section['data-background-opacity'] !== undefined ||
    /(?:^|[;\s])color\s*:/.test(style) ||
    /(?:^|\s)inver(?:t|se)(?:\s|$)/.test(section['class'] ?? '')
  if (isSetByAuthor) return section
  if (MEDIA.some((name) => isFile(name, section[name])))
    return { ...section, 'data-background-opacity': VEILED }
  const first = gradient === undefined ? undefined : firstColor(gradient)
  return first === undefined ? section : { ...section, 'data-background-color': first }
}

/** Whether the value of a background attribute is an address; `data-background` may hold a color instead. */
function isFile(name: string, value: string | undefined): boolean {
  return value !== undefined && (name !== 'data-background' || FILE.test(value))
}

/** Return the first color of a CSS gradient. */
function firstColor(gradient: string): string | undefined {
  const inside = /gradient\(\s*(.*)\)/s.exec(gradient)?.[1] ?? ''
  const parts = inside.match(/(?:[^,(]|\([^)]*\))+/g) ?? []
  const stop = parts.map((part) => part.trim()).find((part) => !DIRECTION.test(part))
  return /^(?:#[\da-f]+|[a-z]+\([^)]*\)|[a-z]+)/i.exec(stop ?? '')?.[0]
}

import { modeRgb, parse, useMode } from 'culori/fn'
import type { SectionAttributes } from './slide-attributes.ts'

/** Attributes that have the address of a file behind the slide. */
export const MEDIA: readonly string[] = ['data-background-image', 'data-background-video', 'data-background']
/** File names, as opposed to colors. */
export const FILE: RegExp = /\.(?:svg|png|jpe?g|gif|bmp|webp|avif|mp4|webm)(?:[?#]|$)/i

/** Opacity of a picture behind text: low enough to read the text on any picture. */
const FADED = '0.25'
/** Words of a gradient, each with its parentheses. */
const WORD = /(?:[^\s,()]|\((?:[^()]|\([^()]*\))*\))+/g
/** Functions that give a length, not a color. */
const LENGTH = /^(?:calc|min|max|clamp)\(/i

useMode(modeRgb)

/**
 * Make text readable on the background of a slide, unless the author chose its look: fade a picture, and add
 * the first color of a gradient, by which reveal.js chooses light or dark text.
 */
export function keepReadable(section: SectionAttributes): SectionAttributes {
  const { 'data-background-gradient': gradient, 'data-background-color': color, style = '' } = section
  const isChosen =
    color !== undefined ||
    section['data-background-opacity'] !== undefined ||
    /(?:^|[;\s])color\s*:/.test(style) ||
    /(?:^|\s)inver(?:t|se)(?:\s|$)/.test(section['class'] ?? '')
  if (isChosen) return section
  if (MEDIA.some((name) => isFile(name, section[name])))
    return { ...section, 'data-background-opacity': FADED }
  const first = gradient === undefined ? undefined : firstColor(gradient)
  return first === undefined ? section : { ...section, 'data-background-color': first }
}

/** Whether a value is an address, not a color. */
function isFile(name: string, value: string | undefined): boolean {
  return value !== undefined && (name !== 'data-background' || FILE.test(value))
}

/** Find the first color of a CSS gradient. */
function firstColor(gradient: string): string | undefined {
  const inside = /gradient\((.*)\)/s.exec(gradient)?.[1] ?? ''
  return inside.match(WORD)?.find(isColor)
}

/** Whether a word of a gradient is a color, not a direction, a shape or a length; any other function gives a color. */
function isColor(word: string): boolean {
  if (word.includes('(')) return !LENGTH.test(word)
  return parse(word) !== undefined || word.toLowerCase() === 'currentcolor'
}

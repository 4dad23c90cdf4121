import { modeRgb, parse, useMode } from 'culori/fn'
import type { SectionAttributes } from './slide-attributes.ts'

/** Attributes with the address of a background file. */
export const MEDIA: readonly string[] = ['data-background-image', 'data-background-video', 'data-background']
/** File names, as opposed to colors. */
export const FILE: RegExp = /\.(?:svg|png|jpe?g|gif|bmp|webp|avif|mp4|webm)(?:[?#]|$)/i

/** Opacity of a background image: text is readable on any image. */
const FADED = '0.25'
/** A word of a gradient, or a function with its arguments. */
const WORD = /(?:[^\s,()]|\((?:[^()]|\([^()]*\))*\))+/g
/** Functions that give a length, not a color. */
const LENGTH = /^(?:calc|min|max|clamp)\(/i

useMode(modeRgb)

/**
 * Make text readable on the background of a slide: fade an image, and add the first color of a gradient, by which
 * reveal.js chooses light or dark text. An opacity or color of the author stays.
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

/** Whether a word of a gradient is a color, not a direction, shape or length; functions are colors, except of lengths. */
function isColor(word: string): boolean {
  if (word.includes('(')) return !LENGTH.test(word)
  return parse(word) !== undefined || word.toLowerCase() === 'currentcolor'
}

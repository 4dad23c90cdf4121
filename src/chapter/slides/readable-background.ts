import { modeRgb, parse, useMode } from 'culori/fn'
import type { SectionAttributes } from './slide-attributes.ts'

/** Addresses that a slide may have behind it. */
export const MEDIA: readonly string[] = ['data-background-image', 'data-background-video', 'data-background']
/** Tells a file from a color. */
export const FILE: RegExp = /\.(?:svg|png|jpe?g|gif|bmp|webp|avif|mp4|webm)(?:[?#]|$)/i

/** How much of a picture shows behind text: little enough to read it on, whatever the picture's colors. */
const VEILED = '0.25'
/** Words of a gradient, each with its parentheses. */
const WORD = /(?:[^\s,()]|\((?:[^()]|\([^()]*\))*\))+/g
/** Functions that give a length, not a color. */
const LENGTH = /^(?:calc|min|max|clamp)\(/i

useMode(modeRgb)

/**
 * See to it that text can be read on what is behind its slide, where the author has not: a picture is veiled, and a
 * gradient has its first color besides, by which reveal.js chooses light or dark text.
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
    return { ...section, 'data-background-opacity': VEILED }
  const first = gradient === undefined ? undefined : firstColor(gradient)
  return first === undefined ? section : { ...section, 'data-background-color': first }
}

/** Tell an address among values that may be colors. */
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

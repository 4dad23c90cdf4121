import { transform } from 'lightningcss'
import type { Theme } from '../../model/theme.ts'
import { TARGETS } from './bundle-theme.ts'

/** Elements that may change the color scheme, as in theme/tokens.css. */
const SCHEME_ELEMENTS =
  ':root,.stage,section:is(.invert,.inverse),section.has-dark-background,section.has-light-background'
/** Tokens that a handout takes from its deck: brand colors and fonts, but not the paper. */
const HANDOUT_TOKENS = /^(?:accent|brass|ribbon|font-.*)$/

/**
 * Write the tokens of an author as the text of a `<style>` element, which no value can end.
 *
 * @param page `handout`: backgrounds stay, since it is printed.
 * @returns '' where the author sets none.
 */
export function themeStyle({ tokens }: Theme, page: 'deck' | 'handout'): string {
  const entries = Object.entries(tokens).filter(([name]) => page === 'deck' || HANDOUT_TOKENS.test(name))
  if (entries.length === 0) return ''
  const colors = entries.filter(([, value]) => value.startsWith('light-dark('))
  const others = entries
    .filter(([, value]) => !value.startsWith('light-dark('))
    .map(([name, value]) => [name, name.startsWith('font-') ? withSymbolFonts(name, value) : value] as const)
  const { code } = transform({
    filename: 'theme.css',
    code: new TextEncoder().encode(`@layer tokens{${rule(SCHEME_ELEMENTS, colors)}${rule(':root', others)}}`),
    minify: true,
    targets: TARGETS,
  })
  return new TextDecoder().decode(code).replaceAll('<', '\\3c ')
}

/** Write a CSS rule. */
function rule(selector: string, entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return ''
  return `${selector}{${entries.map(([name, value]) => `--${name}:${value}`).join(';')}}`
}

/** Add the fonts for arrows, ticks and pictographs. */
function withSymbolFonts(name: string, fonts: string): string {
  return `${fonts},${name === 'font-code' ? "'DejaVu Mono Symbols'," : ''}var(--emoji,) var(--symbols)`
}

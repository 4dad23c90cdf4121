import type { Theme } from '../../model/theme.ts'

/** reveal.js's own themes, by their color scheme. */
const REVEAL = {
  dark: ['black', 'black-contrast', 'blood', 'dracula', 'league', 'moon', 'night'],
  light: ['beige', 'serif', 'simple', 'sky', 'solarized', 'white', 'white-contrast'],
} as const

/** Every name that `theme` accepts, Lutrin's first. */
export const THEME_NAMES: readonly string[] = ['auto', 'light', 'dark', ...REVEAL.dark, ...REVEAL.light]

/** Themes of Marp and Slidev: a chapter that names one gets the default theme. */
const FOREIGN: ReadonlySet<string> = new Set(['default', 'gaia', 'uncover', 'seriph'])

/** Find a theme by its name; undefined where the name is unknown. */
export function findTheme(written: string): Omit<Theme, 'tokens'> | undefined {
  const name = written.toLowerCase()
  if (name === 'auto' || FOREIGN.has(name)) return { scheme: 'auto', reveal: undefined }
  if (name === 'light' || name === 'dark') return { scheme: name, reveal: undefined }
  for (const scheme of ['dark', 'light'] as const)
    if ((REVEAL[scheme] as readonly string[]).includes(name)) return { scheme, reveal: name }
  return undefined
}

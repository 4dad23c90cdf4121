import type { VFile } from 'vfile'
import type { SettingsData } from '../../model/source.ts'
import type { Theme } from '../../model/theme.ts'
import { nearestName } from '../../problems/nearest-name.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { reportContrast } from './theme-contrast.ts'
import { findTheme, THEME_NAMES } from './theme-names.ts'
import { THEME_TOKENS, type TokenKind } from './theme-tokens.ts'
import { type ColorPair, pairCss, readFonts, readLength, readPair } from './token-values.ts'

/** The theme that one level of the course sets; the rest comes from the level above. */
export interface OwnTheme {
  readonly base?: Omit<Theme, 'tokens'> | undefined
  readonly tokens: Theme['tokens']
}

/** The values that a kind of token may have, for messages. */
const EXPECTED: Readonly<Record<TokenKind, string>> = {
  text: 'a color, or `[light, dark]`',
  background: 'a color, or `[light, dark]`',
  color: 'a color, or `[light, dark]`',
  fonts: 'names of fonts',
  length: 'a length such as `28px`',
}

/**
 * Read the setting `theme`: the name of a theme, or a mapping of `base` and tokens.
 *
 * A name or a value that cannot be used is a message at its place, and is left out.
 */
export function readTheme(value: unknown, data: SettingsData, file: VFile): OwnTheme {
  if (typeof value !== 'object' || value === null)
    return { base: readBase(String(value), data, file, ['theme']), tokens: {} }
  const tokens: Record<string, string> = {}
  const pairs = new Map<string, ColorPair>()
  let base: OwnTheme['base']
  for (const [key, written] of Object.entries(value)) {
    if (written === null || written === undefined) continue
    const place = data.place(['theme', key])
    if (key === 'base') {
      base = readBase(String(written), data, file, ['theme', 'base'])
      continue
    }
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const kind = Object.hasOwn(THEME_TOKENS, name) ? THEME_TOKENS[name]?.kind : undefined
    if (!kind) {
      const near = nearestName(name, Object.keys(THEME_TOKENS))
      const expected = near ? `\`${near}\`` : `\`base\`, ${list(Object.keys(THEME_TOKENS))}`
      const reason = `Unexpected \`${key}\` in \`theme\`, expected ${expected}`
      reportProblem(file, { rule: 'theme-unknown', reason, place })
      continue
    }
    const { css, pair } = readToken(written, kind)
    if (pair) pairs.set(name, pair)
    if (css !== undefined) {
      tokens[name] = css
      continue
    }
    const shown = typeof written === 'object' ? JSON.stringify(written) : String(written)
    const reason = `Unexpected \`${shown}\` for \`${key}\`, expected ${EXPECTED[kind]}`
    reportProblem(file, { rule: 'setting-type', reason, place })
  }
  reportContrast(pairs, Object.keys(value), data, file)
  return { base, tokens }
}

/** Find a theme by its name; an unknown one is a message. */
function readBase(name: string, data: SettingsData, file: VFile, path: readonly string[]): OwnTheme['base'] {
  const found = findTheme(name.trim())
  if (!found)
    reportProblem(file, {
      rule: 'theme-unknown',
      reason: `Unexpected theme \`${name}\`, expected ${list(THEME_NAMES)}`,
      place: data.place(path),
      note: 'The deck keeps the theme that it has without this line.',
    })
  return found
}

/** Read the value of a token; `css` is undefined where it has none that the token may have. */
function readToken(
  value: unknown,
  kind: TokenKind,
): { readonly css: string | undefined; readonly pair?: ColorPair | undefined } {
  if (kind === 'fonts') return { css: readFonts(value) }
  if (kind === 'length') return { css: readLength(value) }
  const pair = readPair(value, kind)
  return { css: pair && pairCss(pair), pair }
}

/** List names in a message. */
function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

import type { VFile } from 'vfile'
import type { RuleId } from '../../model/rule.ts'
import type { SettingsData } from '../../model/source.ts'
import type { Theme } from '../../model/theme.ts'
import { nearestName } from '../../problems/nearest-name.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { type Color, contrast } from './colors.ts'
import { findTheme, THEME_NAMES } from './theme-names.ts'
import { THEME_TOKENS } from './theme-tokens.ts'
import { type ColorPair, PAPERS, pairCss, READABLE, readFonts, readLength, readPair } from './token-values.ts'

/** A theme as one level of the cascade wrote it; what is left out comes from the level above. */
export interface OwnTheme {
  readonly base?: Omit<Theme, 'tokens'> | undefined
  readonly tokens: Theme['tokens']
}

/** Reports a problem at a key below `theme`. */
type Report = (path: readonly string[], reason: string, ruleId: RuleId, note?: string) => void

const EXPECTED = {
  text: 'a color, or `[light, dark]`',
  background: 'a color, or `[light, dark]`',
  color: 'a color, or `[light, dark]`',
  fonts: 'names of fonts',
  length: 'a length such as `28px`',
}

/**
 * Read the setting `theme`: a name, a list whose first entry counts, or a mapping of `base` and tokens.
 *
 * Unknown tokens and values that cannot be read are reported at their place and left out.
 */
export function readTheme(value: unknown, data: SettingsData, file: VFile): OwnTheme {
  /** Report a problem of the setting. */
  const report: Report = (path, reason, ruleId, note) => {
    reportProblem(file, { rule: ruleId, reason, place: data.place(['theme', ...path]), note })
  }
  if (typeof value !== 'object' || value === null)
    return { base: readBase(String(value), [], report), tokens: {} }
  const tokens: Record<string, string> = {}
  const pairs = new Map<string, ColorPair>()
  let base: OwnTheme['base']
  for (const [written, own] of Object.entries(value)) {
    if (own === null || own === undefined) continue
    if (written === 'base') {
      base = readBase(String(own), ['base'], report)
      continue
    }
    const name = written.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const kind = Object.hasOwn(THEME_TOKENS, name) ? THEME_TOKENS[name]?.kind : undefined
    if (!kind) {
      const near = nearestName(name, Object.keys(THEME_TOKENS))
      const known = near ? `\`${near}\`` : `\`base\`, ${list(Object.keys(THEME_TOKENS))}`
      report([written], `Unexpected \`${written}\` in \`theme\`, expected ${known}`, 'theme-unknown')
      continue
    }
    const pair = kind === 'fonts' || kind === 'length' ? undefined : readPair(own, kind)
    if (pair) pairs.set(name, pair)
    const css = pair ? pairCss(pair) : kind === 'fonts' ? readFonts(own) : readLength(own)
    if (css !== undefined && (pair !== undefined || kind === 'fonts' || kind === 'length')) tokens[name] = css
    else
      report(
        [written],
        `Unexpected \`${show(own)}\` for \`${written}\`, expected ${EXPECTED[kind]}`,
        'setting-type',
      )
  }
  reportUnreadable(value, pairs, report)
  return { base, tokens }
}

/** Find a theme by its name; report an unknown one. */
function readBase(name: string, path: readonly string[], report: Report): OwnTheme['base'] {
  const found = findTheme(name.trim())
  if (!found)
    report(
      path,
      `Unexpected theme \`${name}\`, expected ${list(THEME_NAMES)}`,
      'theme-unknown',
      'The deck keeps the theme that it has without this line.',
    )
  return found
}

/** Report text colors with too little contrast on `paper`, and a `stage` on which no text can be read. */
function reportUnreadable(value: object, pairs: ReadonlyMap<string, ColorPair>, report: Report): void {
  const written = Object.keys(value)
  const paper = pairs.get('paper') ?? PAPERS
  /** Report two colors with too little contrast. */
  const check = (name: string, on: string, text: Color, back: Color): void => {
    const found = contrast(text, back)
    if (found >= READABLE) return
    const key = written.find((candidate) => candidate.toLowerCase() === name.replace(/-/g, '')) ?? name
    const ratio = (Math.floor(found * 10) / 10).toFixed(1)
    report(
      [key],
      `Unexpected contrast ${ratio}:1 of \`${key}\` ${on}, expected ${READABLE}:1`,
      'theme-contrast',
      'Text of a lower contrast is hard to read from the last row.',
    )
  }
  for (const [name, { light, dark }] of pairs) {
    if (THEME_TOKENS[name]?.kind !== 'text') continue
    check(name, 'on light pages', light, paper.light)
    check(name, 'on dark pages', dark, paper.dark)
  }
  const stage = pairs.get('stage')
  if (!stage) return
  for (const back of [stage.light, stage.dark]) {
    const inks = [PAPERS.light, PAPERS.dark]
    const best = inks.reduce((a, b) => (contrast(a, back) > contrast(b, back) ? a : b))
    check('stage', 'with the text on it', best, back)
  }
}

/** List names in a message. */
function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** Write a value for a message. */
function show(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

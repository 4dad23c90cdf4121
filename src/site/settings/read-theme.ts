import leven from 'leven'
import type { VFile } from 'vfile'
import type { RuleId } from '../../model/rule.ts'
import type { SettingsData } from '../../model/source.ts'
import type { Theme } from '../../model/theme.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { type Color, contrast } from './colors.ts'
import { findTheme, THEME_NAMES } from './theme-names.ts'
import {
  PAPERS,
  type Pair,
  pairCss,
  READABLE,
  readFonts,
  readLength,
  readPair,
  TOKENS,
} from './theme-tokens.ts'

/** A theme as one level wrote it: what it does not say is the level's above. */
export interface OwnTheme {
  readonly base?: Omit<Theme, 'tokens'> | undefined
  readonly tokens: Theme['tokens']
}

type Say = (path: readonly string[], reason: string, ruleId: RuleId, note?: string) => void

const EXPECTED = {
  text: 'a color, or `[light, dark]`',
  back: 'a color, or `[light, dark]`',
  color: 'a color, or `[light, dark]`',
  fonts: 'names of fonts',
  length: 'a length such as `28px`',
}

/**
 * Read the setting `theme`: a name, a list of which the first counts, or a mapping of `base` and tokens.
 *
 * What is unknown or cannot be read is a message at its place, and is left out.
 */
export function readTheme(value: unknown, data: SettingsData, file: VFile): OwnTheme {
  /** Add a message. */
  const say: Say = (path, reason, ruleId, note) => {
    reportProblem(file, { rule: ruleId, reason: reason, place: data.place(['theme', ...path]), note: note })
  }
  if (typeof value !== 'object' || value === null)
    return { base: readBase(String(value), [], say), tokens: {} }
  const tokens: Record<string, string> = {}
  const pairs = new Map<string, Pair>()
  let base: OwnTheme['base']
  for (const [written, own] of Object.entries(value)) {
    if (own === null || own === undefined) continue
    if (written === 'base') {
      base = readBase(String(own), ['base'], say)
      continue
    }
    const name = written.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    const kind = Object.hasOwn(TOKENS, name) ? TOKENS[name] : undefined
    if (!kind) {
      const near = nearest(name, Object.keys(TOKENS))
      const known = near ? `\`${near}\`` : `\`base\`, ${list(Object.keys(TOKENS))}`
      say([written], `Unexpected \`${written}\` in \`theme\`, expected ${known}`, 'theme-unknown')
      continue
    }
    const pair = kind === 'fonts' || kind === 'length' ? undefined : readPair(own, kind)
    if (pair) pairs.set(name, pair)
    const css = pair ? pairCss(pair) : kind === 'fonts' ? readFonts(own) : readLength(own)
    if (css !== undefined && (pair !== undefined || kind === 'fonts' || kind === 'length')) tokens[name] = css
    else
      say(
        [written],
        `Unexpected \`${show(own)}\` for \`${written}\`, expected ${EXPECTED[kind]}`,
        'setting-type',
      )
  }
  sayUnreadable(value, pairs, say)
  return { base, tokens }
}

/** Find a theme by its name; an unknown one is a message. */
function readBase(name: string, path: readonly string[], say: Say): OwnTheme['base'] {
  const found = findTheme(name.trim())
  if (!found)
    say(
      path,
      `Unexpected theme \`${name}\`, expected ${list(THEME_NAMES)}`,
      'theme-unknown',
      'The deck keeps the theme that it has without this line.',
    )
  return found
}

/** Say which texts cannot be read on their paper, and whether text can be read on the stage. */
function sayUnreadable(value: object, pairs: ReadonlyMap<string, Pair>, say: Say): void {
  const written = Object.keys(value)
  const paper = pairs.get('paper') ?? PAPERS
  /** Add a message where two colors are too near to each other. */
  const judge = (name: string, on: string, text: Color, back: Color): void => {
    const found = contrast(text, back)
    if (found >= READABLE) return
    const key = written.find((candidate) => candidate.toLowerCase() === name.replace(/-/g, '')) ?? name
    const shown = (Math.floor(found * 10) / 10).toFixed(1)
    say(
      [key],
      `Unexpected contrast ${shown}:1 of \`${key}\` ${on}, expected ${READABLE}:1`,
      'theme-contrast',
      'Text of a lower contrast is hard to read from the last row.',
    )
  }
  for (const [name, { light, dark }] of pairs) {
    if (TOKENS[name] !== 'text') continue
    judge(name, 'on light pages', light, paper.light)
    judge(name, 'on dark pages', dark, paper.dark)
  }
  const stage = pairs.get('stage')
  if (!stage) return
  for (const back of [stage.light, stage.dark]) {
    const inks = [PAPERS.light, PAPERS.dark]
    const best = inks.reduce((a, b) => (contrast(a, back) > contrast(b, back) ? a : b))
    judge('stage', 'with the text on it', best, back)
  }
}

/** Find the name that was most likely meant. */
function nearest(name: string, names: readonly string[]): string | undefined {
  return names
    .map((candidate) => ({ candidate, far: leven(name, candidate) }))
    .filter(({ candidate, far }) => far <= Math.max(2, candidate.length / 3))
    .sort((a, b) => a.far - b.far)[0]?.candidate
}

/** List names in a message. */
function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}

/** Show a value as its author knows it. */
function show(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

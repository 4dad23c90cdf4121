import type { VFile } from 'vfile'
import type { SettingsData } from '../../model/source.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { type Color, colorContrast } from './colors.ts'
import { THEME_TOKENS } from './theme-tokens.ts'
import { type ColorPair, MIN_CONTRAST, PAPERS } from './token-values.ts'

/**
 * Report the colors that a theme sets for text and that cannot be read on its paper, and a stage on which neither light
 * nor dark text can be read.
 *
 * @param pairs Colors by the name of their token.
 * @param keys Keys of the theme, as its author wrote them.
 */
export function reportContrast(
  pairs: ReadonlyMap<string, ColorPair>,
  keys: readonly string[],
  data: SettingsData,
  file: VFile,
): void {
  /** Report a token whose text cannot be read on its background. */
  const judge = (name: string, where: string, text: Color, back: Color): void => {
    const found = colorContrast(text, back)
    if (found >= MIN_CONTRAST) return
    const key = keys.find((candidate) => candidate.toLowerCase() === name.replace(/-/g, '')) ?? name
    // Rounded down: 4.49 must not be shown as the 4.5 that is expected.
    const shown = (Math.floor(found * 10) / 10).toFixed(1)
    reportProblem(file, {
      rule: 'theme-contrast',
      reason: `Unexpected contrast ${shown}:1 of \`${key}\` ${where}, expected ${MIN_CONTRAST}:1`,
      place: data.place(['theme', key]),
      note: 'Text of a lower contrast is hard to read from the last row.',
    })
  }
  const paper = pairs.get('paper') ?? PAPERS
  for (const [name, { light, dark }] of pairs) {
    if (THEME_TOKENS[name]?.kind !== 'text') continue
    judge(name, 'on light pages', light, paper.light)
    judge(name, 'on dark pages', dark, paper.dark)
  }
  const stage = pairs.get('stage')
  if (!stage) return
  for (const back of [stage.light, stage.dark]) {
    const inks = [PAPERS.light, PAPERS.dark]
    const best = inks.reduce((a, b) => (colorContrast(a, back) > colorContrast(b, back) ? a : b))
    judge('stage', 'with the text on it', best, back)
  }
}

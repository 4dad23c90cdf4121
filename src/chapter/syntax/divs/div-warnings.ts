import leven from 'leven'
import type { VFile } from 'vfile'
import { reportProblem } from '../../../problems/report-problem.ts'
import type { MarkerLine } from '../../parse/line-marks.ts'
import { NAMES } from './div-opening.ts'
import type { OpenDiv } from './finish-div.ts'

/** Warn of a container with an unknown name, and suggest a known one. */
export function warnOfUnknown({ line, name }: OpenDiv, file: VFile): void {
  const meant = meantBy(name)
  const note = meant === undefined ? undefined : `Did you mean \`:::${meant}\`?`
  warnOfLine(file, line, `Unexpected container \`${line.source}\`, shown as written`, note)
}

/** Warn where a class is nearly a known name: misspelled notes would be shown to students. */
export function warnOfMisspelling({ line, name }: OpenDiv, file: VFile): void {
  const meant = meantBy(name)
  if (meant !== undefined)
    warnOfLine(file, line, `Unexpected container \`${line.source}\`, did you mean \`:::${meant}\`?`)
}

/** Return the name that a misspelled one is nearest to: one letter away, two in a long one. */
function meantBy(name: string): string | undefined {
  if (name.length < 4) return undefined
  const distance = name.length > 6 ? 2 : 1
  // `side` is a class that pandoc's authors use.
  return Object.keys(NAMES).find((known) => known !== 'slide' && leven(known, name.toLowerCase()) <= distance)
}

/** Report a line that does not make a container. */
export function warnOfLine(file: VFile, line: MarkerLine, reason: string, note?: string): void {
  reportProblem(file, { rule: 'directive-unknown', reason, place: line.position?.start, note })
}

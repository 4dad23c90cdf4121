import type { VFile } from 'vfile'
import * as z from 'zod'
import type { PdfFile, PdfSettings } from '../../model/settings.ts'
import type { SettingsData } from '../../model/source.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { readKeys, text } from './read-keys.ts'

const flag = z.boolean().describe('`true` or `false`')
const perPage = z.literal([1, 2, 3, 4, 6, 9])

/** What is printed, below `pdf:`. */
const PDF = {
  handout: flag,
  slides: flag,
  nup: z
    .union([perPage.transform((value) => [value]), z.array(perPage)])
    .describe('a number of slides a page (1, 2, 3, 4, 6 or 9), or a list of them'),
  paper: text
    .transform((name) => name.toLowerCase())
    .pipe(z.enum(['a4', 'letter']))
    .describe('`a4` or `letter`'),
  qr: flag,
}

/** Read `pdf:`, key by key; `true` and `false` stand for what is printed unasked. */
export function readPdf(
  value: boolean | Readonly<Record<string, unknown>> | undefined,
  url: string | undefined,
  data: SettingsData,
  file: VFile,
): PdfSettings {
  const values = typeof value === 'object' ? value : {}
  const place: SettingsData['place'] = (path) => data.place(['pdf', ...path])
  const set = readKeys(PDF, { values, place }, file, {})
  const { handout = value !== false, slides = value !== false, nup = [], paper = 'a4', qr = false } = set
  if (qr && url === undefined)
    reportProblem(file, {
      rule: 'setting-type',
      reason: 'Unexpected `true` for `qr`, expected it beside a `url`, which the codes lead to',
      place: place(['qr']),
    })
  const files: readonly PdfFile[] = [
    ...(handout ? [{ name: 'handout.pdf', kind: 'handout' } as const] : []),
    ...(slides ? [{ name: 'slides.pdf', kind: 'slides' } as const] : []),
    ...[...new Set(nup)].map(
      (perPage) => ({ name: `slides-${perPage}up.pdf`, kind: 'slides', perPage }) as const,
    ),
  ]
  return { files, paper, qr }
}

import type { VFile } from 'vfile'
import { PRINT_SETTINGS } from '../../model/settings/print-settings.ts'
import type { PdfFile, PdfSettings } from '../../model/settings.ts'
import type { SettingsData } from '../../model/source.ts'
import { nearestName, suggest } from '../../problems/nearest-name.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { readKeys } from './read-keys.ts'

/**
 * Read `pdf:`, key by key.
 *
 * @param value `true` or absent: the handout and the slides are printed; `false`: nothing is.
 * @param url The site's address, which `qr` needs.
 */
export function readPdf(
  value: boolean | Readonly<Record<string, unknown>> | undefined,
  url: string | undefined,
  data: SettingsData,
  file: VFile,
): PdfSettings {
  const values = typeof value === 'object' ? value : {}
  const place: SettingsData['place'] = (path) => data.place(['pdf', ...path])
  const known = Object.keys(PRINT_SETTINGS)
  for (const key of Object.keys(values).filter((own) => !known.includes(own)))
    reportProblem(file, {
      rule: 'setting-unknown',
      reason: `Unexpected setting \`${key}\` in \`pdf\`, expected ${known.map((own) => `\`${own}\``).join(', ')}`,
      place: place([key]),
      note: suggest([nearestName(key, known)]),
    })
  const written = readKeys(PRINT_SETTINGS, { values, place }, file)
  const handout = written.handout ?? value !== false
  const slides = written.slides ?? value !== false
  const qr = written.qr ?? PRINT_SETTINGS.qr.default
  if (qr && url === undefined)
    reportProblem(file, {
      rule: 'setting-type',
      reason: 'Unexpected `true` for `qr`, expected it beside a `url`, which the codes lead to',
      place: place(['qr']),
    })
  const files: readonly PdfFile[] = [
    ...(handout ? [{ name: 'handout.pdf', kind: 'handout' } as const] : []),
    ...(slides ? [{ name: 'slides.pdf', kind: 'slides' } as const] : []),
    ...[...new Set(written.nup ?? PRINT_SETTINGS.nup.default)].map(
      (perPage) => ({ name: `slides-${perPage}up.pdf`, kind: 'slides', perPage }) as const,
    ),
  ]
  return { files, paper: written.paper ?? PRINT_SETTINGS.paper.default, qr }
}

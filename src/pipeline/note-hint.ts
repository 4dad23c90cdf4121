import { walkFenceLines } from '../chapter/parse/fence-lines.ts'
import type { SourceFile } from '../model/source.ts'
import { reportProblem } from '../problems/report-problem.ts'

const NOTE = /^[ \t>]*:{3,}[ \t]*note(?![\w-])/i
const NOTES = /^[ \t>]*:{3,}[ \t]*\{?[ \t]*\.?notes(?![\w-])/im

/**
 * Report the first `:::note` of a course that has no `:::notes`: its author may mean speaker notes.
 *
 * Students see the callout `note`; one message for each course is enough.
 */
export function reportNoteCallout(sources: readonly SourceFile[]): void {
  if (sources.some(({ body }) => NOTES.test(body))) return
  for (const { body, file, origins } of sources) {
    if (!/:::[ \t]*note/i.test(body)) continue
    const at = walkFenceLines(body).findIndex(({ kind, text }) => kind === 'text' && NOTE.test(text))
    if (at === -1) continue
    reportProblem(file, {
      rule: 'note-callout',
      reason: '`:::note` is a callout that students see; `:::notes` are speaker notes, which they do not see',
      place: { line: origins?.[at]?.line ?? at + 1, column: 1 },
    })
    return
  }
}

import { scanTags } from '../raw-html/scan-tags.ts'

/** A part of some HTML. */
interface Run {
  readonly start: number
  readonly end: number
}

/** Elements whose words are code. */
const CODE = /^(?:code|pre|kbd|samp|script|style|textarea)$/

/** List the words between the tags of some HTML, code aside. */
export function htmlRuns(html: string): readonly Run[] {
  const runs: Run[] = []
  let from = 0
  let code: string | undefined
  for (const { kind, element, start, end } of scanTags(html)) {
    if (code === undefined && start > from) runs.push({ start: from, end: start })
    if (kind === 'start') code ??= CODE.test(element) ? element : undefined
    else if (element === code) code = undefined
    from = end
  }
  if (code === undefined && from < html.length) runs.push({ start: from, end: html.length })
  return runs
}

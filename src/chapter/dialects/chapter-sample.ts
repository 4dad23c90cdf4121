import { createEndsCode } from '../parse/code-ends.ts'
import { walkFenceLines } from '../parse/fence-lines.ts'
import { repairFences } from '../parse/repair-fences.ts'
import { applyEdits } from '../parse/text-edits.ts'
import type { Sample } from './dialect.ts'

/** Whether a line ends a fence without a closing line, in every dialect. */
const ENDS_CODE = createEndsCode([(line) => /^\?\?\?[ \t]*$/.test(line)], false)

/** What signs are looked for in: a chapter before it is compiled. */
export interface SignedChapter {
  readonly path: string
  readonly body: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Return what dialects look at: the text with empty lines for code. Info strings stay, since they are signs too. */
export function sampleOf({ path, body, values }: SignedChapter): Sample {
  const text = walkFenceLines(applyEdits(body, repairFences(body, ENDS_CODE)))
    .map((fence) => {
      const line = fence.text.replace(/\r$/, '')
      if (fence.kind === 'text') return line
      return fence.kind === 'open' ? line.replace(/^[^`~]*[`~]+/, '```') : ''
    })
    .join('\n')
  return { path, text, values }
}

import { createEndsCode } from '../parse/code-ends.ts'
import { walkFenceLines } from '../parse/fence-lines.ts'
import { repairFences } from '../parse/repair-fences.ts'
import { applyEdits } from '../parse/text-edits.ts'
import type { Sample } from './dialect.ts'

/** Lines that are no code in a fence without an end, whatever the dialect. */
const ENDS_CODE = createEndsCode([(line) => /^\?\?\?[ \t]*$/.test(line)], false)

/** A chapter as far as its signs go. */
export interface SignedChapter {
  readonly path: string
  readonly body: string
  readonly values: Readonly<Record<string, unknown>>
}

/** Return what dialects look at: a text whose lines of code are empty; info strings stay, since they are signs too. */
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

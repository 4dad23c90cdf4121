import { createEndsCode } from '../parse/code-ends.ts'
import { walkFenceLines } from '../parse/fence-lines.ts'
import { repairFences } from '../parse/repair-fences.ts'
import { applyEdits } from '../parse/text-edits.ts'
import type { Sample } from './dialect.ts'

/** Lines that are no code in a fence without an end, whatever the dialect. */
const ENDS_CODE = createEndsCode([(line) => /^\?\?\?[ \t]*$/.test(line)], false)

/** Return what dialects look at: a text whose lines of code are empty; info strings stay, since they are signs too. */
export function sampleOf(source: string, values: Sample['values']): Sample {
  const text = walkFenceLines(applyEdits(source, repairFences(source, ENDS_CODE)))
    .map((fence) => {
      const line = fence.text.replace(/\r$/, '')
      if (fence.kind === 'text') return line
      return fence.kind === 'open' ? line.replace(/^[^`~]*[`~]+/, '```') : ''
    })
    .join('\n')
  return { text, values }
}

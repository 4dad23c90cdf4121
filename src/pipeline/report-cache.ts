import type { VFileMessage } from 'vfile-message'
import type { Cache } from '../cache/open-cache.ts'
import { createProblem } from '../problems/report-problem.ts'

/** Report, once a build, that its results could not be kept. */
export function reportCache(cache: Cache): readonly VFileMessage[] {
  const code = cache.problem()
  if (code === undefined) return []
  const reason = `Unexpected failure (${code}) of keeping results for the next build`
  const note = 'Name a folder that can be written to with `LUTRIN_CACHE`, or build with `--no-cache`.'
  return [createProblem({ rule: 'cache-unwritable', reason, note })]
}

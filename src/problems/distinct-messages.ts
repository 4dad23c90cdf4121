import type { VFileMessage } from 'vfile-message'

/** Returns whether a message about the file at a path is new. */
export type Distinct = (message: VFileMessage, path: string) => boolean

/**
 * Create a filter that passes each problem once: stages read the same text more than once, and decks share chapters.
 */
export function createDistinct(): Distinct {
  const seen = new Set<string>()
  return ({ line, column, ruleId, reason }, path) => {
    const key = JSON.stringify([path, line, column, ruleId, reason])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
}

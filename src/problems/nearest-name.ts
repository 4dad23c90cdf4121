import { closestMatch } from 'leven'

/**
 * Find the known name that was most likely meant.
 *
 * @param farthest Letters that may differ; by default two, and a third of a long name.
 * @returns The nearest name, the first of several; undefined where none is near enough.
 */
export function nearestName(
  written: string,
  names: readonly string[],
  farthest: number = Math.max(2, Math.floor(written.length / 3)),
): string | undefined {
  return closestMatch(written, names, { maxDistance: farthest })
}

/** Offer the names that were most likely meant, as the note of a problem; undefined where there is none. */
export function suggest(names: readonly (string | undefined)[]): string | undefined {
  const offered = names.filter((name) => name !== undefined).map((name) => `\`${name}\``)
  return offered.length === 0 ? undefined : `Did you mean ${offered.join(', ')}?`
}

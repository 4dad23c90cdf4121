import { closestMatch } from 'leven'

/** Return how many letters of a name may differ from the name that was meant: two, or a third of a long one. */
export function farthestDistance(written: string): number {
  // At least one letter must be the same.
  return Math.min(written.length - 1, Math.max(2, Math.floor(written.length / 3)))
}

/**
 * Find the known name that was most likely meant.
 *
 * @param farthest Number of letters that may differ.
 * @returns The nearest name, the first of several; undefined where none is near enough.
 */
export function nearestName(
  written: string,
  names: readonly string[],
  farthest: number = farthestDistance(written),
): string | undefined {
  return closestMatch(written, names, { maxDistance: farthest })
}

/** Suggest the names that were most likely meant, as the note of a problem; undefined where there are none. */
export function suggest(names: readonly (string | undefined)[]): string | undefined {
  const offered = names.filter((name) => name !== undefined).map((name) => `\`${name}\``)
  return offered.length === 0 ? undefined : `Did you mean ${offered.join(', ')}?`
}

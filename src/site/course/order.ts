const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })

/** What the order of a page or folder among its neighbors depends on. */
export interface Ordered {
  readonly weight: number | undefined
  /** File or folder name. */
  readonly name: string
  readonly path: string
}

/** Compare two neighbors: by weight, unset last; then by name in natural order (`2-x` before `10-x`); then by path. */
export function compareOrder(a: Ordered, b: Ordered): number {
  const weight = (a.weight ?? Number.POSITIVE_INFINITY) - (b.weight ?? Number.POSITIVE_INFINITY)
  if (weight) return weight
  return natural.compare(a.name, b.name) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
}

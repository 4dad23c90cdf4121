const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })

/** What decides where a page stands among its neighbours. */
export interface Ordered {
  readonly weight: number | undefined
  /** File or folder name. */
  readonly name: string
  readonly path: string
}

/** Compare two neighbours: by weight, unset last; then by name in natural order; then by path (DESIGN 1). */
export function compareOrder(a: Ordered, b: Ordered): number {
  const weight = (a.weight ?? Number.POSITIVE_INFINITY) - (b.weight ?? Number.POSITIVE_INFINITY)
  if (weight) return weight
  return natural.compare(a.name, b.name) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
}

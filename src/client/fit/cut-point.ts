/** A point at which a slide can be cut; lengths are in CSS pixels. */
export interface CutPoint {
  /** The node after the cut. */
  readonly node: Node
  /** Position of the cut in a text node; undefined: before the node. */
  readonly offset?: number
  /** Lower edge of what is before the cut, and upper edge of what is after it. */
  readonly above: number
  readonly below: number
  /** Height that a part gains at its end and at its start: padding of boxes, a repeated table head. */
  readonly tail: number
  readonly head: number
  /** From 0 (before a heading) to 7 (inside a sentence), and more for cuts of short code. */
  readonly cost: number
}

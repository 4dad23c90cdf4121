/** A place where a slide can be cut, in the order of the document; lengths in CSS pixels. */
export interface CutPoint {
  /** What comes first behind the cut. */
  readonly node: Node
  /** Where in a text the cut is; undefined: before the node. */
  readonly offset?: number
  /** Lower edge of what is before the cut, and upper edge of what is behind it. */
  readonly above: number
  readonly below: number
  /** Height that a part gains at its end and at its start: paddings of boxes, a table's head that is repeated. */
  readonly tail: number
  readonly head: number
  /** How bad it is to cut here: 0 before a heading, 7 in the middle of a sentence. */
  readonly cost: number
}

import type { CutPoint } from './cut-point.ts'

/** The content of a slide below its title, in CSS pixels. */
export interface Flow {
  readonly top: number
  readonly bottom: number
  /** Height that a slide has for it. */
  readonly room: number
  readonly cutPoints: readonly CutPoint[]
}

/** Where to cut, in order, and the total cost. */
export interface ChosenCutPoints {
  readonly cutPoints: readonly CutPoint[]
  readonly cost: number
}

/** Weight of an empty rest of a slide against the cost of a cut. */
const BALANCE = 4
/** Cost of one more slide: less than that of a cut in the middle of a sentence. */
const EXTRA_SLIDE = 6
/** More than the cost of any number of slides, so that content that is too tall is cut wherever possible. */
const TOO_TALL = 1_000_000

/**
 * Choose where to cut a slide: into few parts of similar height, at good places; nowhere if all of it fits.
 *
 * This is the shortest path over the cut points; the sum of squared empty heights balances the parts, as
 * Knuth and Plass balance lines.
 */
export function chooseCutPoints({ top, bottom, room, cutPoints }: Flow): ChosenCutPoints {
  interface Path {
    readonly cost: number
    readonly from: number
  }
  const paths: Path[] = []
  for (let to = 0; to <= cutPoints.length; to++) {
    const end = cutPoints[to]
    let best: Path = { cost: Number.POSITIVE_INFINITY, from: -1 }
    for (let from = -1; from < to; from++) {
      const start = cutPoints[from]
      const height = (end ? end.above + end.tail : bottom) - (start ? start.below - start.head : top)
      const reached = from < 0 ? 0 : (paths[from]?.cost ?? Number.POSITIVE_INFINITY)
      const cost = reached + costOfPart(height, room) + (end?.cost ?? 0)
      if (cost < best.cost) best = { cost, from }
    }
    paths.push(best)
  }
  const chosen: CutPoint[] = []
  for (let at = paths[cutPoints.length]?.from ?? -1; at >= 0; at = paths[at]?.from ?? -1) {
    const found = cutPoints[at]
    if (found) chosen.unshift(found)
  }
  return { cutPoints: chosen, cost: paths[cutPoints.length]?.cost ?? 0 }
}

/** Return the cost of a part of a given height. */
function costOfPart(height: number, room: number): number {
  if (height > room) return EXTRA_SLIDE + TOO_TALL * (height / room)
  return EXTRA_SLIDE + BALANCE * ((room - Math.max(0, height)) / room) ** 2
}

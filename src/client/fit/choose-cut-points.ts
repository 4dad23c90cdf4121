import type { CutPoint } from './cut-point.ts'

/** The flow of a slide below its title, in CSS pixels. */
export interface Flow {
  readonly top: number
  readonly bottom: number
  /** Height that one slide has for it. */
  readonly room: number
  readonly cutPoints: readonly CutPoint[]
}

/** Where to cut, in order, and how bad that is altogether. */
export interface ChosenCutPoints {
  readonly cutPoints: readonly CutPoint[]
  readonly cost: number
}

/** Weighs a part that is not full against a cut at a bad place. */
const BALANCE = 4
/** What one slide more costs: better than a cut in the middle of a sentence. */
const EXTRA_SLIDE = 6
/** More than any number of slides: what is too tall is cut wherever it can be. */
const TOO_TALL = 1_000_000

/**
 * Choose where to cut a slide: into few parts, at the best places, each about as full as the others.
 *
 * Shortest path over the breaks; the sum of squared empty rooms balances the parts (as Knuth and Plass balance lines).
 *
 * No break is the best choice where the whole fits.
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

/** Say what a part of a height costs. */
function costOfPart(height: number, room: number): number {
  if (height > room) return EXTRA_SLIDE + TOO_TALL * (height / room)
  return EXTRA_SLIDE + BALANCE * ((room - Math.max(0, height)) / room) ** 2
}

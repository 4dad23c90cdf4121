import type { Break } from './break.ts'

/** The flow of a slide below its title, in CSS pixels. */
export interface Flow {
  readonly top: number
  readonly bottom: number
  /** Height that one slide has for it. */
  readonly room: number
  readonly breaks: readonly Break[]
}

/** Where to cut, in order, and how bad that is altogether. */
export interface ChosenBreaks {
  readonly breaks: readonly Break[]
  readonly cost: number
}

/** Weighs a part that is not full against a cut at a bad place. */
const BALANCE = 4
/** What one slide more costs: better than a cut in the middle of a sentence. */
const SLIDE = 6
/** More than any number of slides: what is too tall is cut wherever it can be. */
const TOO_TALL = 1_000_000

/**
 * Choose where to cut a slide: into few parts, at the best places, each about as full as the others.
 *
 * Shortest path over the breaks; the sum of squared empty rooms balances the parts (as Knuth and Plass balance lines).
 *
 * No break is the best choice where the whole fits.
 */
export function chooseBreaks({ top, bottom, room, breaks }: Flow): ChosenBreaks {
  interface Way {
    readonly cost: number
    readonly from: number
  }
  const ways: Way[] = []
  for (let to = 0; to <= breaks.length; to++) {
    const end = breaks[to]
    let best: Way = { cost: Number.POSITIVE_INFINITY, from: -1 }
    for (let from = -1; from < to; from++) {
      const start = breaks[from]
      const height = (end ? end.above + end.tail : bottom) - (start ? start.below - start.head : top)
      const reached = from < 0 ? 0 : (ways[from]?.cost ?? Number.POSITIVE_INFINITY)
      const cost = reached + costOfPart(height, room) + (end?.cost ?? 0)
      if (cost < best.cost) best = { cost, from }
    }
    ways.push(best)
  }
  const chosen: Break[] = []
  for (let at = ways[breaks.length]?.from ?? -1; at >= 0; at = ways[at]?.from ?? -1) {
    const found = breaks[at]
    if (found) chosen.unshift(found)
  }
  return { breaks: chosen, cost: ways[breaks.length]?.cost ?? 0 }
}

/** Say what a part of a height costs. */
function costOfPart(height: number, room: number): number {
  if (height > room) return SLIDE + TOO_TALL * (height / room)
  return SLIDE + BALANCE * ((room - Math.max(0, height)) / room) ** 2
}

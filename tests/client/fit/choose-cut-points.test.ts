import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseCutPoints } from '../../../src/client/fit/choose-cut-points.ts'
import type { CutPoint } from '../../../src/client/fit/cut-point.ts'

/** Stack blocks of given heights, with a cut point of a given cost before each but the first. */
function flow(blocks: readonly (readonly [height: number, cost: number])[], room: number) {
  let top = 0
  const cutPoints = blocks.flatMap(([height, cost]): readonly CutPoint[] => {
    const one = { node: {} as Node, above: top, below: top, tail: 0, head: 0, cost }
    const isFirst = top === 0
    top += height
    return isFirst ? [] : [one]
  })
  return { top: 0, bottom: top, room, cutPoints }
}

/** List the heights of the chosen parts. */
function heights({ bottom, ...rest }: ReturnType<typeof flow>): readonly number[] {
  const edges = [0, ...chooseCutPoints({ bottom, ...rest }).cutPoints.map((one) => one.below), bottom]
  return edges.slice(1).map((edge, n) => edge - (edges[n] ?? 0))
}

test('content that fits is not cut', () => {
  expect(
    heights(
      flow(
        [
          [100, 0],
          [100, 0],
        ],
        200,
      ),
    ),
  ).toEqual([200])
})

test('a cut before a heading is better than one that fills the slide', () => {
  expect(
    heights(
      flow(
        [
          [60, 1],
          [60, 1],
          [60, 0],
          [60, 1],
          [60, 1],
        ],
        200,
      ),
    ),
  ).toEqual([120, 180])
})

test('parts have similar heights', () => {
  expect(
    heights(
      flow(
        Array.from({ length: 12 }, () => [50, 1] as const),
        500,
      ),
    ),
  ).toEqual([300, 300])
})

test('one more slide is better than a cut inside a sentence and inside a block of code', () => {
  expect(
    heights(
      flow(
        [
          [150, 1],
          [140, 1],
          [60, 8],
          [150, 1],
        ],
        200,
      ),
    ),
  ).toEqual([150, 200, 150])
})

test('a block that is taller than a slide stays in one piece, and the other parts still fit', () => {
  expect(
    heights(
      flow(
        [
          [50, 1],
          [400, 1],
          [50, 1],
        ],
        200,
      ),
    ),
  ).toEqual([50, 400, 50])
})

test('no part is too tall if no block is', () => {
  const blocks = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
  })
  fc.assert(
    fc.property(blocks, (some) => {
      const parts = heights(flow(some, 200))
      expect(Math.max(...parts)).toBeLessThanOrEqual(200)
      expect(parts.reduce((sum, part) => sum + part)).toBe(some.reduce((sum, [height]) => sum + height, 0))
    }),
  )
})

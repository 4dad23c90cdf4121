import type { Background } from '../tree/background-node.ts'

/**
 * Put all pictures of a slide at the side that one of them names, as Marp does: they share it. The last side and the last
 * width count.
 */
export function shareSide(backgrounds: readonly Background[]): readonly Background[] {
  const side = backgrounds.findLast((background) => background.side !== undefined)?.side
  if (side === undefined) return backgrounds
  const share = backgrounds.findLast((background) => background.share !== undefined)?.share
  const vertical = backgrounds.some((background) => background.vertical)
  return backgrounds.map((background) => ({ ...background, side, share, vertical }))
}

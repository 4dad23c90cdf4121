import type { ThematicBreak } from 'mdast'
import type { Anchor } from '../../model/compiled.ts'

declare module 'mdast' {
  interface ThematicBreakData {
    /** Whether it is a vertical separator of reveal.js: the next slide is below the previous one. */
    vertical?: boolean
  }
}

/** Place of a slide in reveal.js, both from 0: column, and row below its first slide. */
export interface SlideNumber {
  readonly column: number
  readonly row: number
}

/** Return the number of the slide after a separator, or after a heading that starts a slide. */
export function nextNumber(
  { column, row }: SlideNumber,
  separator: Pick<ThematicBreak, 'data'> | undefined,
): SlideNumber {
  return separator?.data?.vertical ? { column, row: row + 1 } : { column: column + 1, row: 0 }
}

/** List reveal.js's own addresses of slides, `/3` and `/3/1`. */
export function listNumberAddresses(
  slides: readonly { readonly id: string; readonly number: SlideNumber }[],
): readonly Anchor[] {
  const [first] = slides
  const addresses = slides.flatMap(({ id, number: { column, row } }) => {
    const anchor = { id, slideId: id }
    const names = row === 0 ? [`/${column}`, `/${column}/0`] : [`/${column}/${row}`]
    return names.map((name): Anchor => ({ name, ...anchor }))
  })
  return first ? [{ name: '/', id: first.id, slideId: first.id }, ...addresses] : addresses
}

import type { Root } from 'mdast'
import { setAttributes } from '../../tree/attributes.ts'
import { walk } from '../../tree/visit-nodes.ts'

/** `![:scale 50%](x.png)`, a macro that many decks define. */
const SCALE =
  /^:(?:scale|img|image|width|w|size|resize|pic|figure)\b[ \t]*(?:width=)?(\d+(?:\.\d+)?(?:%|px|em|vw)?)?,?[ \t]*(.*)$/i

/** Read macros for images with a size, which are written as alt text. */
export function readImageMacros(tree: Root): void {
  walk(tree, (node): undefined => {
    const [, width, alt] = (node.type === 'image' && node.alt?.match(SCALE)) || []
    if (node.type !== 'image' || alt === undefined) return
    node.alt = alt
    if (width !== undefined) setAttributes(node, { classes: [], values: { width } })
  })
}

import type { Element } from 'hast'
import type { VFile } from 'vfile'
import { recordOf } from './rendered-piece.ts'

/** Id that remark-rehype gives to the label of every list of footnotes. */
const LABEL = 'footnote-label'

/** Make the id of the footnotes' label unique on the page, which has the footnotes of many pieces. */
export function scopeFootnoteLabel({ properties }: Element, file: VFile): undefined {
  const id = recordOf(file).prefix + LABEL
  if (properties.id === LABEL) properties.id = id
  const { ariaDescribedBy } = properties
  if (Array.isArray(ariaDescribedBy) && ariaDescribedBy.includes(LABEL)) properties.ariaDescribedBy = [id]
}

import type { ElementChange } from './change-elements.ts'

/** Id that remark-rehype gives to the label over every list of footnotes, however many are on a page. */
const LABEL = 'footnote-label'

/** Make the label over the footnotes of one slide an id of its own on the page. */
export function createFootnoteIds(prefix: string): ElementChange {
  return ({ properties }) => {
    if (properties.id === LABEL) properties.id = prefix + LABEL
    const { ariaDescribedBy } = properties
    if (Array.isArray(ariaDescribedBy) && ariaDescribedBy.includes(LABEL))
      properties.ariaDescribedBy = [prefix + LABEL]
    return undefined
  }
}

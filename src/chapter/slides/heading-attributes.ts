import type { RootContent } from 'mdast'
import { setAttributes } from '../tree/attributes.ts'
import { listHeadings } from '../tree/list-headings.ts'
import type { CutSlides } from './cut-slides.ts'

/**
 * Set the author's attributes of headings on their HTML elements, without their ids, which anchors replace.
 *
 * Those of the heading that starts a slide belong to the slide's `<section>`. Heading identity is preserved.
 */
export function setHeadingAttributes({
  slides,
  handoutOnly,
}: Pick<CutSlides, 'slides' | 'handoutOnly'>): void {
  const slideHeadings = new Set(slides.map(({ heading }) => heading))
  const nodes: readonly RootContent[] = [...slides.flatMap((slide) => slide.nodes), ...handoutOnly]
  for (const node of listHeadings(nodes)) {
    const attributes = node.data?.attributes
    if (attributes && !slideHeadings.has(node)) setAttributes(node, { ...attributes, id: undefined })
  }
}

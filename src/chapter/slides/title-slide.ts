import { toHtml } from 'hast-util-to-html'
import type { Slide } from '../../model/compiled.ts'
import type { ChapterNames } from './name-slides.ts'

/** Make the title slide of a chapter, with the title alone and the notes of a chapter without slides. */
export function createTitleSlide(
  { title, titleId }: ChapterNames,
  file: string,
  notes: string | undefined,
): Slide {
  const html = toHtml({
    type: 'element',
    tagName: 'h1',
    properties: {},
    children: [{ type: 'text', value: title }],
  })
  return { id: titleId, title, kind: 'chapter', html, notes, source: { file, line: 1 }, attributes: {} }
}

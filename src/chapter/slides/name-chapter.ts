import type { ChapterInput } from '../chapter-input.ts'
import { firstHeading } from '../tree/node-text.ts'
import type { CutChapter } from './cut-chapter.ts'
import { type ChapterNames, nameSlides } from './name-slides.ts'
import { createTitleTypesetter } from './typeset-titles.ts'

/** Name a chapter, its slides and its headings; the setting `title` wins over the first heading. */
export function nameChapter(
  cut: CutChapter,
  { settings, slug, introduction, fallbackTitle }: ChapterInput,
): ChapterNames {
  return nameSlides(cut, {
    slug,
    title: settings.title ?? firstHeading(cut.tree.children) ?? fallbackTitle,
    introduction,
    chapterSlides: settings.chapterSlides,
    typeset: createTitleTypesetter(cut.tree, settings.lang),
  })
}

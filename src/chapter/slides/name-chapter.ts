import type { ChapterInput } from '../chapter-input.ts'
import { firstHeading } from '../tree/node-text.ts'
import type { CutChapter } from './cut-chapter.ts'
import { type ChapterNames, nameSlides } from './name-slides.ts'
import { createTitleTypesetter } from './typeset-titles.ts'

/**
 * Name a chapter, its slides and its headings; the title is that of the settings, else the first heading.
 *
 * @param dialects Names of the dialects that the chapter is written in.
 */
export function nameChapter(
  cut: CutChapter,
  { settings, slug, introduction, fallbackTitle }: ChapterInput,
  dialects: readonly string[],
): ChapterNames {
  return nameSlides(cut, {
    slug,
    title: settings.title ?? firstHeading(cut.tree.children) ?? fallbackTitle,
    introduction,
    chapterSlides: settings.chapterSlides,
    isPandoc: dialects.includes('pandoc'),
    typeset: createTitleTypesetter(cut.tree, settings.lang),
  })
}

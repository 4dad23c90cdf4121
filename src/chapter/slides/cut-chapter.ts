import type { Root } from 'mdast'
import type { Omitted } from '../../model/compiled.ts'
import type { ChapterInput } from '../chapter-input.ts'
import type { CutRules, Reader } from '../dialects/dialect.ts'
import { solutionId, solutionLink } from '../tree/solution-link.ts'
import { chooseBreaks } from './choose-breaks.ts'
import { type CutSlides, cutSlides } from './cut-slides.ts'
import { setHeadingAttributes } from './heading-attributes.ts'
import { removeHiddenSlides } from './hidden-slides.ts'
import { groupPrivateSections } from './private-sections.ts'
import { removeForEdition } from './remove-for-edition.ts'
import type { PendingSolution } from './render-solutions.ts'

/** A chapter cut into slides for one edition. */
export interface CutChapter extends CutSlides {
  /** The chapter without the parts that the edition leaves out. */
  readonly tree: Root
  readonly omitted: Omitted
  /** Solutions that the handout shows at its end. */
  readonly solutions: readonly PendingSolution[]
}

/** Cut a chapter into slides, without the parts that the edition leaves out, and without what its author hid. */
export function cutChapter(
  { tree, readers }: { readonly tree: Root; readonly readers: readonly Reader[] },
  {
    settings,
    edition,
    slug,
    values,
    labels,
  }: Pick<ChapterInput, 'settings' | 'edition' | 'slug' | 'values' | 'labels'>,
): CutChapter {
  const rules: CutRules = Object.assign({}, ...readers.map(({ cut }) => cut?.(tree, values)))
  const breaks = chooseBreaks(tree, settings, rules)
  const shown = removeHiddenSlides(groupPrivateSections(tree, breaks), breaks)
  const kept = removeForEdition(shown, {
    edition,
    notes: settings.notes,
    solutions: settings.solutions,
    linkTo: (number) => solutionLink(solutionId(slug, number), labels.solution),
  })
  const cut = cutSlides(kept.tree, breaks)
  setHeadingAttributes(cut)
  return { ...kept, ...cut }
}

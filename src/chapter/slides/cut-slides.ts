import type { Root, RootContent } from 'mdast'
import { divideChapter } from './chapter-sections.ts'
import type { Breaks } from './choose-breaks.ts'
import { hasBackground } from './slide-attributes.ts'
import { createDraft, type SlideDraft } from './slide-draft.ts'
import { nextNumber, type SlideNumber } from './slide-numbers.ts'

/** The slides of a chapter; for a chapter without slides, its notes and handout nodes. */
export interface CutSlides {
  readonly slides: readonly SlideDraft[]
  /** Notes of a chapter without a slide. */
  readonly notes: readonly RootContent[]
  /** Nodes of a chapter without a slide, which the handout alone shows. */
  readonly handoutOnly: readonly RootContent[]
}

/**
 * Cut a chapter into slides.
 *
 * A section with no visible content is not a slide; its notes, and nodes for the handout only, move to the previous
 * slide, else to the next. Definitions belong to no slide.
 */
export function cutSlides(tree: Root, breaks: Breaks): CutSlides {
  const slides: SlideDraft[] = []
  /** Notes before the first slide. */
  let earlyNotes: readonly RootContent[] = []
  /** Nodes before the first slide that only the handout shows. */
  let earlyNodes: readonly RootContent[] = []
  let number: SlideNumber = { column: 0, row: 0 }
  /** Whether the last section became a slide. */
  let isSlide = false

  /** Make a slide of a section that has visible content; returns whether it has any. */
  const finish = (section: readonly RootContent[]): boolean => {
    const draft = createDraft(section, number)
    const previous = slides.at(-1)
    if (draft.shown || draft.backgrounds.length > 0 || hasBackground(draft.attributes)) {
      slides.push({
        ...draft,
        nodes: [...earlyNodes, ...draft.nodes],
        notes: [...earlyNotes, ...draft.notes],
      })
      earlyNotes = []
      earlyNodes = []
      return true
    }
    if (previous) {
      slides[slides.length - 1] = {
        ...previous,
        nodes: [...previous.nodes, ...draft.nodes],
        notes: [...previous.notes, ...draft.notes],
      }
    } else {
      earlyNotes = [...earlyNotes, ...draft.notes]
      earlyNodes = [...earlyNodes, ...draft.nodes]
    }
    return false
  }
  for (const { separator, nodes } of divideChapter(tree.children, breaks)) {
    // A heading right after a separator starts no other slide.
    if (separator) number = nextNumber(number, separator)
    else if (isSlide) number = nextNumber(number, undefined)
    isSlide = finish(nodes)
  }
  return { slides, notes: earlyNotes, handoutOnly: earlyNodes }
}

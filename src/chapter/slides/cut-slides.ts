import type { Root, RootContent } from 'mdast'
import type { Breaks } from './choose-breaks.ts'
import { hasBackground } from './slide-attributes.ts'
import { createDraft, type SlideDraft } from './slide-draft.ts'
import { nextNumber, type SlideNumber } from './slide-numbers.ts'
import { breaksIn, splitContainers } from './split-containers.ts'

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
  let section: RootContent[] = []
  let number: SlideNumber = { column: 0, row: 0 }

  /** End a section, and make a slide of it where it has visible content. */
  const finish = (): void => {
    const draft = createDraft(section, number)
    const previous = slides.at(-1)
    section = []
    if (draft.shown || draft.backgrounds.length > 0 || hasBackground(draft.attributes)) {
      slides.push({
        ...draft,
        nodes: [...earlyNodes, ...draft.nodes],
        notes: [...earlyNotes, ...draft.notes],
      })
      earlyNotes = []
      earlyNodes = []
    } else if (previous) {
      slides[slides.length - 1] = {
        ...previous,
        nodes: [...previous.nodes, ...draft.nodes],
        notes: [...previous.notes, ...draft.notes],
      }
    } else {
      earlyNotes = [...earlyNotes, ...draft.notes]
      earlyNodes = [...earlyNodes, ...draft.nodes]
    }
  }
  for (const node of splitContainers(tree.children, breaks)) {
    if (breaksIn(node, breaks)) {
      const ahead = node.type === 'thematicBreak' ? [] : takeAttributesAhead(section)
      const before = slides.length
      finish()
      // A separator and the heading right after it start one slide.
      if (node.type === 'thematicBreak') number = nextNumber(number, node)
      else if (slides.length > before) number = nextNumber(number, undefined)
      section.push(...ahead)
    }
    if (node.type !== 'thematicBreak') section.push(node)
  }
  finish()
  return { slides, notes: earlyNotes, handoutOnly: earlyNodes }
}

/**
 * Remove from the end of a section the slide attributes that belong to the next heading, and return them.
 *
 * In a section that has only attributes, all of them belong to it.
 */
function takeAttributesAhead(section: RootContent[]): readonly RootContent[] {
  const isAlone = section.every((node) => node.type === 'slideAttributes')
  const ahead: RootContent[] = []
  for (
    let last = section.at(-1);
    last?.type === 'slideAttributes' && (isAlone || last.ahead);
    last = section.at(-1)
  ) {
    ahead.unshift(last)
    section.pop()
  }
  return ahead
}

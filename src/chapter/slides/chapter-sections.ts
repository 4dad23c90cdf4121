import type { RootContent, ThematicBreak } from 'mdast'
import type { Breaks } from './choose-breaks.ts'
import { breaksIn, splitContainers } from './split-containers.ts'

/** The nodes between two slide breaks. */
export interface ChapterSection {
  /** The separator before it; undefined where a heading starts it, and at the start of the chapter. */
  readonly separator: ThematicBreak | undefined
  readonly nodes: readonly RootContent[]
}

/** Divide the nodes of a chapter at its slide breaks; containers that span several slides are split. */
export function divideChapter(nodes: readonly RootContent[], breaks: Breaks): readonly ChapterSection[] {
  const sections: ChapterSection[] = []
  let section: RootContent[] = []
  let separator: ThematicBreak | undefined
  for (const node of splitContainers(nodes, breaks)) {
    if (breaksIn(node, breaks)) {
      const ahead = node.type === 'thematicBreak' ? [] : takeAttributesAhead(section)
      sections.push({ separator, nodes: section })
      separator = node.type === 'thematicBreak' ? node : undefined
      section = [...ahead]
    }
    if (node.type !== 'thematicBreak') section.push(node)
  }
  return [...sections, { separator, nodes: section }]
}

/**
 * Remove from the end of a section the slide attributes that belong to the next heading, and return them.
 *
 * In a section of nothing but attributes, all of them do.
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

import type { Heading, Root, RootContent } from 'mdast'
import type { Split } from '../model/settings.ts'
import type { FencedDiv } from './fenced-divs.ts'

/** A slide while it is still a piece of the chapter's tree. */
export interface SlideDraft {
  readonly nodes: readonly RootContent[]
  /** Contents of the speaker notes, in order. */
  readonly notes: readonly RootContent[]
  /** The heading that starts the slide, if one does. */
  readonly heading: Heading | undefined
  /** Line of what starts it. */
  readonly line: number
}

/** How a chapter is cut. */
export interface CutOptions {
  readonly slideLevel: 'auto' | number
  readonly split: Split
}

/**
 * Cut a chapter into slides (DESIGN 2.2).
 *
 * Definitions belong to no slide; what has nothing to show is none, and its notes go to the slide before it.
 */
export function cutSlides(tree: Root, options: CutOptions): readonly SlideDraft[] {
  const level = options.slideLevel === 'auto' ? findSlideLevel(tree.children) : options.slideLevel
  const split = options.split === 'auto' ? findSplit(tree.children, level) : options.split
  const slides: SlideDraft[] = []
  let nodes: RootContent[] = []

  const finish = (): void => {
    const notes = nodes.filter(isNotes).flatMap((node) => node.children)
    const shown = nodes.filter((node) => !isNotes(node) && !isHidden(node))
    const first = shown[0]
    const before = slides.at(-1)
    nodes = []
    if (first) {
      const heading = first.type === 'heading' ? first : undefined
      slides.push({ nodes: shown, notes, heading, line: first.position?.start.line ?? 1 })
    } else if (notes.length > 0 && before) {
      slides[slides.length - 1] = { ...before, notes: [...before.notes, ...notes] }
    }
  }
  for (const node of tree.children) {
    const breaks = node.type === 'heading' && split !== 'separators' && node.depth <= level
    if (breaks || (node.type === 'thematicBreak' && split !== 'headings')) finish()
    if (node.type !== 'thematicBreak') nodes.push(node)
  }
  finish()
  return slides
}

/** Find the shallowest heading level with text of its own right behind the heading, at least 2. */
function findSlideLevel(nodes: readonly RootContent[]): number {
  let level = 7
  const shown = nodes.filter((node) => !isHidden(node) && !isNotes(node))
  for (const [n, node] of shown.entries()) {
    const next = shown[n + 1]
    if (node.type !== 'heading' || !next || next.type === 'heading' || next.type === 'thematicBreak') continue
    level = Math.min(level, node.depth)
  }
  return level === 7 ? 2 : Math.max(2, level)
}

/** Let separators alone break where most headings that would break stand right behind one already. */
function findSplit(nodes: readonly RootContent[], level: number): Split {
  let behind = 0
  let headings = 0
  const shown = nodes.filter((node) => !isHidden(node) && !isNotes(node))
  for (const [n, node] of shown.entries()) {
    if (n === 0 || node.type !== 'heading' || node.depth > level) continue
    headings++
    if (shown[n - 1]?.type === 'thematicBreak') behind++
  }
  return behind * 2 > headings ? 'separators' : 'both'
}

/** Tell a container of speaker notes. */
function isNotes(node: RootContent): node is FencedDiv {
  return node.type === 'fencedDiv' && node.name === 'notes'
}

/** Tell what shows nothing where it stands. */
function isHidden(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0
}

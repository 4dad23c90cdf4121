import type { Heading, Root, RootContent } from 'mdast'
import type { Split } from '../model/settings.ts'
import { type Attributes, mergeAttributes, NO_ATTRIBUTES } from './attributes.ts'
import type { Background } from './backgrounds.ts'
import { isContainer } from './container.ts'
import type { CutRules } from './dialects/dialect.ts'
import { hasBackground } from './slide-attributes.ts'
import { breaksIn, splitContainers } from './split-containers.ts'

/** A slide while it is still a piece of the chapter's tree. */
export interface SlideDraft {
  readonly nodes: readonly RootContent[]
  /** Contents of the speaker notes, in order. */
  readonly notes: readonly RootContent[]
  /** The heading that starts the slide, if one does. */
  readonly heading: Heading | undefined
  readonly attributes: Attributes
  /** Pictures behind the slide and at its sides. */
  readonly backgrounds: readonly Background[]
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
 *
 * @param rules What the chapter's dialect does where the settings say `auto`.
 */
export function cutSlides(tree: Root, options: CutOptions, rules: CutRules = {}): readonly SlideDraft[] {
  const ruled = options.slideLevel === 'auto' ? (rules.split ?? 'auto') : 'auto'
  const level =
    options.slideLevel === 'auto' ? (rules.slideLevel ?? findSlideLevel(tree.children)) : options.slideLevel
  const levels = new Set(typeof level === 'number' ? [1, 2, 3, 4, 5, 6].filter((n) => n <= level) : level)
  const wanted = options.split === 'auto' ? ruled : options.split
  const split = wanted === 'auto' ? findSplit(tree.children, levels) : wanted
  const breaks = {
    heading: (node: Heading) => split !== 'separators' && levels.has(node.depth),
    separator: split !== 'headings',
  }
  const slides: SlideDraft[] = []
  let nodes: RootContent[] = []

  const finish = (): void => {
    const draft = createDraft(nodes)
    const before = slides.at(-1)
    nodes = []
    if (draft.nodes.length > 0 || draft.backgrounds.length > 0 || hasBackground(draft.attributes))
      slides.push(draft)
    else if (draft.notes.length > 0 && before) {
      slides[slides.length - 1] = { ...before, notes: [...before.notes, ...draft.notes] }
    }
  }
  for (const node of splitContainers(tree.children, breaks)) {
    if (breaksIn(node, breaks)) {
      const ahead = node.type === 'thematicBreak' ? [] : takeAhead(nodes)
      finish()
      nodes.push(...ahead)
    }
    if (node.type !== 'thematicBreak') nodes.push(node)
  }
  finish()
  return slides
}

/** Take the attributes off the end of a slide that belong to the heading behind it; all, where nothing else is there. */
function takeAhead(nodes: RootContent[]): readonly RootContent[] {
  const isAlone = nodes.every((node) => node.type === 'slideAttributes')
  const ahead: RootContent[] = []
  for (
    let last = nodes.at(-1);
    last?.type === 'slideAttributes' && (isAlone || last.ahead);
    last = nodes.at(-1)
  ) {
    ahead.unshift(last)
    nodes.pop()
  }
  return ahead
}

/** Make a slide of the nodes between two breaks. */
function createDraft(nodes: readonly RootContent[]): SlideDraft {
  const { notes, attributes, backgrounds, rest } = takeApart(nodes)
  const shown = rest.filter((node) => !isHidden(node))
  const first = shown[0]
  const heading = first && firstHeading(first)
  const own = shown.find(
    (node) => node.position && !(node.data as { repeated?: boolean } | undefined)?.repeated,
  )
  const line = (own ?? nodes.find(({ position }) => position))?.position?.start.line ?? 1
  return {
    nodes: shown.some((node) => node.type !== 'pause') ? shown : [],
    notes,
    heading,
    attributes,
    backgrounds,
    line,
  }
}

/** Take notes, attributes and backgrounds out of the nodes of a slide, and out of the containers among them. */
function takeApart(nodes: readonly RootContent[]): {
  readonly notes: readonly RootContent[]
  readonly attributes: Attributes
  readonly backgrounds: readonly Background[]
  readonly rest: readonly RootContent[]
} {
  const notes: RootContent[] = []
  const backgrounds: Background[] = []
  const rest: RootContent[] = []
  let attributes = NO_ATTRIBUTES
  for (const node of nodes) {
    if (isContainer(node, 'notes')) notes.push(...node.children)
    else if (node.type === 'slideAttributes') attributes = mergeAttributes(attributes, node.attributes)
    else if (node.type === 'background') backgrounds.push(node)
    else if (isContainer(node)) {
      const inner = takeApart(node.children)
      notes.push(...inner.notes)
      backgrounds.push(...inner.backgrounds)
      attributes = mergeAttributes(attributes, inner.attributes)
      rest.push({ ...node, children: [...inner.rest] })
    } else rest.push(node)
  }
  return { notes, attributes, backgrounds, rest }
}

/** Find the heading that a node is, or starts with. */
function firstHeading(node: RootContent): Heading | undefined {
  if (node.type === 'heading') return node
  const [first] = isContainer(node) ? node.children : []
  return first && firstHeading(first)
}

/** Find the shallowest heading level with text of its own right behind the heading, at least 2. */
function findSlideLevel(nodes: readonly RootContent[]): number {
  let level = 7
  const shown = nodes.filter((node) => !isAside(node))
  for (const [n, node] of shown.entries()) {
    const next = shown[n + 1]
    if (node.type !== 'heading' || !next || next.type === 'heading' || next.type === 'thematicBreak') continue
    level = Math.min(level, node.depth)
  }
  return level === 7 ? 2 : Math.max(2, level)
}

/** Let separators alone break where most headings that would break stand right behind one already. */
function findSplit(nodes: readonly RootContent[], levels: ReadonlySet<number>): Split {
  let behind = 0
  let headings = 0
  const shown = nodes.filter((node) => !isAside(node))
  for (const [n, node] of shown.entries()) {
    if (n === 0 || node.type !== 'heading' || !levels.has(node.depth)) continue
    headings++
    if (shown[n - 1]?.type === 'thematicBreak') behind++
  }
  return behind * 2 > headings ? 'separators' : 'both'
}

/** Tell what neither shows anything nor is text of the slide. */
function isAside(node: RootContent): boolean {
  return (
    isHidden(node) ||
    isContainer(node, 'notes') ||
    ['slideAttributes', 'background', 'pause'].includes(node.type)
  )
}

/** Tell what shows nothing where it stands. */
function isHidden(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  if (isContainer(node)) return node.children.length > 0 && node.children.every(isHidden)
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0
}

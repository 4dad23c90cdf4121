import type { Heading, Root, RootContent } from 'mdast'
import type { Split } from '../../model/settings.ts'
import type { CutRules } from '../dialects/dialect.ts'
import { isContainer } from '../tree/container-node.ts'
import { hasBackground } from './slide-attributes.ts'
import { createDraft, isHidden, type SlideDraft } from './slide-draft.ts'
import { breaksIn, splitContainers } from './split-containers.ts'

/** How a chapter is cut. */
export interface CutOptions {
  readonly slideLevel: 'auto' | number
  readonly split: Split
}

/** What a chapter is cut into. */
export interface Cut {
  readonly slides: readonly SlideDraft[]
  /** Notes of a chapter that has no slide. */
  readonly notes: readonly RootContent[]
  /** What only the handout shows of a chapter that has no slide. */
  readonly paper: readonly RootContent[]
}

/** What a slide starts at. */
export interface Breaks {
  readonly heading: (node: Heading) => boolean
  readonly separator: boolean
}

/**
 * Choose what breaks slides, before anything is taken out of the chapter: both editions have the same ones.
 *
 * @param rules What the chapter's dialect does where the settings say `auto`.
 */
export function chooseBreaks(tree: Root, options: CutOptions, rules: CutRules = {}): Breaks {
  const ruled = options.slideLevel === 'auto' ? (rules.split ?? 'auto') : 'auto'
  const level =
    options.slideLevel === 'auto' ? (rules.slideLevel ?? findSlideLevel(tree.children)) : options.slideLevel
  const levels = new Set(typeof level === 'number' ? [1, 2, 3, 4, 5, 6].filter((n) => n <= level) : level)
  const wanted = options.split === 'auto' ? ruled : options.split
  const split = wanted === 'auto' ? findSplit(tree.children, levels) : wanted
  return {
    heading: (node) => split !== 'separators' && levels.has(node.depth),
    separator: split !== 'headings',
  }
}

/**
 * Cut a chapter into slides (DESIGN 2.2).
 *
 * Definitions belong to no slide; what has nothing to show is none, and its notes go to the slide before it, or else
 * behind; so does what only the handout shows.
 */
export function cutSlides(tree: Root, breaks: Breaks): Cut {
  const slides: SlideDraft[] = []
  /** Notes that stand before the first slide. */
  let waiting: readonly RootContent[] = []
  /** What only the handout shows, before the first slide. */
  let paper: readonly RootContent[] = []
  let nodes: RootContent[] = []

  const finish = (): void => {
    const draft = createDraft(nodes)
    const before = slides.at(-1)
    nodes = []
    if (draft.shown || draft.backgrounds.length > 0 || hasBackground(draft.attributes)) {
      slides.push({ ...draft, nodes: [...paper, ...draft.nodes], notes: [...waiting, ...draft.notes] })
      waiting = []
      paper = []
    } else if (before) {
      const nodes = [...before.nodes, ...draft.nodes]
      slides[slides.length - 1] = { ...before, nodes, notes: [...before.notes, ...draft.notes] }
    } else {
      waiting = [...waiting, ...draft.notes]
      paper = [...paper, ...draft.nodes]
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
  return { slides, notes: waiting, paper }
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
    isContainer(node, 'handout') ||
    ['slideAttributes', 'background', 'pause'].includes(node.type)
  )
}

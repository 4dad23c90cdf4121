import type { Heading, Root, RootContent } from 'mdast'
import type { Split } from '../../model/settings.ts'
import type { CutRules } from '../dialects/dialect.ts'
import { isContainer } from '../tree/container-node.ts'
import { showsNothing } from './slide-draft.ts'

/** Settings about slide breaks. */
export interface BreakOptions {
  readonly slideLevel: 'auto' | number
  readonly split: Split
}

/** What starts a slide. */
export interface Breaks {
  readonly heading: (node: Heading) => boolean
  /** Whether separators start slides. */
  readonly separator: boolean
}

/**
 * Choose what starts slides in a chapter.
 *
 * It takes the whole chapter, before anything is removed for an edition, so that both editions have the same breaks.
 *
 * @param rules Rules of the chapter's dialect, for settings that are `auto`.
 */
export function chooseBreaks(tree: Root, options: BreakOptions, rules: CutRules = {}): Breaks {
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

/** Find the shallowest heading level, at least 2, with a heading that is directly followed by content. */
function findSlideLevel(nodes: readonly RootContent[]): number {
  let level = 7
  const content = nodes.filter((node) => !isIgnored(node))
  for (const [n, node] of content.entries()) {
    const next = content[n + 1]
    if (node.type !== 'heading' || !next || next.type === 'heading' || next.type === 'thematicBreak') continue
    level = Math.min(level, node.depth)
  }
  return level === 7 ? 2 : Math.max(2, level)
}

/** Return `separators` where most headings that would start a slide already follow a separator. */
function findSplit(nodes: readonly RootContent[], levels: ReadonlySet<number>): Split {
  let afterSeparator = 0
  let headings = 0
  const content = nodes.filter((node) => !isIgnored(node))
  for (const [n, node] of content.entries()) {
    if (n === 0 || node.type !== 'heading' || !levels.has(node.depth)) continue
    headings++
    if (content[n - 1]?.type === 'thematicBreak') afterSeparator++
  }
  return afterSeparator * 2 > headings ? 'separators' : 'both'
}

/** Whether a node does not count as content of its slide. */
function isIgnored(node: RootContent): boolean {
  return (
    showsNothing(node) ||
    isContainer(node, 'notes') ||
    isContainer(node, 'handout') ||
    ['slideAttributes', 'background', 'pause'].includes(node.type)
  )
}

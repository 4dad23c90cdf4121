import type { Heading, Nodes, Root, RootContent } from 'mdast'
import type { Omitted } from '../../model/compiled.ts'
import type { Edition } from '../../model/settings.ts'
import { type Container, createContainer, isContainer } from '../tree/container-node.ts'
import { isPrivateContainer, privateKindOf } from '../tree/private-node.ts'
import { withChildren } from '../tree/replace-children.ts'
import type { PendingSolution } from './render-solutions.ts'

/** Counter of the summary for each kind. */
const COUNTERS = { notes: 'notes', trainer: 'trainer', solution: 'solutions' } as const

/** Who a chapter is compiled for. */
export interface EditionOptions {
  readonly edition: Edition
  /** False removes speaker notes from both editions. */
  readonly notes: boolean
  readonly solutions: 'hide' | 'show' | 'end'
  /** Makes the link that replaces the solution with a number, which is shown at the end of the handout. */
  readonly linkTo: (solution: number) => Container
}

/** A chapter for one edition. */
export interface ChapterForEdition {
  readonly tree: Root
  /** How many blocks of each kind were removed. */
  readonly omitted: Omitted
  /** Solutions that the handout shows at its end (`solutions: end`). */
  readonly solutions: readonly PendingSolution[]
}

/**
 * Copy a chapter without the private parts that an edition leaves out: speaker notes, trainer parts, solutions.
 *
 * This comes before anything is cut, counted or named, so that no later step can leak a word of them. Nodes that contain
 * no such part are not copied.
 */
export function removeForEdition(tree: Root, options: EditionOptions): ChapterForEdition {
  const student = options.edition === 'student'
  const hidden = {
    notes: student || !options.notes,
    trainer: student,
    solution: student && options.solutions !== 'show',
  }
  const omitted: Record<keyof Omitted, number> = { notes: 0, trainer: 0, solutions: 0 }
  const solutions: PendingSolution[] = []
  /** The last heading so far. */
  let heading: Heading | undefined

  /** Return a node without the private parts in it. */
  function withoutHidden<Kind extends Nodes>(node: Kind): Kind {
    const before: readonly Nodes[] = 'children' in node ? node.children : []
    const children = before.flatMap(keep)
    const isSame = children.length === before.length && children.every((child, n) => child === before[n])
    return isSame ? node : withChildren(node, children)
  }

  /** Return the nodes that replace a node: itself without private parts, a link, or nothing. */
  function keep(node: Nodes): readonly Nodes[] {
    const kind = privateKindOf(node)
    if (kind !== undefined && hidden[kind]) {
      if (kind === 'solution' && options.solutions === 'end') return moveToEnd(node)
      omitted[COUNTERS[kind]]++
      return []
    }
    const kept = withoutHidden(node)
    if (kept.type === 'heading') heading = kept
    // A quote or list item that held only notes is removed; an empty cell stays, for the columns after it.
    return isEmpty(kept) && !isEmpty(node) && kept.type !== 'tableCell' ? [] : [kept]
  }

  /** Move a solution to the end of the handout; returns what replaces it. */
  function moveToEnd(node: Nodes): readonly Nodes[] {
    const section = heading
    // A trainer part in a solution is hidden at the end of the handout too.
    const solution = withoutHidden(node)
    heading = section
    solutions.push({ container: inContainer(solution), heading: section })
    const link = options.linkTo(solutions.length)
    if (isPrivateContainer(node)) return [link]
    // A link to a solution is a block, which cannot be in a paragraph.
    return node.type === 'listItem' ? [{ ...withChildren(node, [link]), data: {} }] : []
  }
  return { tree: withoutHidden(tree), omitted, solutions }
}

/** Whether a parent has no children. */
function isEmpty(node: Nodes): boolean {
  return 'children' in node && node.children.length === 0
}

/** Make a container of a solution that is not one: of a list item in a list, of words in a paragraph. */
function inContainer(node: Nodes): Container {
  if (isContainer(node)) return node
  const block =
    node.type === 'listItem' ? { type: 'list', children: [node] } : { type: 'paragraph', children: [node] }
  return createContainer('solution', [block as RootContent])
}

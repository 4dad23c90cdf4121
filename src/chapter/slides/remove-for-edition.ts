import type { Heading, Nodes, Root } from 'mdast'
import type { Omitted } from '../../model/compiled.ts'
import type { Edition } from '../../model/settings.ts'
import { type Container, isContainer } from '../tree/container-node.ts'
import { htmlProperties } from '../tree/html-properties.ts'
import { withChildren } from '../tree/replace-children.ts'
import type { PendingSolution } from './render-solutions.ts'

/** Who a chapter is compiled for. */
export interface EditionOptions {
  readonly edition: Edition
  /** False: speaker notes are in no edition. */
  readonly notes: boolean
  readonly solutions: 'hide' | 'show' | 'end'
  /** Makes what replaces the solution of that number, which is shown at the end of the handout. */
  readonly linkTo: (solution: number) => Container
}

/** A chapter as one edition holds it. */
export interface ChapterForEdition {
  readonly tree: Root
  /** How many blocks of each kind were removed. */
  readonly omitted: Omitted
  /** Solutions that the handout shows at its end (`solutions: end`). */
  readonly solutions: readonly PendingSolution[]
}

/**
 * Copy a chapter without what an edition does not hold: speaker notes, trainer parts, solutions.
 *
 * Before anything is cut, counted or named, so that no later step can leak a word of them. Nodes without removed
 * contents are not copied.
 */
export function removeForEdition(tree: Root, options: EditionOptions): ChapterForEdition {
  const student = options.edition === 'student'
  const hidden = {
    notes: student || !options.notes,
    trainer: student,
    solution: student && options.solutions !== 'show',
  }
  const omitted = { notes: 0, trainer: 0, solutions: 0 }
  const solutions: PendingSolution[] = []
  /** The last heading so far. */
  let heading: Heading | undefined

  /** Return a node without what is hidden in it. */
  function withoutHidden<Kind extends Nodes>(node: Kind): Kind {
    const before: readonly Nodes[] = 'children' in node ? node.children : []
    const children = before.flatMap(keep)
    const isSame = children.length === before.length && children.every((child, n) => child === before[n])
    return isSame ? node : withChildren(node, children)
  }

  /** Return what is left of a node, in the place where it stands. */
  function keep(node: Nodes): readonly Nodes[] {
    if (isOmitted(node)) return []
    if (isContainer(node, 'solution') && hidden.solution) return moveToEnd(node)
    const kept = withoutHidden(node)
    if (kept.type === 'heading') heading = kept
    // A quote or list item of nothing but notes would be an empty one.
    return isEmpty(kept) && !isEmpty(node) ? [] : [kept]
  }

  /** Whether the edition does not hold a node; counts those nodes. */
  function isOmitted(node: Nodes): boolean {
    const is = (name: 'notes' | 'trainer'): boolean =>
      isContainer(node, name) || (hasClass(node, name) && (name === 'trainer' || !isContainer(node)))
    if (hidden.notes && is('notes')) omitted.notes++
    else if (hidden.trainer && is('trainer')) omitted.trainer++
    else return false
    return true
  }

  /** Move a solution to the end of the handout, or omit it; returns what replaces it. */
  function moveToEnd(solution: Container): readonly Container[] {
    if (options.solutions !== 'end') {
      omitted.solutions++
      return []
    }
    const section = heading
    // A trainer part in a solution is hidden at the end of the handout too.
    const container = withoutHidden(solution)
    heading = section
    solutions.push({ container, heading: section })
    return [options.linkTo(solutions.length)]
  }
  return { tree: withoutHidden(tree), omitted, solutions }
}

/** Whether a parent has no children. */
function isEmpty(node: Nodes): boolean {
  return 'children' in node && node.children.length === 0
}

/** Whether the author gave a class to a node, `[text]{.notes}`, or to a code fence. */
function hasClass(node: Nodes, name: string): boolean {
  const ofFence = node.type === 'code' ? (node.data?.fence?.classes ?? []) : []
  const { className } = htmlProperties(node)
  return ofFence.includes(name) || (Array.isArray(className) && className.includes(name))
}

import type { Heading, Nodes, Root } from 'mdast'
import type { Omitted } from '../../model/compiled.ts'
import type { Edition } from '../../model/settings.ts'
import { type Container, isContainer } from '../tree/container-node.ts'
import type { PendingSolution } from './solutions.ts'

/** Who a chapter is compiled for. */
export interface EditionOptions {
  readonly edition: Edition
  /** False: speaker notes are in no edition. */
  readonly notes: boolean
  readonly solutions: 'hide' | 'show' | 'end'
  /** Makes what stands where the solution of that number was, which is shown elsewhere. */
  readonly linkTo: (solution: number) => Container
}

/** What an edition does without. */
export interface Removed {
  /** How many of each were left out. */
  readonly omitted: Omitted
  /** Solutions that the handout shows behind everything else (`solutions: end`). */
  readonly solutions: readonly PendingSolution[]
}

/**
 * Take out what an edition does not hold: speaker notes, trainer parts, solutions.
 *
 * It runs before anything is cut or counted, so that no later step can let a word of them through.
 */
export function removeForEdition(tree: Root, options: EditionOptions): Removed {
  const student = options.edition === 'student'
  const hidden = {
    notes: student || !options.notes,
    trainer: student,
    solution: student && options.solutions !== 'show',
  }
  const omitted = { notes: 0, trainer: 0, solutions: 0 }
  const solutions: PendingSolution[] = []
  let heading: Heading | undefined

  /** Remove what is hidden below a node. */
  function remove(node: Nodes): void {
    if (!('children' in node)) return
    node.children = (node.children as Nodes[]).flatMap((child): readonly Nodes[] => {
      if (isLeftOut(child)) return []
      if (isContainer(child, 'solution') && hidden.solution) return moved(child)
      if (child.type === 'heading') heading = child
      const wasEmpty = isEmpty(child)
      remove(child)
      // A quote or list item of nothing but notes would be an empty one.
      return wasEmpty || !isEmpty(child) ? [child] : []
    }) as never
  }

  /** Tell what is left out, and count it. */
  function isLeftOut(node: Nodes): boolean {
    const is = (name: 'notes' | 'trainer'): boolean =>
      isContainer(node, name) || (hasClass(node, name) && (name === 'trainer' || !isContainer(node)))
    if (hidden.notes && is('notes')) omitted.notes++
    else if (hidden.trainer && is('trainer')) omitted.trainer++
    else return false
    return true
  }

  /** Put a solution behind everything else, or leave it out; gives what stands in its place. */
  function moved(solution: Container): readonly Container[] {
    if (options.solutions !== 'end') {
      omitted.solutions++
      return []
    }
    const section = heading
    // What only the trainer sees is no more to be seen in an appendix.
    remove(solution)
    heading = section
    solutions.push({ container: solution, heading: section })
    return [options.linkTo(solutions.length)]
  }
  remove(tree)
  return { omitted, solutions }
}

/** Tell a block without anything in it. */
function isEmpty(node: Nodes): boolean {
  return 'children' in node && node.children.length === 0
}

/** Tell what an author gave a class to, `[text]{.notes}`; of a fence too. */
function hasClass(node: Nodes, name: string): boolean {
  const { hProperties } = (node.data ?? {}) as { hProperties?: { className?: unknown } }
  const own = node.type === 'code' ? (node.data?.fence?.classes ?? []) : []
  return own.includes(name) || (Array.isArray(hProperties?.className) && hProperties.className.includes(name))
}

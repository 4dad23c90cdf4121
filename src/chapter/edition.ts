import type { Nodes, Root } from 'mdast'
import type { Omitted } from '../model/compiled.ts'
import type { Edition } from '../model/settings.ts'
import { type Container, isContainer } from './container.ts'

/** Who a chapter is compiled for. */
export interface EditionOptions {
  readonly edition: Edition
  /** False: speaker notes are in no edition. */
  readonly notes: boolean
  readonly solutions: 'hide' | 'show' | 'end'
}

/** What an edition does without. */
export interface Removed {
  /** How many of each were left out. */
  readonly omitted: Omitted
  /** Solutions that the handout shows at the chapter's end (`solutions: end`). */
  readonly appendix: readonly Container[]
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
  const appendix: Container[] = []

  /** Remove what is hidden below a node. */
  function remove(node: Nodes): void {
    if (!('children' in node)) return
    const children: Nodes[] = node.children
    node.children = children.filter((child) => {
      if (hidden.notes && hasClass(child, 'notes') && !isContainer(child)) {
        omitted.notes++
        return false
      }
      if (hidden.trainer && hasClass(child, 'trainer') && !isContainer(child, 'trainer')) {
        omitted.trainer++
        return false
      }
      if (!isContainer(child)) return true
      if (child.name === 'notes' && hidden.notes) omitted.notes++
      else if (child.name === 'trainer' && hidden.trainer) omitted.trainer++
      else if (child.name === 'solution' && hidden.solution) {
        if (options.solutions === 'end') {
          // What only the trainer sees is no more to be seen in an appendix.
          remove(child)
          appendix.push(child)
        } else omitted.solutions++
      } else return true
      return false
    }) as never
    node.children = (node.children as Nodes[]).filter((child) => {
      const wasEmpty = isEmpty(child)
      remove(child)
      // A quote or list item of nothing but notes would be an empty one.
      return wasEmpty || !isEmpty(child)
    }) as never
  }
  remove(tree)
  return { omitted, appendix }
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

import type { Nodes, Parents } from 'mdast'
import type { InlineMark } from '../parse/inline-marks.ts'

/** Tell pandoc's raw attribute, `{=html}`. */
export function isRaw(mark: InlineMark): boolean {
  return mark.value.startsWith('{=')
}

/**
 * Make HTML of the code span before a `{=html}`; that of other formats stays code, so that nothing vanishes.
 *
 * @returns Where in the list of children to go on behind; undefined where there is no code span.
 */
export function takeRaw(node: Parents, at: number): number | undefined {
  const children = node.children as Nodes[]
  const before = children[at - 1]
  const mark = children[at]
  if (before?.type !== 'inlineCode' || mark?.type !== 'inlineMark') return undefined
  if (mark.value === '{=html}') children[at - 1] = { ...before, type: 'html' }
  children.splice(at, 1)
  return at - 1
}

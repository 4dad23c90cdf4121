import type { Nodes, Parents } from 'mdast'
import type { InlineMark } from '../parse/inline-marks.ts'

/** Whether a mark is pandoc's raw attribute, `{=html}`. */
export function isRaw(mark: InlineMark): boolean {
  return mark.value.startsWith('{=')
}

/**
 * Make HTML of the code span before `{=html}`; other formats remain code, so that nothing is lost.
 *
 * @returns The index of the last child that is done; undefined without a code span.
 */
export function makeRawHtml(node: Parents, at: number): number | undefined {
  const children = node.children as Nodes[]
  const before = children[at - 1]
  const mark = children[at]
  if (before?.type !== 'inlineCode' || mark?.type !== 'inlineMark') return undefined
  if (mark.value === '{=html}') children[at - 1] = { ...before, type: 'html' }
  children.splice(at, 1)
  return at - 1
}

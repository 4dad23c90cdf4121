import leven from 'leven'
import type { Image, Nodes } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import type { InlineMark } from '../parse/inline-marks.ts'
import { type Attributes, mergeAttributes, NO_ATTRIBUTES, setAttributes } from '../tree/attributes.ts'

declare module 'mdast' {
  interface HeadingData {
    /** Attributes after the heading, for it or for the slide that it starts. */
    attributes?: Attributes | undefined
  }
}

/** Names that a typing error may have been meant for. */
const COMMON = ['width', 'height', 'class', 'style', 'title', 'target']

/** Give attributes to a node; a name with a typing error is reported. */
export function assignAttributes(node: Nodes, attributes: Attributes, mark: InlineMark, file: VFile): void {
  const names = Object.keys(attributes.values)
  for (const name of names) {
    const meant = COMMON.find((known) => isNearly(name, known))
    if (meant === undefined) continue
    const place = mark.position?.start
    reportProblem(file, {
      rule: 'attribute-unknown',
      reason: `Unexpected attribute \`${name}\`, expected \`${meant}\``,
      place,
    })
  }
  if (mark.position) node.data = { ...node.data, markedAt: mark.position.start } as Nodes['data']
  if (node.type === 'heading') {
    const old = node.data?.attributes ?? NO_ATTRIBUTES
    node.data = { ...node.data, attributes: mergeAttributes(old, attributes) }
  } else setAttributes(node, node.type === 'image' ? captioned(node, attributes) : attributes)
}

/** Make the text of an image its caption where an attribute has the alternative text, as in pandoc. */
function captioned(image: Image, { values, ...others }: Attributes): Attributes {
  const { alt, 'fig-alt': figureAlt, 'fig-cap': caption, ...left } = values
  const other = alt ?? figureAlt
  const text = caption ?? (other === undefined ? undefined : image.alt)
  // A caption that a dialect has read stays as it is, with its links and emphasis.
  if (caption !== undefined && image.data) delete image.data.caption
  if (text && !image.data?.caption) image.title ||= text
  if (other !== undefined) image.alt = other
  return { ...others, values: left }
}

/** Whether a name has the letters of another in a wrong order, or one too many or too few. */
function isNearly(name: string, known: string): boolean {
  if (name === known) return false
  return (
    leven(name, known) === 1 ||
    (name.length > 3 && leven(name, known) === 2 && sorted(name) === sorted(known))
  )
}

/** Sort the letters of a name. */
function sorted(name: string): string {
  return [...name].sort().join('')
}

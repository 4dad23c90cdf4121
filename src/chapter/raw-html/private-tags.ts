import type { Html } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { splitClasses } from '../tree/attributes.ts'
import { attributesMark, type PrivateMark, privateMark } from '../tree/private-mark.ts'
import { isElementName } from './element-names.ts'
import type { Tag } from './scan-tags.ts'

/**
 * Return what hides the element of a start tag: its name, a class, an attribute, a condition of Quarto.
 *
 * reveal.js removes `<section data-visibility="hidden">` from the deck; here it is for trainers.
 */
export function tagMark({ name, element, attributes }: Tag): PrivateMark | undefined {
  // `for` of a label is the id of its field.
  const own = attributes.filter(
    (attribute) => attribute.name !== 'for' || !/^(?:label|output)$/.test(element),
  )
  const values = Object.fromEntries(own.map((attribute) => [attribute.name, attribute.decoded]))
  // Components of JSX have `className`.
  const classes = splitClasses([values['class'], values['classname']].filter(Boolean).join(' '))
  const { class: _class, classname, ...others } = values
  const computed = classname?.startsWith('{') ? { classname } : {}
  const mark = attributesMark({ classes, values: { ...others, ...computed } }, element === 'section')
  if (mark) return mark
  // Authors write `<aside class="note">` for `notes`.
  if (element === 'aside' && classes.some((own) => own.toLowerCase() === 'note'))
    return { kind: 'notes', certain: false, name: 'note' }
  if (element === 'section' && values['data-visibility']?.trim().toLowerCase() === 'hidden')
    return { kind: 'trainer', certain: true, name: 'hidden' }
  return isElementName(name) ? undefined : privateMark([name])
}

/** Return the place of a tag in the chapter. */
export function tagPoint({ value, position }: Html, tag: Tag): Point | undefined {
  if (!position) return undefined
  const before = value.slice(0, tag.start).split('\n')
  const last = before.at(-1) ?? ''
  const line = position.start.line + before.length - 1
  return { line, column: before.length === 1 ? position.start.column + last.length : last.length + 1 }
}

/** Report a private element without an end tag. */
export function reportUnclosed(file: VFile, html: Html, tag: Tag): void {
  reportProblem(file, {
    rule: 'directive-unknown',
    reason: `Unexpected \`<${tag.name}>\` without an end, expected \`</${tag.name}>\``,
    place: tagPoint(html, tag),
    note: 'Students do not see the rest of the slide.',
  })
}

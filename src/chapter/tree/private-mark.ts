import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { findPrivate, type PrivateName } from '../../model/find-private.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import type { Attributes } from './attributes.ts'
import { namesInValues } from './private-values.ts'
import { conditionKind } from './quarto-conditions.ts'

/** The name by which an author hides something from students. */
export interface PrivateMark extends PrivateName {
  /** As it was written. */
  readonly name: string
}

/** Return the first name that hides its element; a name without a spelling error comes before one with. */
export function privateMark(names: readonly string[]): PrivateMark | undefined {
  const marks = names.flatMap((name): readonly PrivateMark[] => {
    const found = findPrivate(name)
    return found ? [{ ...found, name }] : []
  })
  return marks.find(({ certain }) => certain) ?? marks[0]
}

/**
 * Return what in a list of attributes hides their element: a class, a name without a text, the name of a reader, a
 * condition of Quarto.
 *
 * @param isSlide True for attributes of a slide: an empty `data-notes` then means that it has no notes.
 */
export function attributesMark(
  { classes, values }: Pick<Attributes, 'classes' | 'values'>,
  isSlide = false,
): PrivateMark | undefined {
  const isEmptyNotes = (key: string): boolean => isSlide && values[key] === '' && /^data-?notes$/i.test(key)
  const flags = Object.keys(values).filter((key) => isFlag(values[key] ?? '') && !isEmptyNotes(key))
  const names = flags.map((key) => key.replace(/^data-?/i, ''))
  const mark = privateMark([...classes, ...names, ...namesInValues(values)])
  if (mark) return mark
  const kind = conditionKind(classes, values)
  return kind && { kind, certain: true, name: kind }
}

/** Whether the value of an attribute only switches it on. */
function isFlag(value: string): boolean {
  return /^(?:|true|yes|on|1)$/i.test(value.trim())
}

/** Report a name that is a misspelling of one that hides. */
export function reportPrivateName(file: VFile, mark: PrivateMark, place: Point | undefined): void {
  if (mark.certain) return
  reportProblem(file, {
    rule: 'private-name',
    reason: `Unexpected name \`${mark.name}\`, expected \`${mark.kind}\``,
    place,
    note: `Students do not see what it marks, as if it were \`${mark.kind}\`.`,
  })
}

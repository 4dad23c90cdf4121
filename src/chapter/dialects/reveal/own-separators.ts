import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { ReadContext } from '../../parse/read-context.ts'

/** Front matter. */
type Values = ReadContext['values']

/** Noncharacters of Unicode, which mark the separators and notes of the front matter's patterns in the masked text. */
export const BREAK = '\uFDD0'
export const NOTES = '\uFDD1'

/** Replace the separators and notes that reveal-md's front matter defines by marks that the parser knows. */
export function maskOwnSeparators(source: string, { values, parse }: ReadContext): string {
  const separators = separatorsOf(values)
  const notes = patternOf(values['notesSeparator'] ?? values['slideNotesSeparator'])
  if (separators.length === 0 && !notes) return source
  const code: (readonly [number, number])[] = []
  visit(parse(source), 'code', ({ position }) => {
    code.push([position?.start.offset ?? 0, position?.end.offset ?? 0])
  })
  const write = (text: string, pattern: RegExp, mark: string): string =>
    text.replace(pattern, (found: string, ...rest: unknown[]) => {
      const offset = Number(rest.find((value) => typeof value === 'number'))
      const start = offset + found.search(/\S|$/)
      const isFree = !code.some(([from, to]) => from <= start && start < to)
      const startsLine = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, start - 4), start))
      return isFree && startsLine ? found.replace(/\S/g, mark) : found
    })
  const cut = separators.reduce((text, pattern) => write(text, pattern, BREAK), source)
  return notes ? write(cut, notes, NOTES) : cut
}

/** Insert separators at the blank lines that the front matter defines as such. */
export function breakAtBlankLines(tree: Root, { file, values }: ReadContext): void {
  const blank = separatorsOf(values).filter((pattern) =>
    /^[\^$]?(?:\\r\??|\\n|\\s|\s|[?*+])+\$?$/.test(pattern.source),
  )
  if (blank.length === 0) return
  const source = String(file.value)
  tree.children = tree.children.flatMap((node, index): readonly RootContent[] => {
    const end = tree.children[index - 1]?.position?.end.offset
    // A character stands for the text before the gap: `^` must not match at the end of its line.
    const gap = end === undefined ? '' : `.${source.slice(end, node.position?.start.offset)}`
    return blank.some((pattern) => gap.search(pattern) !== -1) ? [{ type: 'thematicBreak' }, node] : [node]
  })
}

/** Whether the front matter defines a separator other than `---`. */
export function hasOtherSeparator(values: Values): boolean {
  const pattern = patternOf(values['separator'])
  return pattern !== undefined && '\n---\n'.search(pattern) === -1
}

/** Whether the front matter defines a mark for notes other than `Note:`. */
export function hasOtherNotes(values: Values): boolean {
  const pattern = patternOf(values['notesSeparator'] ?? values['slideNotesSeparator'])
  return pattern !== undefined && 'Note: a'.search(pattern) === -1 && 'Notes: a'.search(pattern) === -1
}

/** Return the separators that the front matter defines, except those of dashes. */
function separatorsOf(values: Values): readonly RegExp[] {
  return [patternOf(values['separator']), patternOf(values['verticalSeparator'])].flatMap((pattern) =>
    pattern && !['\n--\n', '\n---\n', '\n----\n'].some((dashes) => dashes.search(pattern) !== -1)
      ? [pattern]
      : [],
  )
}

/** Compile a regular expression as reveal.js does; undefined for anything else. */
function patternOf(value: unknown): RegExp | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  try {
    return new RegExp(value, 'gim')
  } catch {
    return undefined
  }
}

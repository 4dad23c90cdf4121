import type { Element, ElementContent, Root, RootContent, Text } from 'hast'

/** Narrow no-break space. */
const NARROW = '\u202F'
/** Stands in a line of text for what is no prose: code, formulas, pictures. */
const OBJECT = '\uFFFC'
/** Elements that a line of text goes through. */
const INLINE = namesOf(
  'a abbr b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong sub sup time u wbr',
)
/** Elements in a line of text that are not prose, and are a word of it all the same. */
const OBJECTS = namesOf('audio button code img input kbd math object samp svg tt var video')
/** Blocks that are not prose. */
const SKIPPED = namesOf('pre script style template textarea')
/** Classes of what other languages than French write. */
const FOREIGN = /^(?:math|katex|math-error)$/

/** What may stand before a mark that follows without a space: a letter, a digit, a closing mark. */
const BEFORE = `[\\p{L}\\p{M}\\p{N}${OBJECT})\\]»”’%€°…]`
/** What may stand behind a question or exclamation mark. */
const BEHIND = `(?=[\\s${OBJECT})\\]»”"’…,.*]|$)`
/** What may stand behind a colon or a semicolon: no bracket, which would be a face. */
const BEHIND_PAUSE = `(?=[\\s${OBJECT}»”"]|$)`

/** Where a narrow space belongs: the group `space` is what stands there, and may be nothing. */
const PLACES: readonly RegExp[] = [
  new RegExp(`(?<=\\S)(?<space>[ \\u00A0]+)(?=[!?]+${BEHIND})`, 'gu'),
  new RegExp(`(?<=\\S)(?<space>[ \\u00A0]+)(?=[:;]${BEHIND_PAUSE})`, 'gu'),
  new RegExp(`(?<=${BEFORE})(?<space>)(?=[!?]+${BEHIND})`, 'gu'),
  new RegExp(`(?<=${BEFORE})(?<space>)(?=;${BEHIND_PAUSE})`, 'gu'),
  /(?<=«)(?<space>[ \u00A0]+)(?=\S)/gu,
  /(?<=(?:^|[\s([’'«])«)(?<space>)(?=[^\s\u202F»])/gu,
  /(?<=\S)(?<space>[ \u00A0]+)(?=»)/gu,
  new RegExp(`(?<=${BEFORE}|[.!?,])(?<space>)(?=»(?:[\\s${OBJECT})\\]»:;,.!?…]|$))`, 'gu'),
]

/** A narrow space for what stands in a line from one place to another. */
interface Edit {
  readonly from: number
  readonly to: number
}

/** The part of a change that is in one of several texts; `bare` where the space is in an earlier one. */
interface Part extends Edit {
  readonly bare?: true
}

/** Tell a language whose typography this is. */
export function isFrench(lang: string): boolean {
  return /^fr(?:-|_|$)/i.test(lang)
}

/** Put French narrow no-break spaces into a plain text. */
export function typeset(text: string): string {
  return apply(text, editsOf(text))
}

/**
 * Put narrow no-break spaces where French has them: before `; : ! ?` and `»`, behind `«`.
 *
 * A space that the author wrote there becomes one; where there is none, one is put in, but never before a colon. Code,
 * formulas and addresses stay as they are.
 */
export function rehypeFrench(): (tree: Root) => void {
  return (tree) => typesetBlock(tree)
}

/** Go through the children of a block line by line; a line may go through many elements. */
function typesetBlock(block: Root | Element): void {
  let line: (Text | undefined)[] = []
  const finish = (): void => {
    typesetLine(line)
    line = []
  }
  const read = (node: RootContent | ElementContent): void => {
    if (node.type === 'text') line.push(node)
    else if (node.type === 'raw') line.push(undefined)
    else if (node.type !== 'element') return
    else {
      typesetAttributes(node)
      if (isObject(node)) line.push(undefined)
      else if (INLINE.has(node.tagName)) for (const child of node.children) read(child)
      else {
        finish()
        if (!SKIPPED.has(node.tagName)) typesetBlock(node)
      }
    }
  }
  for (const child of block.children) read(child)
  finish()
}

/** Put the spaces into the texts of one line; undefined stands for what is no text. */
function typesetLine(line: readonly (Text | undefined)[]): void {
  const whole = line.map((text) => text?.value ?? OBJECT).join('')
  const edits = editsOf(whole)
  if (edits.length === 0) return
  let start = 0
  for (const text of line) {
    const { length } = text?.value ?? OBJECT
    const end = start + length
    if (text)
      text.value = apply(
        text.value,
        edits.flatMap((edit) => within(edit, start, end, whole)),
      )
    start = end
  }
}

/** Take the part of a change that is in a text; a new space goes to the mark, be that before or behind it. */
function within({ from, to }: Edit, start: number, end: number, whole: string): readonly Part[] {
  if (from === to) {
    const mark = whole[from - 1] === '«' ? from - 1 : from
    return mark >= start && mark < end ? [{ from: from - start, to: to - start }] : []
  }
  const part = { from: Math.max(from, start) - start, to: Math.min(to, end) - start }
  if (part.from >= part.to) return []
  return [from >= start ? part : { ...part, bare: true }]
}

/** Find where a line needs narrow spaces, in order. */
function editsOf(text: string): readonly Edit[] {
  if (!/[;:!?«»]/.test(text)) return []
  const found = PLACES.flatMap((place) =>
    [...text.matchAll(place)].map(({ index, groups }) => ({
      from: index,
      to: index + (groups?.['space']?.length ?? 0),
    })),
  )
  return found.sort((a, b) => a.from - b.from)
}

/** Make changes in a text. */
function apply(text: string, edits: readonly Part[]): string {
  let result = ''
  let done = 0
  for (const { from, to, bare } of edits) {
    if (from < done) continue
    result += text.slice(done, from) + (bare ? '' : NARROW)
    done = to
  }
  return result + text.slice(done)
}

/** Put the spaces into what a picture or a link says beside its text. */
function typesetAttributes({ properties }: Element): void {
  for (const name of ['alt', 'title'])
    if (typeof properties[name] === 'string') properties[name] = typeset(properties[name])
}

/** Tell what is no French prose: code, a formula, an address, another language. */
function isObject(node: Element): boolean {
  const { className, lang, dataFootnoteRef } = node.properties
  if (OBJECTS.has(node.tagName) || dataFootnoteRef !== undefined) return true
  if (typeof lang === 'string' && !isFrench(lang)) return true
  if (Array.isArray(className) && className.some((name) => FOREIGN.test(String(name)))) return true
  return node.tagName === 'a' && /^(?:[a-z][a-z+.-]*:\/\/|www\.|mailto:)\S*$/i.test(textOf(node).trim())
}

/** Read the text of an element. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Make a set of words. */
function namesOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

import type { Element, ElementContent, Root, RootContent, Text } from 'hast'

/** Narrow no-break space. */
const NARROW = '\u202F'
/** Stands for code, a formula or an image in a line of text: one character that is not prose. */
const OBJECT = '\uFFFC'
/** Inline elements whose text belongs to the line of text around them. */
const INLINE = namesOf(
  'a abbr b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong sub sup time u wbr',
)
/** Inline elements whose contents are not prose; each counts as one word of the line. */
const OBJECTS = namesOf('audio button code img input kbd math object samp svg tt var video')
/** Blocks whose contents are not prose. */
const SKIPPED = namesOf('pre script style template textarea')
/** Classes of elements that are not French prose. */
const FOREIGN = /^(?:math|katex|math-error)$/

/** What may precede a punctuation mark without a space: a letter, a digit, a closing mark. */
const BEFORE = `[\\p{L}\\p{M}\\p{N}${OBJECT})\\]»”’%€°…]`
/** What must follow a question or exclamation mark. */
const AFTER = `(?=[\\s${OBJECT})\\]»”"’…,.*]|$)`
/** What must follow a colon or a semicolon: no bracket, as in an emoticon. */
const AFTER_COLON = `(?=[\\s${OBJECT}»”"]|$)`

/** Where a narrow space belongs; the group `space` is the space that the author wrote there, which may be empty. */
const PLACES: readonly RegExp[] = [
  new RegExp(`(?<=\\S)(?<space>[ \\u00A0]+)(?=[!?]+${AFTER})`, 'gu'),
  new RegExp(`(?<=\\S)(?<space>[ \\u00A0]+)(?=[:;]${AFTER_COLON})`, 'gu'),
  new RegExp(`(?<=${BEFORE})(?<space>)(?=[!?]+${AFTER})`, 'gu'),
  new RegExp(`(?<=${BEFORE})(?<space>)(?=;${AFTER_COLON})`, 'gu'),
  /(?<=«)(?<space>[ \u00A0]+)(?=\S)/gu,
  /(?<=(?:^|[\s([’'«])«)(?<space>)(?=[^\s\u202F»])/gu,
  /(?<=\S)(?<space>[ \u00A0]+)(?=»)/gu,
  new RegExp(`(?<=${BEFORE}|[.!?,])(?<space>)(?=»(?:[\\s${OBJECT})\\]»:;,.!?…]|$))`, 'gu'),
]

/** Replaces a range of a line, from `from` to before `to`, with a narrow space. */
interface Edit {
  readonly from: number
  readonly to: number
}

/** The part of an edit in one of the line's text nodes. */
interface Part extends Edit {
  /** True where the narrow space is in an earlier text node, so that this part only removes. */
  readonly removesOnly?: true
}

/** Whether a language tag is French. */
export function isFrench(lang: string): boolean {
  return /^fr(?:-|_|$)/i.test(lang)
}

/** Put French narrow no-break spaces into a plain text. */
export function typeset(text: string): string {
  return apply(text, editsOf(text))
}

/**
 * Put narrow no-break spaces where French has them: before `; : ! ?` and `»`, after `«`.
 *
 * A space that the author wrote there is replaced; a missing one is added, but never before a colon. Code, formulas and
 * addresses stay as they are.
 */
export function rehypeFrench(): (tree: Root) => void {
  return (tree) => typesetBlock(tree)
}

/** Typeset the children of a block line by line; a line may span inline elements. */
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

/** Put the spaces into the text nodes of one line; undefined stands for an object that is not text. */
function typesetLine(line: readonly (Text | undefined)[]): void {
  const lineText = line.map((text) => text?.value ?? OBJECT).join('')
  const edits = editsOf(lineText)
  if (edits.length === 0) return
  let start = 0
  for (const text of line) {
    const { length } = text?.value ?? OBJECT
    const end = start + length
    if (text)
      text.value = apply(
        text.value,
        edits.flatMap((edit) => partIn(edit, start, end, lineText)),
      )
    start = end
  }
}

/** Return the part of an edit in one text node; an added space goes to the node that has the punctuation mark. */
function partIn({ from, to }: Edit, start: number, end: number, lineText: string): readonly Part[] {
  if (from === to) {
    const mark = lineText[from - 1] === '«' ? from - 1 : from
    return mark >= start && mark < end ? [{ from: from - start, to: to - start }] : []
  }
  const part = { from: Math.max(from, start) - start, to: Math.min(to, end) - start }
  if (part.from >= part.to) return []
  return [from >= start ? part : { ...part, removesOnly: true }]
}

/** Find the narrow spaces that a line needs, in order. */
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

/** Apply edits to a text. */
function apply(text: string, edits: readonly Part[]): string {
  let result = ''
  let done = 0
  for (const { from, to, removesOnly } of edits) {
    if (from < done) continue
    result += text.slice(done, from) + (removesOnly ? '' : NARROW)
    done = to
  }
  return result + text.slice(done)
}

/** Put the spaces into the alt text and title of a picture or link. */
function typesetAttributes({ properties }: Element): void {
  for (const name of ['alt', 'title'])
    if (typeof properties[name] === 'string') properties[name] = typeset(properties[name])
}

/** Whether an element is not French prose (code, formula, address, another language). */
function isObject(node: Element): boolean {
  const { className, lang, dataFootnoteRef } = node.properties
  if (OBJECTS.has(node.tagName) || dataFootnoteRef !== undefined) return true
  if (typeof lang === 'string' && !isFrench(lang)) return true
  if (Array.isArray(className) && className.some((name) => FOREIGN.test(String(name)))) return true
  return node.tagName === 'a' && /^(?:[a-z][a-z+.-]*:\/\/|www\.|mailto:)\S*$/i.test(textOf(node).trim())
}

/** Return the text of an element. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Make a set of the words of a list. */
function namesOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

import { htmlVoidElements } from 'html-void-elements'
import { type Token, Tokenizer, TokenizerMode } from 'parse5'

/** An attribute of a tag. */
interface TagAttribute {
  /** In lower case. */
  readonly name: string
  /** As it was written, without quotes; character references are not decoded. '' without a value. */
  readonly value: string
  /** The value as browsers read it, character references decoded. */
  readonly decoded: string
  /** Offsets in the HTML: of the name's first character, and after the value. */
  readonly start: number
  readonly end: number
}

/** A tag in a piece of HTML. */
export interface Tag {
  readonly kind: 'start' | 'end'
  /** As it was written. */
  readonly name: string
  /** In lower case. */
  readonly element: string
  readonly attributes: readonly TagAttribute[]
  /** True for `<br/>`. */
  readonly selfClosing: boolean
  /** False where the text, or another tag, starts before the `>`. */
  readonly ended: boolean
  /** Offsets in the HTML: of `<`, and after `>`. */
  readonly start: number
  readonly end: number
}

/** Tokenizer modes of elements whose content holds no tags. */
const TEXT_MODES: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.RAWTEXT],
  ['style', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
])
const TAG_START = /<\/?[a-z]/gi
const VOID: ReadonlySet<string> = new Set(htmlVoidElements)

/** Whether an element has no end tag, like `<br>`. */
export function isVoidElement(element: string): boolean {
  return VOID.has(element)
}

/**
 * List the tags of a piece of HTML in order, comments skipped.
 *
 * The piece is read as a browser reads it, with two differences that keep an author's text: a `<` inside a tag ends that
 * tag (`<service <b>`), and `<title>` or `<script>` without an end tag does not hide the tags after it. Time is linear in
 * the length of the piece.
 */
export function scanTags(html: string): readonly Tag[] {
  const tags: Tag[] = []
  if (!html.includes('<')) return tags
  const hasEndTag = createEndTagSearch(html)
  for (let from = 0; from < html.length; ) from = scanFrom(html, from, tags, hasEndTag)
  return tags
}

/**
 * Tokenize from an offset to the end, or to a `<` inside a tag.
 *
 * @returns Offset from which to continue.
 */
function scanFrom(
  html: string,
  from: number,
  tags: Tag[],
  hasEndTag: (element: string, offset: number) => boolean,
): number {
  let done = from
  let stop: number | undefined
  const settle = ({ location }: Token.CommentToken | Token.DoctypeToken): void => {
    done = from + (location?.endOffset ?? 0)
  }
  const take = (kind: Tag['kind'], token: Token.TagToken): void => {
    const tag = readTag(html, from, kind, token)
    done = tag.end
    tags.push(tag)
    const mode = kind === 'start' ? TEXT_MODES.get(tag.element) : undefined
    if (mode !== undefined && hasEndTag(tag.element, done)) tokenizer.state = mode
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => take('start', token),
      onEndTag: (token) => take('end', token),
      onComment: settle,
      onDoctype: settle,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onEof: ignore,
      onParseError: ({ code, startOffset }) => {
        const offset = from + startOffset
        const isInTag = code.startsWith('unexpected-character-in-') && html[offset] === '<'
        if (isInTag && stop === undefined) {
          stop = offset
          tokenizer.pause()
        }
        if (code === 'eof-in-tag') stop ??= html.length
      },
    },
  )
  tokenizer.write(html.slice(from), true)
  if (stop === undefined) return html.length
  const unended = readUnended(html, done, stop)
  if (unended) tags.push(unended)
  return stop
}

/** Ignore a token. */
function ignore(): void {}

/** Make a tag of a token, whose offsets count from the offset `from`. */
function readTag(html: string, from: number, kind: Tag['kind'], token: Token.TagToken): Tag {
  const start = from + (token.location?.startOffset ?? 0)
  const end = from + (token.location?.endOffset ?? 0)
  const nameStart = start + (kind === 'end' ? 2 : 1)
  const name = html.slice(nameStart, nameStart + token.tagName.length)
  const attributes = token.attrs.map(({ name, value }): TagAttribute => {
    const place = token.location?.attrs?.[name]
    const [attributeStart, attributeEnd] = [from + (place?.startOffset ?? 0), from + (place?.endOffset ?? 0)]
    const written = html.slice(attributeStart, attributeEnd)
    return { name, value: readValue(written), decoded: value, start: attributeStart, end: attributeEnd }
  })
  const { selfClosing } = token
  return { kind, name, element: name.toLowerCase(), attributes, selfClosing, ended: true, start, end }
}

/** Return the value of an attribute as it was written, without quotes. */
function readValue(written: string): string {
  // The first character belongs to the name, even where it is an equals sign.
  const equals = written.indexOf('=', 1)
  if (equals === -1) return ''
  const value = written.slice(equals + 1).trimStart()
  return /^["']/.test(value) ? value.slice(1, -1) : value
}

/** Make a tag of an unfinished one, `<b class="x`, which the tokenizer does not return. */
function readUnended(html: string, from: number, end: number): Tag | undefined {
  TAG_START.lastIndex = from
  const start = TAG_START.exec(html)?.index
  if (start === undefined || start >= end) return undefined
  const [, slash, name = ''] = /^<(\/?)([^\s/>]*)/.exec(html.slice(start, end)) ?? []
  const kind = slash === '' ? 'start' : 'end'
  const element = name.toLowerCase()
  return { kind, name, element, attributes: [], selfClosing: false, ended: false, start, end }
}

/** Create a search for end tags that reads the HTML once for each element name. */
function createEndTagSearch(html: string): (element: string, offset: number) => boolean {
  let lower: string | undefined
  const next = new Map<string, number>()
  return (element, offset) => {
    lower ??= html.toLowerCase()
    let found = next.get(element) ?? 0
    if (found !== -1 && found < offset) found = lower.indexOf(`</${element}`, offset)
    next.set(element, found)
    return found !== -1
  }
}

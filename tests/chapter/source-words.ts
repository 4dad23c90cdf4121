import { createReader, footnoteIdOf, isClosing, type Token } from './create-reader.ts'
import { slideProperties } from './slide-properties.ts'
import { INLINE, tagKind } from './tag-kind.ts'
import { createWordRuns, type SourceWord, type Visibility, withoutEmoji } from './word-runs.ts'

/** How to read a chapter. */
export interface SourceOptions {
  readonly dialects: readonly string[]
  readonly edition: 'student' | 'trainer'
  /** The medium whose words are listed. */
  readonly medium: 'slide' | 'handout'
}

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
/** Attributes of HTML whose values are shown as text. */
const ALTERNATIVE = /\b(alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const CONTAINERS =
  /^(?:notes|trainer|solution|slide|handout|columns?|(?:non)?incremental|fragment|details|(?:callout-)?(?:note|example|todo|tip|hint|success|info|abstract|question|faq|important|warning|attention|caution|danger|error|bug))$/i
/** Parameters of a shortcode whose values are shown as text. */
const TEXTS = /\b(?:title|caption|alt|summary|header|c)\s*=\s*"([^"]*)"/g

/**
 * List the words of a chapter, without any code of the compiler: markdown-it parses, and the rules of what is hidden
 * (comments, and in the student edition notes and trainer parts) are implemented a second time. A bug of the compiler
 * can thus not hide itself.
 */
export function sourceWords(text: string, options: SourceOptions): readonly SourceWord[] {
  const reader = createReader(options.dialects)
  const student = options.edition === 'student'
  /** Open containers, by nesting level. */
  let open: { level: number; hidden: boolean }[] = []
  /** For each open `<aside>`, whether it is hidden. */
  let asides: boolean[] = []
  /** Level of the notes that are open and hidden. */
  let notes: number | undefined
  /** Name of the open element whose contents browsers do not show, or ''. */
  let raw = ''
  /** How many `<svg>` are open. */
  let svg = 0
  /** Whether the current footnote is hidden: nothing that is shown refers to it. */
  let footnote = false
  /** How many lines of slide properties of remark are left to read. */
  let property = 0
  /** Visibility of a slide that remark repeats (a layout or template) or excludes. */
  let template: Visibility | undefined
  const remark = options.dialects.includes('remark')
  const pandoc = options.dialects.includes('pandoc')

  const hidden = (): boolean =>
    footnote || notes !== undefined || asides.includes(true) || open.some((container) => container.hidden)
  const visibilityOf = (visibility: Visibility): Visibility => {
    if (hidden()) return 'hidden'
    if (property > 0 || raw !== '') return 'optional'
    return visibility === 'shown' ? (template ?? visibility) : visibility
  }
  const words = createWordRuns(visibilityOf)
  const { add, addSeparately, endRun } = words

  const tokens = reader.parse(text)
  const shownNotes = new Set<unknown>()
  for (const [index, token] of tokens.entries()) readToken(token, index)
  endRun()
  // Marp's comments are speaker notes, unless they are directives.
  if (options.dialects.includes('marp') && !student)
    for (const [comment] of text.matchAll(/<!--[\s\S]*?-->/g)) addSeparately(comment, 'optional')
  return words.list

  function readToken(token: Token, index: number): void {
    if (token.type !== 'inline') endRun()
    if (token.map) words.goTo(token.map[0] + 1)
    if (token.nesting === -1) open = open.filter(({ level }) => level <= token.level)
    if (token.level === 0 && notes !== undefined && endsNotes(token)) notes = undefined
    if (token.type === 'footnote_open') footnote = !shownNotes.has(footnoteIdOf(token))
    if (token.type === 'footnote_close') footnote = false
    if (token.type === 'hr' && !tokens.slice(index).some(isClosing)) open = []
    if (token.type === 'hr') template = undefined
    if (token.type === 'marker') readMarker(token)
    else if (token.type === 'html_block') readHtml(token.content)
    else if (token.type === 'fence') readFence(token)
    else if (token.type === 'code_block') addSeparately(token.content)
    else if (token.type === 'inline') readInline(token, index)
    property = 0
    if (token.type !== 'inline') endRun()
  }

  function endsNotes(token: Token): boolean {
    // markdown-it moves footnotes to the end: they do not belong to the notes that are open there.
    if (token.type === 'footnote_block_open') return true
    if (token.type === 'hr' || (token.type === 'marker' && /^-{2,4}$/.test(token.content))) return true
    return token.type === 'heading_open' && !tokens.some(({ type, level }) => type === 'hr' && level === 0)
  }

  function readFence({ content, info }: Token): void {
    const title = /title=(?:"([^"]*)"|'([^']*)')/.exec(info)
    addSeparately(title ? info.replace(title[0], ' ') : info, 'optional')
    if (title) addSeparately(title[1] ?? title[2] ?? '')
    words.goTo(words.line() + 1)
    if (/^\{=html\d?\}/.test(info.trim()) && options.dialects.includes('pandoc')) readHtml(content)
    else
      for (const own of content.split(/^(#\|.*|[ \t]*(?:#|\/\/) highlight-(?:next-line|start|end))$/m)) {
        const isMark = (pandoc && own.startsWith('#|')) || /^\s*(?:#|\/\/) highlight-[a-z-]+$/.test(own)
        addSeparately(own, isMark ? 'optional' : 'shown')
      }
  }

  function readMarker({ content, level }: Token): void {
    if (content.startsWith(':')) readFenceLine(content.replace(/^:+|:+$/g, '').trim(), content, level)
    else if (content.startsWith('{{')) readShortcode(content, level)
    else {
      const isNote = level === 0 && /^(?:notes?[ \u00A0\u202F]?:|\?\?\?$)/i.test(content)
      if (isNote && student) notes = level
      for (const inline of reader.inline(isNote ? content.replace(/^notes?/i, '') : content))
        readChild(inline)
    }
  }

  function readFenceLine(info: string, source: string, level: number): void {
    if (info === '') {
      const at = open.findLastIndex((container) => container.level === level)
      if (at !== -1) open.splice(at)
      return
    }
    const [, word = '', rest = ''] = /^([\w-]*)(.*)$/.exec(info) ?? []
    const braces = /\{[^{}]*\}\s*$/.exec(rest)?.[0] ?? ''
    const title = rest.slice(0, rest.length - braces.length)
    const names = [word, ...[...braces.matchAll(/\.([\w-]+)/g)].map(([, name]) => name ?? '')]
    const known = names.some((name) => CONTAINERS.test(name))
    const own = known || braces !== '' || options.dialects.includes('pandoc')
    const conceals = names.some((name) => /^(?:notes|trainer|solution)$/i.test(name)) && student
    const closed = /\S\s*:{3,}$/.test(source) && !/^:+\s*\{/.test(source)
    const other = options.medium === 'slide' ? 'handout' : 'slide'
    open.push({ level, hidden: conceals || names.includes(other) })
    addSeparately(word, own ? 'optional' : 'shown')
    addSeparately(braces, 'optional')
    for (const inline of reader.inline(title)) readChild(inline)
    endRun()
    if (closed) open.pop()
  }

  function readShortcode(source: string, level: number): void {
    const [, slash, name = ''] = /^\{\{[<%]\s*(\/?)\s*([\w./-]+)/.exec(source) ?? []
    if (/^(?:note|speaker_note)$/.test(name)) {
      if (slash === '') open.push({ level, hidden: student })
      else open.splice(open.findLastIndex((container) => container.level === level))
    }
    const texts = [...source.matchAll(TEXTS)].map(([, value]) => value ?? '')
    addSeparately(
      texts.reduce((left, value) => left.replace(`"${value}"`, ' '), source),
      'optional',
    )
    for (const value of texts) addSeparately(value, 'shown')
  }

  function readInline(token: Token, index: number): void {
    if (remark && token.level === 1 && isFirst(index)) readSlideProperties(token.content)
    const item = tokens[index - 2]?.type === 'list_item_open' || tokens[index - 1]?.type === 'list_item_open'
    for (const [n, child] of (token.children ?? []).entries()) {
      const task = n === 0 && item && child.type === 'text'
      const after = token.children?.[n + 1]
      if (child.type === 'code_inline' && after?.content === '{=html}' && pandoc) readHtml(child.content)
      else if (task) readText(child.content.replace(/^\[[ xX]\](?=\s|$)/, ''))
      else readChild(child)
    }
  }

  /** Whether a paragraph is the first block of its slide. */
  function isFirst(index: number): boolean {
    return tokens[index - 1]?.type === 'paragraph_open' && (index === 1 || tokens[index - 2]?.type === 'hr')
  }

  function readSlideProperties(content: string): void {
    const found = slideProperties(content)
    property = found.count
    template = found.visibility ?? template
  }

  function readChild(child: Token): void {
    switch (child.type) {
      case 'text':
        readText(child.content)
        return
      case 'softbreak':
      case 'hardbreak':
        add('\n')
        if (property > 0) property--
        return
      case 'mark':
        if (child.content.startsWith('{{')) readShortcode(child.content, -1)
        else addSeparately(child.content, 'optional')
        return
      case 'code_inline':
        add(child.content)
        return
      case 'html_inline':
        readHtml(child.content)
        return
      case 'footnote_ref':
        if (!hidden()) shownNotes.add(footnoteIdOf(child))
        return
      case 'image': {
        endRun()
        for (const inner of child.children ?? []) readImageAlt(inner)
        endRun()
        addSeparately(String(child.attrGet('title') ?? ''))
        addSeparately(String(child.attrGet('src') ?? ''), 'optional')
        return
      }
      case 'link_open': {
        const title = child.attrGet('title')
        if (title) addSeparately(String(title))
        return
      }
      default:
        add(child.content)
    }
  }

  function readImageAlt(child: Token): void {
    if (child.type === 'image') for (const inner of child.children ?? []) readImageAlt(inner)
    else if (child.type === 'softbreak' || child.type === 'hardbreak') add('\n')
    else if (options.dialects.includes('marp')) {
      for (const word of child.content.split(/(\s+)/)) {
        add(
          word,
          /^(?:bg|fit|left|right|cover|contain|auto|vertical)$|[:%]/.test(word) ? 'optional' : 'shown',
        )
      }
    } else add(child.content)
  }

  function readText(value: string): void {
    const marks = remark ? /(\[![a-z-]+\]|(?:\.[A-Za-z][\w-]*)+(?=\[))/i : /(\[![a-z-]+\])/i
    // A number in parentheses at the start of a line is a list's, which browsers count.
    const mark = pandoc ? (/^\(\d+\)(?=\s)/.exec(value)?.[0] ?? '') : ''
    if (mark !== '') addSeparately(mark, 'optional')
    const latex = pandoc && /^\\[a-z]+$/.test(value)
    for (const [n, part] of withoutEmoji(value.slice(mark.length)).split(marks).entries())
      add(part, latex || n % 2 === 1 ? 'optional' : 'shown')
  }

  function readHtml(html: string): void {
    let from = 0
    for (const match of html.matchAll(TAG)) {
      readMarkup(html.slice(from, match.index))
      readTag(match)
      from = match.index + match[0].length
    }
    readMarkup(html.slice(from))
  }

  function readMarkup(value: string): void {
    add(reader.decode(value))
  }

  function readTag([tag, slash, name = '', attributes = '']: RegExpExecArray): void {
    const lower = name.toLowerCase()
    if (tag.startsWith('<!--') || (raw !== '' && lower !== raw)) return
    const kind = tagKind(lower, svg > 0)
    if (lower === 'svg') svg += slash === '' ? 1 : -1
    if (kind === 'unseen') raw = slash === '' && hasEndTag(lower) ? lower : ''
    if (kind === 'unknown') add(tag)
    else if (kind !== 'known') addSeparately(tag, 'optional')
    else if (!INLINE.has(lower)) endRun()
    if (kind !== 'known') return
    if (lower === 'aside') {
      if (slash !== '') asides = asides.slice(0, -1)
      else asides = [...asides, student && /\bclass\s*=\s*["']?[^"'>]*\bnotes\b/.test(attributes)]
    }
    for (const [, key, double, single] of attributes.matchAll(ALTERNATIVE)) {
      if (key?.toLowerCase() === 'title' || lower === 'img')
        addSeparately(reader.decode(double ?? single ?? ''))
    }
  }

  /** Whether an element has an end tag somewhere in the chapter. */
  function hasEndTag(name: string): boolean {
    return new RegExp(`</${name}`, 'i').test(text)
  }
}

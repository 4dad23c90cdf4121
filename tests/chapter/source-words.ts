import { INLINE, kindOf } from './html-names.ts'
import { createReader, type Token } from './plain-reading.ts'

/** A word as all readings know it: letters and digits in a row. */
export const WORD: RegExp = /[\p{L}\p{M}\p{N}]+/gu

/** What becomes of a word of the source: a reader sees it, nobody does, its dialect decides, or once and more often. */
export type Fate = 'shown' | 'hidden' | 'either' | 'repeated'

/** A word with the line that it stands on. */
export interface SourceWord {
  readonly word: string
  readonly line: number
  readonly fate: Fate
}

/** What the reading has to know besides the text. */
export interface SourceOptions {
  readonly dialects: readonly string[]
  readonly edition: 'student' | 'trainer'
  /** Where the words are looked for. */
  readonly side: 'slide' | 'handout'
}

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<![a-z][^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
/** What HTML says instead of a picture, or beside a link. */
const ALTERNATIVE = /\b(alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const CONTAINERS =
  /^(?:notes|trainer|solution|slide|handout|columns?|(?:non)?incremental|fragment|details|(?:callout-)?(?:note|example|todo|tip|hint|success|info|abstract|question|faq|important|warning|attention|caution|danger|error|bug))$/i
/** Values of a shortcode that are read as text. */
const TEXTS = /\b(?:title|caption|alt|summary|header|c)\s*=\s*"([^"]*)"/g

/**
 * List the words of a chapter, from a reading that shares no code with the compiler: markdown-it parses, and the rules of
 * what is hidden (comments, notes and trainer parts of the student edition) are written a second time.
 */
export function sourceWords(text: string, options: SourceOptions): readonly SourceWord[] {
  const reader = createReader(options.dialects)
  const words: SourceWord[] = []
  const student = options.edition === 'student'
  let run = { text: '', line: 1, fate: 'shown' as Fate }
  /** Open containers and asides: their level, and what is in them. */
  let open: { level: number; hidden: boolean }[] = []
  let asides: boolean[] = []
  let notes: number | undefined
  let raw = ''
  let svg = 0
  let line = 1
  let footnote = false
  /** Lines of properties that are yet to come, and what remark makes of the slide: repeated, or left out. */
  let property = 0
  let template: Fate | undefined
  const remark = options.dialects.includes('remark')
  const pandoc = options.dialects.includes('pandoc')

  const hidden = (): boolean =>
    footnote || notes !== undefined || asides.includes(true) || open.some((container) => container.hidden)
  const flush = (): void => {
    for (const { 0: word, index } of run.text.normalize('NFC').matchAll(WORD)) {
      const at = run.line + (run.text.slice(0, index).match(/\n/g)?.length ?? 0)
      words.push({ word, line: at, fate: run.fate })
    }
    run = { text: '', line, fate: 'shown' }
  }
  const add = (value: string, fate: Fate = 'shown'): void => {
    const own = hidden()
      ? 'hidden'
      : property > 0 || raw !== ''
        ? 'either'
        : fate === 'shown'
          ? (template ?? fate)
          : fate
    if (own !== run.fate) flush()
    if (run.text === '') run = { text: '', line, fate: own }
    run.text += value.replace(/[~^]/g, '')
    line += value.match(/\n/g)?.length ?? 0
  }
  const apart = (value: string, fate: Fate = 'shown'): void => {
    flush()
    add(value, fate)
    flush()
  }

  const tokens = reader.parse(text)
  const shownNotes = new Set<unknown>()
  for (const [index, token] of tokens.entries()) readToken(token, index)
  flush()
  // Comments are a presenter's notes in Marp.
  if (options.dialects.includes('marp') && !student)
    for (const [comment] of text.matchAll(/<!--[\s\S]*?-->/g)) apart(comment, 'either')
  return words

  function readToken(token: Token, index: number): void {
    if (token.type !== 'inline') flush()
    if (token.map) line = token.map[0] + 1
    if (token.nesting === -1) open = open.filter(({ level }) => level <= token.level)
    if (token.level === 0 && notes !== undefined && endsNotes(token)) notes = undefined
    if (token.type === 'footnote_open') footnote = !shownNotes.has(noteOf(token))
    if (token.type === 'footnote_close') footnote = false
    if (token.type === 'hr' && !tokens.slice(index).some(isClosing)) open = []
    if (token.type === 'hr') template = undefined
    if (token.type === 'marker') readMarker(token)
    else if (token.type === 'html_block') readHtml(token.content)
    else if (token.type === 'fence') readFence(token)
    else if (token.type === 'code_block') apart(token.content)
    else if (token.type === 'inline') readInline(token, index)
    property = 0
    if (token.type !== 'inline') flush()
  }

  function endsNotes(token: Token): boolean {
    // The texts of all footnotes come last, wherever they were written.
    if (token.type === 'footnote_block_open') return true
    if (token.type === 'hr' || (token.type === 'marker' && /^-{2,4}$/.test(token.content))) return true
    return token.type === 'heading_open' && !tokens.some(({ type, level }) => type === 'hr' && level === 0)
  }

  function readFence({ content, info }: Token): void {
    const title = /title=(?:"([^"]*)"|'([^']*)')/.exec(info)
    apart(title ? info.replace(title[0], ' ') : info, 'either')
    if (title) apart(title[1] ?? title[2] ?? '')
    line++
    if (/^\{=html\d?\}/.test(info.trim()) && options.dialects.includes('pandoc')) readHtml(content)
    else
      for (const own of content.split(/^(#\|.*|[ \t]*(?:#|\/\/) highlight-(?:next-line|start|end))$/m)) {
        const isMark = (pandoc && own.startsWith('#|')) || /^\s*(?:#|\/\/) highlight-[a-z-]+$/.test(own)
        apart(own, isMark ? 'either' : 'shown')
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
    const other = options.side === 'slide' ? 'handout' : 'slide'
    open.push({ level, hidden: conceals || names.includes(other) })
    apart(word, own ? 'either' : 'shown')
    apart(braces, 'either')
    for (const inline of reader.inline(title)) readChild(inline)
    flush()
    if (closed) open.pop()
  }

  function readShortcode(source: string, level: number): void {
    const [, slash, name = ''] = /^\{\{[<%]\s*(\/?)\s*([\w./-]+)/.exec(source) ?? []
    if (/^(?:note|speaker_note)$/.test(name)) {
      if (slash === '') open.push({ level, hidden: student })
      else open.splice(open.findLastIndex((container) => container.level === level))
    }
    const texts = [...source.matchAll(TEXTS)].map(([, value]) => value ?? '')
    apart(
      texts.reduce((left, value) => left.replace(`"${value}"`, ' '), source),
      'either',
    )
    for (const value of texts) apart(value, 'shown')
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

  /** Tell whether a text is the first of its slide. */
  function isFirst(index: number): boolean {
    return tokens[index - 1]?.type === 'paragraph_open' && (index === 1 || tokens[index - 2]?.type === 'hr')
  }

  function readSlideProperties(content: string): void {
    const lines = content.split('\n')
    const end = lines.findIndex((line) => !/^\s*[\w-]+:(?:\s|$)/.test(line))
    property = end === -1 ? lines.length : end
    const block = lines.slice(0, property).join('\n')
    if (/^exclude:\s*true/m.test(block)) template = 'either'
    else if (/^(?:layout:\s*true|name:)/m.test(block)) template = 'repeated'
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
        else apart(child.content, 'either')
        return
      case 'code_inline':
        add(child.content)
        return
      case 'html_inline':
        readHtml(child.content)
        return
      case 'footnote_ref':
        if (!hidden()) shownNotes.add(noteOf(child))
        return
      case 'image': {
        flush()
        for (const inner of child.children ?? []) readImageAlt(inner)
        flush()
        apart(String(child.attrGet('title') ?? ''))
        apart(String(child.attrGet('src') ?? ''), 'either')
        return
      }
      case 'link_open': {
        const title = child.attrGet('title')
        if (title) apart(String(title))
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
        add(word, /^(?:bg|fit|left|right|cover|contain|auto|vertical)$|[:%]/.test(word) ? 'either' : 'shown')
      }
    } else add(child.content)
  }

  function readText(value: string): void {
    const marks = remark ? /(\[![a-z-]+\]|(?:\.[A-Za-z][\w-]*)+(?=\[))/i : /(\[![a-z-]+\])/i
    const latex = pandoc && /^\\[a-z]+$/.test(value)
    for (const [n, part] of value.split(marks).entries()) add(part, latex || n % 2 === 1 ? 'either' : 'shown')
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
    const kind = kindOf(lower, svg > 0)
    if (lower === 'svg') svg += slash === '' ? 1 : -1
    if (kind === 'unseen') raw = slash === '' && closes(lower) ? lower : ''
    if (kind === 'unknown') add(tag)
    else if (kind !== 'known') apart(tag, 'either')
    else if (!INLINE.has(lower)) flush()
    if (kind !== 'known') return
    if (lower === 'aside') {
      if (slash !== '') asides = asides.slice(0, -1)
      else asides = [...asides, student && /\bclass\s*=\s*["']?[^"'>]*\bnotes\b/.test(attributes)]
    }
    for (const [, key, double, single] of attributes.matchAll(ALTERNATIVE)) {
      if (key?.toLowerCase() === 'title' || lower === 'img') apart(reader.decode(double ?? single ?? ''))
    }
  }

  /** Tell whether the chapter closes an element somewhere. */
  function closes(name: string): boolean {
    return new RegExp(`</${name}`, 'i').test(text)
  }

  function isClosing(token: Token): boolean {
    return token.type === 'marker' && /^:{3,}$/.test(token.content)
  }
}

/** Tell which footnote a token refers to, or holds. */
function noteOf({ meta }: Token): unknown {
  return (meta as { id?: unknown } | null)?.id
}

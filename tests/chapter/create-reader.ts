import createMarkdownIt, { type MarkdownIt, type StateBlock } from 'markdown-it'
import footnotes from 'markdown-it-footnote'

/** A token of markdown-it. */
export type Token = ReturnType<MarkdownIt['parse']>[number]

/** Reads Markdown into tokens without any code of `src/`. */
export interface Reader {
  readonly parse: (text: string) => Token[]
  readonly inline: (text: string) => readonly Token[]
  readonly decode: (text: string) => string
}

const MARK = /^(?::{3,}.*|\{\{[<%](?:(?!\}\}).)*[%>]\}\}\s*)$/
const RAW = /^\s*<(?:script|style|pre|textarea|!|\?)/i

/** Lines that are syntax in a dialect. */
const LINES: Readonly<Record<string, RegExp>> = {
  reveal: /^(?:-{2,4}\s*$|notes?[ \u00A0\u202F]?:)/i,
  remark: /^(?:---?\s*$|\?\?\?\s*$|(?:\.[A-Za-z][\w-]*)+\[|\]+\s*(?:(?:\.[A-Za-z][\w-]*)+\[)?\s*$)/,
}

/**
 * Create a reader that does not use the compiler's parser: markdown-it, extended by two kinds of tokens. `marker` is a line
 * that is syntax in a dialect, `mark` is a shortcode or a text in braces.
 */
export function createReader(dialects: readonly string[]): Reader {
  const md = createMarkdownIt({ html: true }).use(footnotes)
  md.disable(['footnote_inline'])
  md.validateLink = () => true
  const patterns = [MARK, ...dialects.flatMap((name) => LINES[name] ?? [])]
  if (dialects.includes('reveal') || dialects.includes('remark')) md.disable('lheading')
  const isMarker = (line: string): boolean => patterns.some((pattern) => pattern.test(line))

  md.block.ruler.before(
    'table',
    'marker',
    (state, start, _end, silent) => {
      if (state.sCount[start]! - state.blkIndent >= 4) return false
      const line = state.src.slice(state.bMarks[start]! + state.tShift[start]!, state.eMarks[start]!)
      if (!isMarker(line)) return false
      if (silent) return true
      const isBreak = /^-{3,4}\s*$/.test(line)
      const token = state.push(isBreak ? 'hr' : 'marker', '', 0)
      token.content = line.trim()
      token.map = [start, start + 1]
      state.line = start + 1
      return true
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list', 'table', 'footnote_def'] },
  )
  md.inline.ruler.before('escape', 'mark', (state, silent) => {
    if (state.src[state.pos] !== '{') return false
    const [found] =
      /^(?:\{\{[<%][\s\S]*?[%>]\}\}|\{[^{}\n]*\})/.exec(state.src.slice(state.pos, state.posMax)) ?? []
    if (found === undefined) return false
    if (!silent) state.push('mark', '', 0).content = found
    state.pos += found.length
    return true
  })
  endHtmlAtMarks(md, (line) => MARK.test(line))
  const decode = (text: string): string => md.utils.unescapeAll(text.replaceAll('\\', '\\\\'))
  return {
    parse: (text) => md.parse(hideComments(text, md), {}),
    inline: (text) => (text === '' ? [] : (md.parseInline(text, {})[0]?.children ?? [])),
    decode,
  }
}

/** End HTML blocks at lines of `:::` and shortcodes, so that these become tokens. */
function endHtmlAtMarks(md: MarkdownIt, isMark: (line: string) => boolean): void {
  const rules = md.block.ruler as unknown as {
    __rules__: {
      name: string
      fn: (state: StateBlock, start: number, end: number, silent: boolean) => boolean
    }[]
  }
  const rule = rules.__rules__.find(({ name }) => name === 'html_block')
  if (!rule) throw new Error('Unexpected markdown-it, expected a rule for HTML')
  const original = rule.fn
  md.block.ruler.at(
    'html_block',
    (state, start, end, silent) => {
      const found = original(state, start, end, silent)
      if (!found || silent) return found
      const token = state.tokens.at(-1)
      if (!token || RAW.test(token.content)) return found
      for (let line = start + 1; line < state.line; line++) {
        if (!isMark(state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!))) continue
        token.content = state.getLines(start, line, state.blkIndent, true)
        state.line = line
        break
      }
      return found
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  )
}

/**
 * Blank the comments of a text, outside code. A comment ends at its `-->`, even where CommonMark ends it earlier, at a
 * blank line.
 */
function hideComments(text: string, md: MarkdownIt): string {
  if (!text.includes('-->')) return blankOutside(text, md)
  let source = text
  let from = 0
  let code = codeLines(source, md)
  for (let start = source.indexOf('<!--', from); start !== -1; start = source.indexOf('<!--', from)) {
    from = start + 4
    const lineStart = source.lastIndexOf('\n', start) + 1
    const before = source.slice(lineStart, start)
    const line = source.slice(0, start).split('\n').length - 1
    if (code.has(line) || before.endsWith('\\') || (before.match(/`/g)?.length ?? 0) % 2 === 1) continue
    const next = source.indexOf('<!--', from)
    let end = /^<!--(?:-?>)/.test(source.slice(start)) ? from - 1 : source.indexOf('-->', from)
    while (end !== -1 && code.has(source.slice(0, end).split('\n').length - 1))
      end = source.indexOf('-->', end + 3)
    const isBlock = /^[ \t>]{0,3}$/.test(before)
    const isOpen = end === -1 || (next !== -1 && next < end && !isBlock)
    const to = isOpen ? from : end + 3
    const hidden = source.slice(start, to)
    // Keep the signs of a comment that CommonMark recognizes too: a blank line would end the HTML block around it.
    const isWhole = !isOpen && (isBlock || !/\n\s*\n/.test(hidden))
    const left = isWhole
      ? `<!--${hidden.slice(4, -3).replace(/\S/g, '.')}-->`
      : hidden.replace(/[^\r\n]/g, ' ')
    source = source.slice(0, start) + left + source.slice(to)
    if (/```|~~~|\n\s*\n/.test(hidden) || isOpen) code = codeLines(source, md)
    from = isOpen ? from : to
  }
  return source
}

/** Blank the `<!--` of comments without an end, outside code. */
function blankOutside(text: string, md: MarkdownIt): string {
  if (!text.includes('<!--')) return text
  const lone = text.replace(/^[ \t]{0,3}<!--[ \t]*$/gm, (mark) => ' '.repeat(mark.length))
  const code = codeLines(lone, md)
  return text
    .split('\n')
    .map((line, n) => (code.has(n) ? line : line.replaceAll('<!--', '    ')))
    .join('\n')
}

/** Return the numbers of the lines that are code, from 0. */
function codeLines(text: string, md: MarkdownIt): ReadonlySet<number> {
  const lines = new Set<number>()
  for (const { type, map } of md.parse(text, {})) {
    if ((type !== 'fence' && type !== 'code_block') || !map) continue
    for (let line = map[0]; line < map[1]; line++) lines.add(line)
  }
  return lines
}

/** Whether a token is the closing line of a container. */
export function isClosing(token: Token): boolean {
  return token.type === 'marker' && /^:{3,}$/.test(token.content)
}

/** Return the id of the footnote that a token refers to or starts. */
export function footnoteIdOf({ meta }: Token): unknown {
  return (meta as { id?: unknown } | null)?.id
}

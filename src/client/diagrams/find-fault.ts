import type { DrawingFault } from '../../model/drawing.ts'

const FRONT_MATTER = /^\s*---[ \t]*\r?\n[\s\S]*?\n[ \t]*---[ \t]*(?=\r?\n)/
const DIRECTIVE = /%%\{[\s\S]*?\}%%/g
const COMMENT = /^[ \t]*%%(?!\{).*$/gm

/**
 * Find the line of a text that Mermaid cannot read.
 *
 * Mermaid counts lines without comments and settings, so the text is parsed once more with these blanked.
 *
 * @param parse Rejects where the text cannot be read.
 */
export async function findFault(
  text: string,
  error: unknown,
  parse: (text: string) => Promise<void>,
): Promise<DrawingFault> {
  const blank = (part: string): string => part.replace(/[^\n]/g, '')
  const plain = text.replace(FRONT_MATTER, blank).replace(DIRECTIVE, blank).replace(COMMENT, '')
  // Mermaid does not count the empty lines before a diagram.
  const skipped = /^\s*\n/.exec(plain)?.[0].split('\n').length ?? 1
  const plainError = await parse(plain).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  const detail = messageOf(error)
  if (/^No diagram type detected/.test(detail)) {
    return { line: skipped, detail: 'its type is none that Mermaid knows' }
  }
  const counted = /\bline:? ?(\d+)/.exec(messageOf(plainError ?? ''))?.[1]
  const quoted = /\("([^"]+)"\)/.exec(detail)?.[1]
  const line = counted === undefined ? lineWith(text, quoted) : Number(counted) + skipped - 1
  return { line, detail: summarize(detail) }
}

/** Find the line that contains what a message quotes. */
function lineWith(text: string, quoted: string | undefined): number | undefined {
  if (quoted === undefined) return undefined
  const index = text.split('\n').findLastIndex((line) => line.includes(quoted))
  return index < 0 ? undefined : index + 1
}

/** Return the message of anything that was thrown. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/**
 * Shorten a message: without the excerpt and its arrow, without a long list of expected tokens, on one line.
 */
function summarize(message: string): string {
  const text = message
    .split('\n')
    .filter((line) => !/^\.{0,3}.*\n?-{3,}\^|^-*\^/.test(line))
    .join(' ')
  const [, expected = '', got] = /Expecting (.*), got '?([\w ]+)'?\s*$/.exec(text) ?? []
  if (got === undefined) return text.replace(/\s+/g, ' ').trim().slice(0, 200)
  const names = expected.split(', ')
  return names.length > 6 ? `unexpected ${got}` : `unexpected ${got}, expected ${names.join(' or ')}`
}

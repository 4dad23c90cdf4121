import { isUtf8 } from 'node:buffer'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'

/**
 * Decode a text file: UTF-8, or UTF-16 where a byte order mark says so.
 *
 * Anything else is an `encoding` error at the first byte that is not UTF-8. It is read as Windows-1252, the encoding that
 * so-called Latin-1 files have in fact, so that no word is lost.
 *
 * @param bytes Content of the file.
 * @param file Gets the message.
 * @returns The text without its byte order mark; undefined where the file is binary.
 */
export function decodeText(bytes: Uint8Array, file: VFile): string | undefined {
  const utf16 = utf16Label(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  // Faster than a `TextDecoder`.
  if (isUtf8(bytes)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
    return withoutNul(text.replace(/^\uFEFF/, ''), file)
  }
  if (bytes.includes(0)) {
    reportProblem(file, {
      rule: 'unreadable',
      reason: 'Unexpected binary data, expected a text file',
      place: { line: 1, column: 1 },
    })
    return undefined
  }
  const lines = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0]?.split('\n') ?? ['']
  reportProblem(file, {
    rule: 'encoding',
    reason: 'Unexpected bytes that are not UTF-8, expected a file in UTF-8',
    place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
    note: 'It was read as Windows-1252 (Latin-1); save it as UTF-8 in your editor.',
  })
  return new TextDecoder('windows-1252').decode(bytes)
}

/** Remove the NUL characters of a text, which no tool expects, and report the first one. */
function withoutNul(text: string, file: VFile): string {
  const [before = '', ...rest] = text.split('\0')
  if (rest.length === 0) return text
  const lines = before.split('\n')
  reportProblem(file, {
    rule: 'encoding',
    reason: 'Unexpected byte 0 in a text, left out',
    place: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 },
  })
  return before + rest.join('')
}

/** Return the encoding that a UTF-16 byte order mark stands for. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

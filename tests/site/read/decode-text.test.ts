import { Buffer } from 'node:buffer'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { decodeText } from '../../../src/site/read/decode-text.ts'

/** Decode bytes; return the text and the messages. */
function read(bytes: Uint8Array) {
  const file = new VFile({ path: 'a.md' })
  return {
    text: decodeText(bytes, file),
    problems: file.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}`),
  }
}

test('UTF-8 with and without a byte order mark', () => {
  expect(read(Buffer.from('\uFEFFété'))).toEqual({ text: 'été', problems: [] })
  expect(read(Buffer.from('été'))).toEqual({ text: 'été', problems: [] })
})

test('UTF-16 with a byte order mark', () => {
  expect(read(Buffer.from('\uFEFFété', 'utf16le'))).toEqual({ text: 'été', problems: [] })
})

test('Latin-1 is an error at the first wrong byte, and no letter is lost', () => {
  expect(read(Buffer.from('# Un\n\nun été', 'latin1'))).toEqual({
    text: '# Un\n\nun été',
    problems: ['3:4 encoding'],
  })
})

test('binary data is an error, and there is no text', () => {
  expect(read(Buffer.from([0x89, 0x50, 0, 1]))).toEqual({ text: undefined, problems: ['1:1 unreadable'] })
})

test('a NUL character in a text is an error at its place, and the words stay', () => {
  expect(read(Buffer.from('un\nde\0ux'))).toEqual({ text: 'un\ndeux', problems: ['2:3 encoding'] })
})

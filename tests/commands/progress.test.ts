import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createProgress } from '../../src/commands/progress.ts'
import { type Output, usesColor } from '../../src/commands/terminal.ts'

/** Create a fake terminal that keeps what is written to it. */
function terminal(columns = 80): Output & { readonly written: string[] } {
  const written: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  return Object.assign(stream, { isTTY: true, columns, hasColors: () => true, written })
}

test('rewrites one line, and removes it at the end', () => {
  const output = terminal()
  const progress = createProgress(output, {}, false)
  progress.update('compile', 1, 3)
  progress.update('compile', 3, 3)
  progress.update('write', 0, 1)
  progress.clear()
  const erase = '\r\u001B[2K'
  expect(output.written).toEqual([`${erase}compile 1/3`, `${erase}compile 3/3`, `${erase}write`, erase])
})

test('does not wrap in a narrow terminal', () => {
  const output = terminal(10)
  createProgress(output, {}, false).update('a long name of a stage', 1, 1)
  expect(output.written.join('')).toBe('\r\u001B[2Ka long na')
})

test.each([
  ['with --quiet', {}, true, true],
  ['in CI', { CI: 'true' }, false, true],
  ['on a dumb terminal', { TERM: 'dumb' }, false, true],
  ['in a pipe', {}, false, false],
])('writes nothing %s', (_where, env, quiet, isTTY) => {
  const output = Object.assign(terminal(), { isTTY })
  const progress = createProgress(output, env, quiet)
  progress.update('compile', 1, 1)
  progress.clear()
  expect(output.written).toEqual([])
})

test('uses colors on a terminal only, and not with NO_COLOR', () => {
  expect(usesColor(terminal(), {})).toBe(true)
  expect(usesColor(terminal(), { NO_COLOR: '1' })).toBe(false)
  expect(usesColor(terminal(), { NO_COLOR: '' })).toBe(true)
  expect(usesColor(terminal(), { CI: 'true' })).toBe(false)
  expect(usesColor(Object.assign(terminal(), { isTTY: false }), {})).toBe(false)
})

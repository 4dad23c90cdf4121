import type { ArgsDef } from 'citty'
import { expect, test } from 'vitest'
import { checkArguments } from '../../src/commands/arguments.ts'
import { UsageError } from '../../src/model/usage-error.ts'

const takes: ArgsDef = {
  dir: { type: 'positional', default: '.' },
  out: { type: 'string', alias: 'o', valueHint: 'DIR' },
  pdf: { type: 'boolean', default: true },
  only: { type: 'string', valueHint: 'DECK…' },
  edition: { type: 'enum', options: ['student', 'trainer'] },
  strict: { type: 'boolean' },
}

function check(line: string): string {
  return checkArguments(line.split(' ').filter(Boolean), takes).join(' ')
}

test.each([
  ['', '--'],
  ['course', '-- course'],
  ['course --out site', '--out=site -- course'],
  ['--out=site course', '--out=site -- course'],
  ['-o site --strict', '--out=site --strict --'],
  ['-osite', '--out=site --'],
  ['--no-pdf course', '--no-pdf -- course'],
  ['--no-pdf --pdf', '--pdf --'],
  ['--edition trainer', '--edition=trainer --'],
  ['-- --odd-folder', '-- --odd-folder'],
])('reads `%s`', (line, expected) => {
  expect(check(line)).toBe(expected)
})

test.each([
  ['--only docker git'],
  ['--only docker,git'],
  ['--only=docker,git'],
  ['--only docker --only git'],
  ['--only docker, git'],
])('reads `%s` as two decks', (line) => {
  expect(check(line)).toBe('--only=docker,git --')
})

test('ends a list at the next option or at `--`', () => {
  expect(check('--only docker git --strict course')).toBe('--only=docker,git --strict -- course')
  expect(check('--only docker -- course')).toBe('--only=docker -- course')
})

test.each([
  ['--onyl docker', 'Unexpected option `--onyl`, expected `--only`'],
  ['--no-pfd', 'Unexpected option `--no-pfd`, expected `--no-pdf`'],
  ['--no-only', 'Unexpected option `--no-only`, expected `--only`'],
  ['--something-else', 'Unexpected option `--something-else`'],
  ['-x', 'Unexpected option `-x`'],
  ['--out', 'Unexpected `--out` without a value, expected `--out DIR`'],
  ['--out=', 'Unexpected `--out` without a value, expected `--out DIR`'],
  ['-o --strict', 'Unexpected `-o` without a value, expected `--out DIR`'],
  ['--only --strict', 'Unexpected `--only` without a value, expected `--only DECK…`'],
  ['--only ,', 'Unexpected `--only` without a value'],
  ['--out a --out b', 'Unexpected second `--out`, expected one'],
  ['--strict=yes', 'Unexpected value `yes` of `--strict`, expected none'],
  ['--edition teacher', 'Unexpected `teacher` for `--edition`, expected `student` or `trainer`'],
  ['one two', 'Unexpected `two`, expected one folder at most'],
])('refuses `%s`', (line, message) => {
  expect(() => check(line)).toThrow(new UsageError(message))
})

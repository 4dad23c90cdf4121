import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { lutrin } from '../lutrin.ts'

test('prints its version', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  expect(await lutrin(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
})

test('lists its commands', async () => {
  const { status, stdout, stderr } = await lutrin(['--help'])
  expect(stdout).toMatch(/^ {2}build {2,}\w/m)
  expect([status, stderr]).toEqual([0, ''])
})

test('lists the options of a command, without escape codes in a pipe', async () => {
  const { status, stdout } = await lutrin(['build', 'course', '--help'])
  for (const option of [
    '-o, --out',
    '--no-pdf',
    '--only',
    '--edition',
    '--drafts',
    '--strict',
    '--quiet',
    '--verbose',
  ]) {
    expect(stdout).toContain(option)
  }
  expect(stdout).not.toContain('\u001B')
  expect(status).toBe(0)
})

test.each([
  [['build', '--onyl', 'docker'], 'Unexpected option `--onyl`, expected `--only`', 'build --help'],
  [
    ['build', '--edition', 'teacher'],
    'Unexpected `teacher` for `--edition`, expected `student` or `trainer`',
    'build --help',
  ],
  [['biuld'], 'Unexpected command `biuld`, expected `build`', '--help'],
  [['constructor'], 'Unexpected command `constructor`', '--help'],
  [['--strict'], 'Unexpected option `--strict`', '--help'],
  [[], 'Expected a command', '--help'],
])('exits with 2 and a hint for %j', async (args, message, help) => {
  const { status, stdout, stderr } = await lutrin(args)
  const [line, hint, ...rest] = stderr.split('\n')
  expect(line).toContain(`lutrin: ${message}`)
  expect(hint).toContain(`\`lutrin ${help}\``)
  expect(rest).toEqual([''])
  expect([status, stdout]).toEqual([2, ''])
})

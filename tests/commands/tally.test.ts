import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { course } from '../course.ts'

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] }

test.each([
  [
    'all tests passed',
    { numPassedTests: 3, numFailedTests: 0, testResults: [passed] },
    0,
    '3 passed, 0 failed',
  ],
  ['a test failed', { numPassedTests: 2, numFailedTests: 1, testResults: [passed] }, 1, '2 passed, 1 failed'],
  [
    'a file could not be loaded',
    {
      numPassedTests: 2,
      numFailedTests: 0,
      testResults: [passed, { status: 'failed', assertionResults: [] }],
    },
    1,
    '2 passed, 1 failed',
  ],
  [
    'something failed outside of the tests',
    { numPassedTests: 2, testResults: [passed] },
    1,
    '2 passed, 1 failed',
  ],
  ['the types or the linter stopped it', undefined, 2, '0 passed, 1 failed'],
])('.ci/run counts failures when %s', async (_case, report, status, line) => {
  const folder = await course({ 'report.json': report === undefined ? '' : JSON.stringify(report) })
  const { stdout } = spawnSync(process.execPath, [
    '.ci/tally.js',
    join(folder, 'report.json'),
    String(status),
  ])
  expect(String(stdout)).toBe(`${line}\n`)
})

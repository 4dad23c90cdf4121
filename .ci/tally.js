// Print `N passed, N failed` from Vitest's JSON report.
// Usage: node tally.js REPORT STATUS, where STATUS is what `npm test` exited with.
import { readFileSync } from 'node:fs'

const [path, status] = process.argv.slice(2)
const text = readFileSync(path, 'utf8')
const { numPassedTests: passed = 0, numFailedTests: failed = 0, testResults = [] } = JSON.parse(text || '{}')
// A file that cannot be loaded has no tests: it counts as one failure.
const broken = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.length).length
// A failed run without a failed test (types, lint, or an error outside of tests) counts as one failure.
const other = Number(status) !== 0 && failed + broken === 0 ? 1 : 0
process.stdout.write(`${passed} passed, ${failed + broken + other} failed\n`)

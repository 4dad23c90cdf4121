import { readFile } from 'node:fs/promises'
import { VFileMessage } from 'vfile-message'
import { expect, test } from 'vitest'
import { UsageError } from '../../src/model/usage-error.ts'
import { createFailure } from '../../src/problems/failure.ts'

const PROBLEM = { rule: 'unreadable', reason: 'Unexpected failure', place: { line: 3, column: 1 } } as const

test('an error becomes a message at its place, with its first line and its cause', () => {
  const error = new Error('it broke\nat once')
  expect(createFailure(error, PROBLEM, { path: 'content/a.md' })).toMatchObject({
    reason: 'Unexpected failure: it broke',
    ruleId: 'unreadable',
    file: 'content/a.md',
    line: 3,
    cause: error,
  })
  expect(createFailure('it broke', PROBLEM).reason).toBe('Unexpected failure: it broke')
})

test('a system error is named by its code, without the absolute path', async () => {
  const error = await readFile('/no/such/file').catch((thrown: unknown) => thrown)
  expect(createFailure(error, PROBLEM).reason).toBe('Unexpected failure: ENOENT')
})

test('a message that was thrown stays as it is', () => {
  const message = new VFileMessage('Unexpected browser')
  expect(createFailure(message, PROBLEM)).toBe(message)
})

test('wrong usage and an abort pass through', () => {
  const usage = new UsageError('Unexpected folder')
  expect(() => createFailure(usage, PROBLEM)).toThrow(usage)
  const signal = AbortSignal.abort(new Error('Interrupted by SIGINT'))
  expect(() => createFailure(new Error('closed'), PROBLEM, { signal })).toThrow('Interrupted by SIGINT')
})

import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('documentation generated from the code is up to date', () => {
  const { status, stdout } = spawnSync(process.execPath, ['.ci/docs.js', '--check'], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

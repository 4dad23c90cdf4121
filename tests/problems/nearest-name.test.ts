import { expect, test } from 'vitest'
import { nearestName } from '../../src/problems/nearest-name.ts'

test('suggests no name that is far from what was written', () => {
  expect(nearestName('biuld', ['build', 'check'])).toBe('build')
  expect(nearestName('deploy', ['build', 'check'])).toBeUndefined()
})

import { expect, test } from 'vitest'
import { nearestName } from '../../src/problems/nearest-name.ts'

test('suggests no name that is far from what was written', () => {
  expect(nearestName('biuld', ['build', 'check'])).toBe('build')
  expect(nearestName('deploy', ['build', 'check'])).toBeUndefined()
})

test('suggests no short name that shares no letter with what was written', () => {
  expect(nearestName('x', ['a', 'b'])).toBeUndefined()
  expect(nearestName('ab', ['ac', 'xy'])).toBe('ac')
})

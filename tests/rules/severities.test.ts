import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { applySeverities, countProblems } from '../../src/rules/severities.ts'

/** Make a file with one message for each rule. */
function fileWith(...rules: string[]): VFile {
  const file = new VFile({ path: 'content/a.md' })
  for (const ruleId of rules) file.message('Unexpected text', { ruleId, source: 'lutrin' })
  return file
}

test('sets errors, warnings and information by rule', () => {
  const [file] = applySeverities([fileWith('image-missing', 'link-dead', 'comment-separator')], {
    'comment-separator': 'info',
  })
  expect(file?.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
    ['image-missing', true],
    ['link-dead', false],
    ['comment-separator', undefined],
  ])
  expect(countProblems(file ? [file] : [])).toEqual({ error: 1, warning: 1, info: 1 })
})

test('lets lutrin.yaml change a severity, or switch a rule off', () => {
  const files = [fileWith('image-missing', 'link-dead', 'image-remote')]
  const judged = applySeverities(files, {
    'image-missing': 'warning',
    'link-dead': 'error',
    'image-remote': 'off',
  })
  expect(judged[0]?.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
    ['image-missing', false],
    ['link-dead', true],
  ])
})

test('a message of an unknown rule is a warning', () => {
  expect(countProblems(applySeverities([fileWith('some-plugin'), fileWith('constructor')], {}))).toEqual({
    error: 0,
    warning: 2,
    info: 0,
  })
})

test('merges the messages of stages about one file, each problem once', () => {
  const files = [fileWith('image-missing'), fileWith('image-missing', 'link-dead')]
  const judged = applySeverities(files, {})
  expect(judged).toHaveLength(1)
  expect(judged[0]?.messages.map(({ ruleId }) => ruleId)).toEqual(['image-missing', 'link-dead'])
})

test('does not change the messages that it is given', () => {
  const file = fileWith('image-missing')
  applySeverities([file], {})
  expect(file.messages[0]?.fatal).toBe(false)
})

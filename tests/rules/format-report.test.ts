import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { formatReport, type ReportOptions } from '../../src/rules/format-report.ts'
import { applySeverities } from '../../src/rules/severities.ts'

const plain: ReportOptions = { color: false, verbose: false, atLeast: 'info' }

/** Make a file with problems of every severity. */
function problems(path: string): VFile {
  const file = new VFile({ path })
  const range = { start: { line: 12, column: 3 }, end: { line: 12, column: 40 } }
  file.message('Unexpected link to `b.md`, expected a file of the course', {
    place: range,
    ruleId: 'link-dead',
    source: 'lutrin',
  })
  const image = file.message('Unexpected image `x.png`, expected a file', {
    place: { line: 3, column: 1 },
    ruleId: 'image-missing',
    source: 'lutrin',
    cause: new Error('ENOENT'),
  })
  image.note = 'Did you mean `y.png`?'
  file.message('Lines with `<!--` read as separators', { ruleId: 'comment-separator', source: 'lutrin' })
  return file
}

function show(files: readonly VFile[], options: Partial<ReportOptions> = {}): string {
  return formatReport(applySeverities(files, { 'comment-separator': 'info' }), { ...plain, ...options })
}

test('writes one block a file: line:column, severity, message, rule', () => {
  expect(
    show([problems('content/b.md'), new VFile({ path: 'content/fine.md' }), problems('content/a.md')]),
  ).toBe(`\
content/a.md
     info    Lines with \`<!--\` read as separators                     comment-separator
3:1  error   Unexpected image \`x.png\`, expected a file                image-missing
      Did you mean \`y.png\`?
12:3 warning Unexpected link to \`b.md\`, expected a file of the course link-dead

content/b.md
     info    Lines with \`<!--\` read as separators                     comment-separator
3:1  error   Unexpected image \`x.png\`, expected a file                image-missing
12:3 warning Unexpected link to \`b.md\`, expected a file of the course link-dead

6 messages (✖ 2 errors, ⚠ 2 warnings)`)
})

test('is empty without messages', () => {
  expect(show([new VFile({ path: 'content/fine.md' })])).toBe('')
})

test('leaves out messages that are less severe than asked for', () => {
  expect(show([problems('a.md')], { atLeast: 'error' })).toBe(`\
a.md
3:1 error Unexpected image \`x.png\`, expected a file image-missing
      Did you mean \`y.png\`?

✖ 1 error`)
  expect(show([problems('a.md')], { atLeast: 'warning' })).not.toContain('comment-separator')
})

test('shows every note and every cause with verbose', () => {
  const text = show([problems('a.md'), problems('b.md')], { verbose: true })
  expect(text.match(/Did you mean/g)).toHaveLength(2)
  expect(text).toContain('ENOENT')
  expect(show([problems('a.md')])).not.toContain('ENOENT')
})

test('writes colors only with `color`', () => {
  expect(show([problems('a.md')])).not.toContain('\u001B')
  expect(show([problems('a.md')], { color: true })).toContain('\u001B[31merror')
})

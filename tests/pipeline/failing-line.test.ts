import { expect, it } from 'vitest'
import { failingLine } from '../../src/pipeline/failing-line.ts'
import { built } from '../built.ts'

it('finds the line with which a text starts to fail', () => {
  const text = Array.from({ length: 100 }, (_, n) => (n === 41 ? 'bad' : 'good')).join('\n')
  expect(failingLine(text, (beginning) => beginning.includes('bad'))).toBe(42)
  expect(failingLine('bad', () => true)).toBe(1)
  expect(failingLine('good\ngood', () => false)).toBe(1)
})

it('a chapter that cannot be compiled is reported at the line that fails', async () => {
  const { problems } = await built({
    'content/docker/01-images.md': `---\ntitle: Images\n---\n\n# Images\n\nSome text.\n\n${'> '.repeat(1800)}deep\n\nMore text.\n`,
    'content/docker/02-networks.md': '# Networks\n',
  })
  expect(problems).toContain('content/docker/01-images.md:9:1 chapter-failed')
})

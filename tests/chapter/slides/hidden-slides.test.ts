import { describe, expect, test } from 'vitest'
import { compiled, seen, titles } from '../compiled.ts'

/** A chapter with a slide that its author hid, in each way of writing. */
const WAYS: readonly (readonly [string, string])[] = [
  ['an attribute of the heading', '## One\n\na\n\n## Old {visibility="hidden"}\n\nSECRET\n\n## Two\n\nb'],
  ["reveal.js's own attribute", '## One\n\na\n\n## Old {data-visibility="hidden"}\n\nSECRET\n\n## Two\n\nb'],
  [
    'a comment below the heading',
    '## One\n\na\n\n---\n\n## Old\n\n<!-- .slide: data-visibility="hidden" -->\n\nSECRET\n\n---\n\n## Two\n\nb',
  ],
  [
    'a comment above the heading',
    '## One\n\na\n\n---\n\n<!-- .slide: data-visibility="hidden" -->\n\n## Old\n\nSECRET\n\n---\n\n## Two\n\nb',
  ],
  [
    'a shortcode',
    '## One\n\na\n\n---\n\n{{< slide visibility="hidden" >}}\n\n## Old\n\nSECRET\n\n---\n\n## Two\n\nb',
  ],
  ["a property of remark's", '## One\n\na\n\n---\nexclude: True\n\n## Old\n\nSECRET\n\n---\n\n## Two\n\nb'],
  [
    "a setting of Slidev's",
    '## One\n\na\n\n---\nlayout: center\nhide: true\n---\n\n## Old\n\nSECRET\n\n---\n\n## Two\n\nb',
  ],
  [
    "a setting of Slidev's, where a line of dashes is a separator",
    '<!-- .slide: id="x" -->\n## One\n\na\n\n---\ndisabled: true\n---\n\n## Old\n\nSECRET\n\n---\n\n## Two\n\nb',
  ],
]

describe.each(['student', 'trainer'] as const)('in the edition for a %s', (edition) => {
  test.each(WAYS)('a slide that is hidden by %s is nowhere', (_, text) => {
    const chapter = compiled(text, { edition, settings: { title: 'Demo' } })
    expect(chapter.slides.map(({ title }) => title)).toEqual(['Demo', 'One', 'Two'])
    expect(JSON.stringify(chapter)).not.toMatch(/SECRET|Old/)
    expect(chapter.messages).toEqual([])
  })
})

test('what is private on a hidden slide is removed with it, also where solutions come at the end', () => {
  const text =
    '## One\n\na\n\n## Old {visibility="hidden"}\n\n:::notes\nSECRET\n:::\n\n:::solution\nSECRET\n:::\n\n## Two\n\nb'
  const chapter = compiled(text, { settings: { solutions: 'end' } })
  expect(JSON.stringify(chapter)).not.toContain('SECRET')
  expect(chapter.solutions).toEqual([])
  expect(chapter.omitted).toEqual({ notes: 0, trainer: 0, solutions: 0 })
})

test('a hidden slide at the start does not name the chapter', () => {
  const chapter = compiled('# Old {visibility="hidden"}\n\nSECRET\n\n## One\n\na')
  expect(chapter.title).toBe('One')
})

test('a hidden heading above other slides hides its own slide alone', () => {
  expect(titles('# Part {visibility="hidden"}\n\n## One\n\na\n\n## Two\n\nb')).toEqual(['One', 'Two'])
})

test('a hidden heading inside a slide takes its section', () => {
  const { slides } = compiled(
    '## One\n\na\n\n### Old {visibility="hidden"}\n\nSECRET\n\n### New\n\nc\n\n## Two\n\nb',
  )
  expect(seen(slides.map(({ html }) => html).join(' '))).toBe('One a New c Two b')
})

test('a definition on a hidden slide serves the others', () => {
  const { slides } = compiled(
    '## One\n\nsee [it][there]\n\n## Old {visibility="hidden"}\n\n[there]: https://example.org\n\n## Two\n\nb',
  )
  expect(slides[0]?.html).toContain('href="https://example.org"')
})

test("reveal.js's addresses do not count hidden slides", () => {
  const hidden = '<!-- .slide: data-visibility="hidden" -->\n\nOld'
  const { aliases } = compiled(`One\n\n---\n\n${hidden}\n\n--\n\nTwo\n\n---\n\n${hidden}\n\n---\n\nThree`)
  const of = (name: string): string | undefined => aliases.find((alias) => alias.name === name)?.id
  expect([of('/1'), of('/2'), of('/3')]).toEqual(['chapter--two', 'chapter--three', undefined])
})

test('a section of raw HTML that reveal.js would remove is not for students', () => {
  const text = '## One\n\n<section data-visibility="hidden">\n\nSECRET\n\n</section>\n\nb'
  expect(JSON.stringify(compiled(text))).not.toContain('SECRET')
  expect(compiled(text, { edition: 'trainer' }).handout).toContain('SECRET')
})

describe('slides that do not count', () => {
  test.each([
    ['an attribute of the heading', '## One {visibility="uncounted"}\n\na'],
    ["a property of remark's", 'class: center\ncount: false\n\n## One\n\na'],
    ["a directive of Marp's", '<!-- _paginate: skip -->\n\n## One\n\na'],
  ])('%s leaves a slide out of the numbers', (_, text) => {
    expect(compiled(text).slides.map(({ attributes }) => attributes['data-visibility'])).toContain(
      'uncounted',
    )
  })
})

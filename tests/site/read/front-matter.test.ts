import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { splitFrontMatter } from '../../../src/site/read/front-matter.ts'

/** Split a text; return the values, the body and the messages as `line:column rule`. */
function split(text: string) {
  const file = new VFile({ path: 'a.md' })
  const { data, body } = splitFrontMatter(text, file)
  return {
    values: data.values,
    data,
    body,
    problems: file.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}`),
  }
}

test('the front matter is data, and its lines are blank in the body', () => {
  const { values, body } = split('---\ntitle: Réseaux\nweight: 10\n---\n\n# Un\n')
  expect(values).toEqual({ title: 'Réseaux', weight: 10 })
  expect(body).toBe('\n\n\n\n\n# Un\n')
})

test.each([
  ['blank lines before it', '\n\n---\ntitle: A\n---\ntexte', 5],
  ['Windows line ends', '---\r\ntitle: A\r\n---\r\ntexte', 3],
  ['a comment as its first line', '---\n# poids\ntitle: A\n---\ntexte', 4],
  ['quoted keys', '---\n"title": A\n---\ntexte', 3],
])('%s make no difference', (_, text, lines) => {
  const { values, body, problems } = split(text)
  expect(values).toEqual({ title: 'A' })
  expect(body.split('\n')).toHaveLength(lines + 1)
  expect(problems).toEqual([])
})

test('a closing line of three dots (pandoc) ends the front matter', () => {
  expect(split('---\ntitle: A\n...\ntexte')).toMatchObject({
    values: { title: 'A' },
    body: '\n\n\ntexte',
    problems: [],
  })
  expect(split('---\ntitle: A\n---\ntexte\n\n...\n').body).toBe('\n\n\ntexte\n\n...\n')
})

test('unquoted values that only Marp allows, such as `color: #fff`, are text', () => {
  const text = '---\nmarp: true\nbackgroundColor: #fff\nheader: *gras*\n---\n'
  expect(split(text)).toMatchObject({ values: { backgroundColor: '#fff', header: '*gras*' }, problems: [] })
  expect(split('---\ntitle: A # non\nfooter: #rien\n---\n').values).toEqual({ title: 'A', footer: null })
})

describe('TOML between lines of +++', () => {
  test('is data like YAML, dates as text', () => {
    const { values, body, problems } = split(
      '+++\ntitle = "Réseaux"\nweight = 5\ndate = 2026-11-21\n+++\n\n# Un\n',
    )
    expect(values).toEqual({ title: 'Réseaux', weight: 5, date: '2026-11-21' })
    expect(body).toBe('\n\n\n\n\n\n# Un\n')
    expect(problems).toEqual([])
  })

  test('has places, and an error where it is not valid', () => {
    expect(split('+++\ntitle = "A"\nweight = "lourd"\n+++\n').data.place(['weight'])).toEqual({
      line: 3,
      column: 10,
    })
    expect(split('+++\ntitle = \n+++\ntexte').problems).toEqual(['2:9 front-matter-yaml'])
  })

  test('without a closing line is text', () => {
    expect(split('+++\n\ntexte').body).toBe('+++\n\ntexte')
  })
})

test('places count from the top of the file', () => {
  const { data } = split('\n---\ntitle: A\nchapters:\n  - un\n  - deux\n---\n')
  expect(data.place(['title'])).toEqual({ line: 3, column: 8 })
  expect(data.place(['chapters', 1])).toEqual({ line: 6, column: 5 })
  expect(data.place(['chapters', 7])).toEqual({ line: 5, column: 3 })
})

describe('a text without front matter', () => {
  test.each([
    ['a slide separator on the first line', '---\n\n# Titre\n\n---\n\ntexte'],
    ['a separator and a heading right below', '---\n# Titre\n---\n\ntexte'],
    ['a separator and prose', '---\n\nUne phrase : la première.\n\n---\n\ntexte'],
    ['a list between separators', '---\n- un\n- deux\n---\ntexte'],
    ['a text without any', '# Titre\n\n---\n\ntexte'],
  ])('%s', (_, text) => {
    const { values, body, problems } = split(text)
    expect(values).toEqual({})
    expect(body).toBe(text)
    expect(problems).toEqual([])
  })
})

describe('problems', () => {
  test('an unclosed front matter is an error at its line, and the text stays', () => {
    const { body, problems } = split('---\ntitle: A\n\n# Un\n\ntexte')
    expect(problems).toEqual(['1:1 front-matter-unclosed'])
    expect(body).toContain('# Un')
  })

  test('invalid YAML is an error at its place, every time it is read', () => {
    const text = '---\ntitle: "A\nweight: 3\n---\n\n# Un'
    expect(split(text).problems).toEqual(split(text).problems)
    expect(split(text).problems[0]).toMatch(/^\d:\d+ front-matter-yaml$/)
    expect(split(text).body).toContain('# Un')
  })

  test('the valid part of broken YAML is read', () => {
    expect(split('---\ntitle: A\nweight: 3\ntitle: B\n---\n').values).toMatchObject({ weight: 3 })
  })

  test.each(['js', 'JS', 'javascript', 'Javascript', 'coffee', 'toml'])(
    '`---%s` runs nothing',
    (language) => {
      ;(globalThis as { ran?: boolean }).ran = false
      const { values, body, problems } = split(`---${language}\nglobalThis.ran = true\n---\n\n# Un`)
      expect((globalThis as { ran?: boolean }).ran).toBe(false)
      expect(values).toEqual({})
      expect(problems).toEqual(['1:4 front-matter-engine'])
      expect(body.trim()).toBe('# Un')
    },
  )

  test('JSON front matter is data', () => {
    expect(split('---json\n{"title": "A"}\n---\n').values).toEqual({ title: 'A' })
  })
})

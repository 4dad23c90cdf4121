import { describe, expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

/** Return the table rows of a text, with `|` between cells, and its paragraphs, in brackets. */
function rows(text: string): readonly string[] {
  const html = compiled(text, { introduction: true }).handout
  return [...html.matchAll(/<tr>([\s\S]*?)<\/tr>|<p(?: [^>]*)?>([\s\S]*?)<\/p>/g)].map(
    ([, row, paragraph]) =>
      row === undefined
        ? `[${paragraph}]`
        : [...row.matchAll(/<t[hd]>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => cell).join('|'),
  )
}

test('lines with the same number of tabs are a table, whose first row is the head', () => {
  const text = 'Nom\tRôle\nAlice\tadmin\nBob\tdev'
  expect(rows(text)).toEqual(['Nom|Rôle', 'Alice|admin', 'Bob|dev'])
  expect(compiled(text).handout).toMatch(/<th>Nom<\/th>/)
  expect(rows(text.replaceAll('\n', '\r\n'))).toEqual(rows(text))
})

test('lines before, between and after tables stay paragraphs', () => {
  expect(rows('Avant :\na\tb\nc\td\nEntre\n1\t2\t3\n4\t5\t6\nFin')).toEqual([
    '[Avant :]',
    'a|b',
    'c|d',
    '[Entre]',
    '1|2|3',
    '4|5|6',
    '[Fin]',
  ])
})

test('one line, or lines with different numbers of tabs, are text', () => {
  expect(rows('un\tseul')).toEqual(['[un\tseul]'])
  expect(rows('a\tb\nc\td\te')).toEqual(['[a\tb\nc\td\te]'])
})

describe('cells', () => {
  test('may contain code (with tabs), links and emphasis', () => {
    expect(rows('`a\tb`\t**gras**\nx\t[lien](autre.md)')).toEqual([
      '<code>a\tb</code>|<strong>gras</strong>',
      'x|<a href="autre.md">lien</a>',
    ])
  })

  test('are each emphasized where one emphasis spans several', () => {
    expect(rows('**Nom\tRôle**\nAlice\tadmin')).toEqual([
      '<strong>Nom</strong>|<strong>Rôle</strong>',
      'Alice|admin',
    ])
  })

  test('may be empty, also at the start and end of a row', () => {
    expect(rows('a\tb\tc\nd\t\te\nf\tg\t\n\th\ti')).toEqual(['a|b|c', 'd||e', 'f|g|', '|h|i'])
  })

  test('end with their line: two spaces or a backslash at its end are not a line break', () => {
    expect(rows('a\tb  \nc\td\\\ne\tf')).toEqual(['a|b', 'c|d', 'e|f'])
  })
})

test.each([
  ['a list', '- a\tb\n  c\td'],
  ['a block quote', '> a\tb\n> c\td'],
])('a table may be in %s', (_, text) => {
  expect(rows(text)).toEqual(['a|b', 'c|d'])
})

test('tabs in headings and code do not make tables', () => {
  const { handout } = compiled('# a\tb\n\n```\na\tb\nc\td\n```')
  expect(handout).not.toContain('<table')
  expect(handout).toContain('a\tb\nc\td')
})

test('a row with more cells than the head keeps all of them', () => {
  const { handout } = compiled('## Un\n\n| a | b |\n|---|---|\n| 1 | `ps | grep x` |\n| 2 | 3 | quatre |\n')
  expect(seen(handout)).toMatch(/1 .*ps.*grep x.* 2 3 quatre/)
})

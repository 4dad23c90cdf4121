import { describe, expect, test } from 'vitest'
import { compiled, seen, titles } from '../compiled.ts'

/** Return the text of each slide. */
function slides(text: string): readonly string[] {
  return compiled(text).slides.map(({ html }) => seen(html))
}

describe('details', () => {
  const details =
    '<details>\n<summary>Voir</summary>\n\n## Dedans\n\n- a\n\n```yaml\n---\nb\n```\n\n---\n\nc\n\n</details>'

  test('keep the headings, separators and code in them on one slide', () => {
    const { slides, handout } = compiled(`# Un\n\n${details}\n\n---\n\nDeux`)
    expect(slides.map(({ html }) => seen(html))).toEqual(['Un Voir Dedans a --- b c', 'Deux'])
    expect(slides[0]?.html).toMatch(/<details>\s*<summary>Voir<\/summary>[\s\S]*<p>c<\/p>\s*<\/details>/)
    expect(handout).toContain('</details>')
  })

  test('may be nested, and stand in lists', () => {
    expect(titles(`# Un\n\n<details>\n\n${details}\n\n---\n\nd\n\n</details>\n\n## Deux`)).toEqual([
      'Un',
      'Deux',
    ])
    expect(titles(`# Un\n\n- ${details.replaceAll('\n', '\n  ')}\n\n## Deux`)).toEqual(['Un', 'Deux'])
  })

  test('without an end tag end with their slide', () => {
    expect(slides('# Un\n\n<details>\n\na\n\n## Deux\n\nb')).toEqual(['Un a', 'Deux b'])
  })
})

describe('a plain wrapper', () => {
  test('around a separator is repeated on each slide', () => {
    const { slides } = compiled('# Un\n\n<div class="petit">\n\na\n\n---\n\nb\n\n</div>\n\nc')
    expect(slides.map(({ html }) => html.replaceAll('\n', ''))).toEqual([
      '<h1>Un</h1><div class="petit"><p>a</p></div>',
      '<div class="petit"><p>b</p></div><p>c</p>',
    ])
  })

  test('around whole slides is repeated on each of them', () => {
    const { slides } = compiled('<div class="petit">\n\n## Un\n\na\n\n## Deux\n\nb\n\n</div>\n\n## Trois')
    expect(slides.map(({ title, html }) => [title, html.includes('class="petit"')])).toEqual([
      ['Un', true],
      ['Deux', true],
      ['Trois', false],
    ])
  })

  test('with nested elements is a layout: headings in it do not start slides', () => {
    const columns =
      '<div class="columns"><div>\n\n## Gauche\n\na\n\n</div><div>\n\n## Droite\n\nb\n\n</div></div>'
    expect(slides(`# Un\n\n${columns}`)).toEqual(['Un', 'Gauche a Droite b'])
  })

  test('may be nested', () => {
    const html =
      compiled('# Un\n\n<div class="x">\n<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>').slides[0]
        ?.html ?? ''
    expect(html.replaceAll(/\n\s*/g, '')).toContain(
      '<div class="x"><div><p>a</p></div><div><p>b</p></div></div>',
    )
  })
})

test.each([
  ['unclosed', '<div>\n\na\n\n## Deux\n\nb', ['Un a', 'Deux b']],
  ['without a start tag', '</div>\n\na\n\n## Deux\n\nb', ['Un a', 'Deux b']],
  ['wrongly nested', '<div><span>\n\na\n\n</div></span>\n\n## Deux\n\nb', ['Un a', 'Deux b']],
  [
    'void, or with an optional end tag',
    'a <br> b\n\n<hr>\n\n<p align="center">\n\nc\n\n## Deux',
    ['Un a b c', 'Deux'],
  ],
  [
    'in a table with blank lines',
    '<table>\n<tr>\n\n<td>\n\na\n\n</td>\n</tr>\n\n</table>\n\n## Deux',
    ['Un a', 'Deux'],
  ],
  ['obsolete', '<center>\n\na\n\n</center>\n\n## Deux', ['Un a', 'Deux']],
])('tags %s lose no text, and the next heading starts a slide', (_, text, expected) => {
  expect(slides(`# Un\n\n${text}`)).toEqual(expected)
})

test('thousands of unmatched tags are compiled in less than fifteen seconds', () => {
  const start = performance.now()
  const text = `# Un\n\n${'<div>\n\n</div>\n\n</p>\n\n<span>\n\n</span>\n\n'.repeat(1500)}`
  expect(compiled(text).messages).toEqual([])
  expect(performance.now() - start).toBeLessThan(15_000)
})

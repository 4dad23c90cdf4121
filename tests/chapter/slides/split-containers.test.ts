import { describe, expect, test } from 'vitest'
import { compiled, problems, seen, titles } from '../compiled.ts'

/** Return all that students see of a text. */
function student(text: string): string {
  const { slides, handout } = compiled(text)
  return JSON.stringify([slides, handout])
}

describe('columns', () => {
  test.each([
    ['as many colons inside', ':::columns\n:::column\na\n:::\n:::column\nb\n:::\n:::'],
    ['more outside', '::::columns\n:::column\na\n:::\n:::column\nb\n:::\n::::'],
    ['more inside', ':::columns\n::::column\na\n::::\n::::column\nb\n::::\n:::'],
    [
      'colons at the end of the line',
      '::: {.columns} :::\n::: column :::::\na\n:::\n::: column\nb\n:::\n::::::',
    ],
    ['blank lines', '::: {.columns}\n\n::: {.column}\n\na\n\n:::\n\n::: {.column}\n\nb\n\n:::\n\n:::'],
  ])('%s', (_, text) => {
    const chapter = compiled(`# Un\n\n${text}`)
    const html = (chapter.slides[0]?.html ?? '').replaceAll('\n', '')
    expect(html).toContain(
      '<div class="columns"><div class="column"><p>a</p></div><div class="column"><p>b</p></div></div>',
    )
    expect(problems(chapter)).toEqual([])
  })

  test.each([
    ['width="40%"', '40%'],
    ['width=300px', '300px'],
    ['width=300', '300px'],
  ])('a column of %s', (width, expected) => {
    const text = `# Un\n\n::: {.columns}\n::: {.column ${width}}\na\n:::\n:::`
    expect(compiled(text).slides[0]?.html).toContain(`style="--column: ${expected}" class="column"`)
  })
})

describe('trainer parts that span several slides', () => {
  const text = '# Un\n\na\n\n:::trainer\n\n## Deux\n\nSecret\n\n---\n\nSecret aussi\n\n:::\n\n## Trois\n\nb'

  test('are slides for trainers, and none for students', () => {
    expect(titles(text, { edition: 'trainer' })).toEqual(['Un', 'Deux', 'Secret aussi', 'Trois'])
    expect(titles(text)).toEqual(['Un', 'Trois'])
    expect(student(text)).not.toContain('Secret')
  })

  test('without an end they end before the next slide, with a warning', () => {
    const open = text.replace('\n:::\n', '\n').replace('---\n\n', '')
    expect(titles(open)).toEqual(['Un', 'Trois'])
    expect(student(open)).not.toContain('Secret')
    expect(problems(compiled(open))).toEqual(['5:1 directive-unknown'])
  })

  test('without an end they keep the headings below their own level', () => {
    expect(student('# Un\n\n## Deux\n\n:::solution\na\n\n### Secret\n\nSecret\n\n## Trois')).not.toContain(
      'Secret',
    )
  })
})

test('solutions with headings in them are hidden completely', () => {
  expect(
    student('# Un\n\n:::solution\n\n## Secret\n\nx\n\n### Secret\n\n```\nSecret\n```\n\n:::\n\nfin'),
  ).not.toContain('Secret')
})

test('a separator in a container of a list starts no slide', () => {
  const { slides } = compiled('# Un\n\n- a\n\n  ::: {.x}\n  b\n\n  ---\n\n  c\n  :::\n\n- d')
  expect(slides.map(({ html }) => seen(html))).toEqual(['Un a b c d'])
})

describe('unusual ways to write notes', () => {
  test.each([
    ['colons behind the name', '::: notes :::\nSecret\n:::'],
    ['a title and colons', '::: notes Rappel :::\nSecret\n:::'],
    ['braces only', ':::{notes}\nSecret\n:::'],
    ['a dot', '::: .notes\nSecret\n:::'],
    ['quotes', '::: "notes"\nSecret\n:::'],
    ['a brace without an end', '::: {.notes\nSecret\n:::'],
    ['a brace too many', '::: {.notes}}\nSecret\n:::'],
    ['capitals', '::: NOTES\nSecret\n:::'],
    ['another class', '::: {.small .notes #x}\nSecret\n:::'],
    ['a class as a value', '::: {class="notes"}\nSecret\n:::'],
    ['a colon', '::: notes:\nSecret\n:::'],
    ['in columns, on one line', ':::columns\n:::column\na\n::: notes Secret :::\n:::\n:::'],
    ['in a quote', '> ::: notes\n> Secret\n> :::'],
    ['in a footnote', 'a[^1]\n\n[^1]: b\n\n    ::: notes\n    Secret\n    :::'],
    ['a container in them', '::: notes\n::: x\nSecret\n:::\nSecret\n:::'],
    ['without an end', '::: notes\nSecret\n\n## Deux'],
    ['deeper than anyone can count', `${'::: {.x}\n'.repeat(300)}::: notes\nSecret\n:::\n`],
  ])('%s', (_, text) => {
    expect(student(`# Un\n\n${text}\n\nfin`)).not.toContain('Secret')
    expect(JSON.stringify(compiled(`# Un\n\n${text}\n\nfin`, { edition: 'trainer' }))).toContain('Secret')
    expect(student(`# Un\n\n${text}\n\nfin`)).toContain('fin')
  })

  test('notes on one line end there', () => {
    const { slides } = compiled('# Un\n\n::: notes Secret :::\n\nsuite\n\n## Deux\n\n::: {.x}\nfin\n:::')
    expect(slides.map(({ html }) => seen(html))).toEqual(['Un suite', 'Deux fin'])
  })
})

test('details have a summary and their contents', () => {
  const html = compiled('# Un\n\n:::details Le *titre*\na\n\n## b\n:::').slides[0]?.html ?? ''
  expect(html.replaceAll('\n', '')).toContain(
    '<details><summary>Le <em>titre</em></summary><p>a</p><h2>b</h2></details>',
  )
})

test('thousands of containers without an end are read', () => {
  const text = `# Un\n\n${'::: {.x}\na\n'.repeat(4000)}`
  expect(seen(compiled(text).handout)).toBe(`Un${' a'.repeat(4000)}`)
})

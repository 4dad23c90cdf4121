import { describe, expect, test } from 'vitest'
import { compiled, problems, seen } from '../../compiled.ts'

const text =
  '# Un\n\nTout le monde\n\n:::notes\nÀ dire **fort**\n:::\n\n:::trainer\nFormateur\n:::\n\n:::solution\nRéponse\n:::\n'

describe('editions', () => {
  test('student: no note, trainer part or solution is left, and the result counts them', () => {
    const chapter = compiled(text)
    expect(JSON.stringify(chapter)).not.toMatch(/À dire|Formateur|Réponse/)
    expect(chapter.omitted).toEqual({ notes: 1, trainer: 1, solutions: 1 })
  })

  test('trainer: all are kept, and notes are apart from the slide', () => {
    const { slides, handout, omitted } = compiled(text, { edition: 'trainer' })
    expect(slides[0]?.notes).toBe('<p>À dire <strong>fort</strong></p>')
    expect(seen(slides[0]?.html ?? '')).toBe('Un Tout le monde Formateur Réponse')
    expect(seen(handout)).toBe('Un Tout le monde Formateur Réponse À dire fort')
    expect(omitted).toEqual({ notes: 0, trainer: 0, solutions: 0 })
  })

  test('`solutions: show` shows them to students, `solutions: end` moves them to the appendix of the handout', () => {
    const show = compiled(`${text}\nfin`, { settings: { solutions: 'show' } })
    expect(seen(show.slides[0]?.html ?? '')).toContain('Réponse')
    const end = compiled(`${text}\nfin`, { settings: { solutions: 'end' } })
    expect(JSON.stringify(end.slides)).not.toContain('Réponse')
    expect(seen(end.handout)).not.toContain('Réponse')
    expect(end.solutions.map(({ html }) => seen(html))).toEqual(['Réponse'])
  })

  test('`notes: false` removes notes from the trainer edition too', () => {
    const chapter = compiled(text, { edition: 'trainer', settings: { notes: false } })
    expect(JSON.stringify(chapter)).not.toContain('À dire')
  })

  test('students get no slide for one that has only trainer parts', () => {
    expect(compiled('# Un\n\ntexte\n\n---\n\n:::trainer\nx\n:::').slides).toHaveLength(1)
  })

  test('notes alone between separators belong to the previous slide', () => {
    const { slides } = compiled('# Un\n\n---\n\n:::notes\nx\n:::', { edition: 'trainer' })
    expect(slides.map((slide) => slide.notes)).toEqual(['<p>x</p>'])
  })
})

describe('ways to write notes', () => {
  test.each([
    ['with a space', '::: notes\nSecret\n:::'],
    ['as a pandoc class', '::: {.notes}\nSecret\n:::'],
    ['with more colons', '::::notes\nSecret\n::::'],
    ['without blank lines', 'Texte\n:::notes\nSecret\n:::\nSuite'],
    ['in a list', '- Texte\n\n  :::notes\n  Secret\n  :::'],
    ['as HTML in one block', '<aside class="notes">Secret</aside>'],
    ['as HTML around Markdown', '<aside class="notes">\n\nSecret **gras**\n\n</aside>'],
    ['as HTML with single quotes and more classes', "<aside data-x='1' class='big notes'>\nSecret\n</aside>"],
    ['with a title', ':::notes Rappel\nSecret\n:::'],
    ['on one line', ':::notes Secret :::'],
    ['as HTML with an aside in it', '<aside class="notes">un <aside>deux</aside> Secret</aside>'],
    [
      'as HTML inside other HTML, with a heading in it',
      '<div>\n<aside class="notes">\n\nx\n\n## H\n\nSecret\n\n</aside>\n</div>',
    ],
    ['as HTML inside other HTML', '<div>\n<aside class="notes">Secret</aside>\n</div>'],
  ])('%s', (_, notes) => {
    const student = compiled(`# Un\n\n${notes}\n`)
    expect(JSON.stringify([student.slides, student.handout])).not.toContain('Secret')
    const trainer = compiled(`# Un\n\n${notes}\n`, { edition: 'trainer' })
    expect(JSON.stringify(trainer.slides)).toContain('Secret')
    expect(seen(trainer.handout)).toContain('Secret')
  })
})

test('the title of a solution is hidden and shown with it', () => {
  const text = '# Un\n\n::: solution "Le corrigé"\nRéponse\n:::'
  expect(JSON.stringify(compiled(text).slides)).not.toMatch(/corrigé|Réponse/)
  expect(seen(compiled(text, { edition: 'trainer' }).handout)).toBe('Un Le corrigé Réponse')
})

test('notes in HTML without an end tag end at the next heading, with a warning', () => {
  const chapter = compiled('# Un\n\ntexte\n\n<aside class="notes">\n\nSecret\n\n## Deux\n\nsuite')
  expect(seen(chapter.handout)).toBe('Un texte Deux suite')
  expect(problems(chapter)).toEqual(['5:1 directive-unknown'])
})

describe('unknown and unmatched containers', () => {
  test('an unknown name is shown as it was written, with a warning at its line', () => {
    const chapter = compiled('# Un\n\n:::carte{x=1}\nTexte\n:::')
    expect(seen(chapter.handout)).toBe('Un :::carte{x=1} Texte :::')
    expect(problems(chapter)).toEqual(['3:1 directive-unknown'])
  })

  test('a closing line without an opening one is shown, with a warning', () => {
    const chapter = compiled('# Un\n\n:::\n\nTexte')
    expect(seen(chapter.handout)).toBe('Un ::: Texte')
    expect(problems(chapter)).toEqual(['3:1 directive-unknown'])
  })

  test('a container without an end ends at the next separator, with a warning', () => {
    const chapter = compiled('# Un\n\n:::notes\nSecret\n\n---\n\nDeux')
    expect(seen(chapter.handout)).toBe('Un Deux')
    expect(problems(chapter)).toEqual(['3:1 directive-unknown'])
  })

  test('a separator does not end a container that has a closing line', () => {
    expect(problems(compiled('# Un\n\n:::trainer\na\n\n---\n\nb\n:::'))).toEqual([])
  })

  test.each(['nginx:latest', '10:30', 'C:\\images', '::', 'std::vector', ':latest'])(
    '%s is text',
    (words) => {
      const chapter = compiled(`# Un\n\nVoir ${words} ici`)
      expect(seen(chapter.handout)).toBe(`Un Voir ${words} ici`)
      expect(problems(chapter)).toEqual([])
    },
  )
})

test('`<div class="notes">`, which pandoc writes, is notes in every dialect', () => {
  const text = '## Un\n\ntexte\n\n<div class="notes">\n\nSecret\n\n</div>\n'
  for (const dialect of ['lutrin', 'pandoc', 'marp'])
    expect(seen(compiled(text, { settings: { dialect: [dialect] } }).handout)).toBe('Un texte')
})

test('a quote or list item with nothing but notes is removed', () => {
  const { handout } = compiled('## Un\n\n> :::notes\n> x\n> :::\n\n- a\n- :::notes\n  x\n  :::\n')
  expect(handout).not.toContain('blockquote')
  expect(handout.match(/<li>/g)).toHaveLength(1)
})

test.each([
  ['before the first slide belong to it', ':::notes\nx\n:::\n\n---\n\n# Un\n\ntexte', ['<p>x</p>']],
  [
    'in a list or quote belong to its slide',
    '# Un\n\n- a\n\n  :::notes\n  x\n  :::\n\n> :::notes\n> y\n> :::',
    ['<p>x</p>\n<p>y</p>'],
  ],
  ['alone in a chapter belong to its title', ':::notes\nx\n:::', ['<p>x</p>']],
])('notes %s', (_, text, expected) => {
  const { slides, handout } = compiled(text, { edition: 'trainer' })
  expect(slides.flatMap(({ notes }) => notes ?? [])).toEqual(expected)
  expect(slides.map(({ html }) => html).join('')).not.toMatch(/aside|blockquote/)
  expect(handout).toContain('<p>x</p>')
})

test('`solutions: end` shows no note and no trainer part in a solution', () => {
  const text =
    '## A\n\nx\n\n:::: solution\nréponse\n\n::: notes\nSecret\n:::\n\n::: trainer\nFormateur\n:::\n::::\n'
  const chapter = compiled(text, { settings: { solutions: 'end' } })
  expect(seen(chapter.handout)).toBe('A x Solution →')
  expect(chapter.solutions.map(({ html }) => seen(html))).toEqual(['réponse'])
  expect(JSON.stringify(chapter)).not.toMatch(/Secret|Formateur/)
  expect(chapter.omitted).toEqual({ notes: 1, trainer: 1, solutions: 0 })
})

describe('notes in attributes', () => {
  test.each([
    ['of a slide, in a comment', '## Un\n<!-- .slide: data-notes="Secret" -->\n\ntexte'],
    ['of a heading', '## Un {data-notes="Secret"}\n\ntexte'],
    ['of a heading, as in Quarto', '## Un {notes="Secret"}\n\ntexte'],
    ['of an element', '## Un\n\n[texte]{data-notes="Secret"}'],
    ['of HTML', '## Un\n\n<div data-notes="Secret">texte</div>'],
    ['of a shortcode', '## Un\n\n{{< slide data-notes="Secret" >}}\n\ntexte'],
  ])('%s', (_, text) => {
    const student = compiled(text)
    expect(JSON.stringify(student)).not.toContain('Secret')
    expect(student.omitted.notes).toBe(1)
    expect(compiled(text, { edition: 'trainer' }).slides[0]?.notes).toBe('<p>Secret</p>')
  })

  test.each([
    '[Secret]{.notes}',
    '```{.bash .trainer}\nSecret\n```',
    'Secret\n{: .notes}',
    '{{% trainer %}}\nSecret\n{{% /trainer %}}',
    '{{% solution %}}\nSecret\n{{% /solution %}}',
  ])('notes and trainer parts by class or shortcode: %s', (text) => {
    expect(JSON.stringify(compiled(`## Un\n\ntexte\n\n${text}`).slides)).not.toContain('Secret')
    expect(JSON.stringify(compiled(`## Un\n\ntexte\n\n${text}`, { edition: 'trainer' }))).toContain('Secret')
  })
})

test.each([
  ['notez', 'notes'],
  ['solutoin', 'solution'],
  ['trainr', 'trainer'],
])('a misspelt :::%s is hidden from students, and an error that names %s', (name, meant) => {
  const { messages, handout } = compiled(`# Un\n\n:::${name}\nSecret\n:::`)
  expect(handout).not.toContain('Secret')
  expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['private-name', `Unexpected name \`${name}\`, expected \`${meant}\``],
  ])
})

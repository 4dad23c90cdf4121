import { describe, expect, test } from 'vitest'
import { compiled, seen, titles } from '../compiled.ts'

describe('separators', () => {
  test.each(['---', '***', '___', '----', '* * *'])('a line of %s starts a slide', (line) => {
    expect(titles(`Un\n\n${line}\n\nDeux`)).toEqual(['Un', 'Deux'])
  })

  test('a text with dashes right below it is a heading, not a break', () => {
    expect(titles('Un titre\n---\n\nTexte')).toEqual(['Un titre'])
  })

  test.each([
    ['in a fence', 'Un\n\n```yaml\na: 1\n---\nb: 2\n```'],
    ['in an indented fence of a list', '- Un\n\n  ```yaml\n  ---\n  b: 2\n  ```'],
    ['in a comment', 'Un\n\n<!--\n\n---\n\n# Caché\n\n-->\n\nDeux'],
    ['in a block quote', 'Un\n\n> ---\n> deux'],
  ])('a separator %s is none', (_, text) => {
    expect(titles(text)).toHaveLength(1)
  })

  test('nothing to show is no slide, and no break counts twice', () => {
    expect(
      titles(
        '---\n\n---\n\n# Un\n\n---\n\n<!-- rien -->\n\n---\n\n[ref]: https://example.org\n\n---\n\nDeux\n\n---\n',
      ),
    ).toEqual(['Un', 'Deux'])
  })
})

test('both editions are cut in the same way', () => {
  const step = (n: number) => `## Étape ${n}\n\nFaire.\n\n---\n\n:::solution\nFait.\n:::\n\n`
  const text = `# TP\n\nDébut.\n\n${step(1)}${step(2)}${step(3)}`
  const steps = ['TP', 'Étape 1', 'Étape 2', 'Étape 3']
  const cut = (edition: 'student' | 'trainer') =>
    compiled(text, { edition }).slides.flatMap(({ title }) => (title ? [title] : []))
  expect(cut('student')).toEqual(steps)
  expect(cut('trainer').filter((title) => steps.includes(title))).toEqual(expect.arrayContaining(steps))
})

describe('headings', () => {
  test('the shallowest level with text right below breaks, and every one above it', () => {
    expect(titles('# Cours\n\n### Un\n\ntexte\n\n### Deux\n\ntexte\n\n#### Détail\n\ntexte')).toEqual([
      'Cours',
      'Un',
      'Deux',
    ])
  })

  test('it is at least the second level', () => {
    expect(titles('# Un\n\ntexte\n\n## Deux\n\ntexte\n\n### Détail\n\ntexte')).toEqual(['Un', 'Deux'])
  })

  test('a heading that only a comment follows has no text of its own', () => {
    expect(titles('## Partie\n\n<!-- idée -->\n\n### Un\n\ntexte\n\n### Deux\n\ntexte')).toEqual([
      'Partie',
      'Un',
      'Deux',
    ])
  })

  test('slideLevel 0 leaves separators alone to break', () => {
    expect(titles('# Un\n\ntexte\n\n# Deux\n\n---\n\ntrois', { settings: { slideLevel: 0 } })).toEqual([
      'Un',
      'trois',
    ])
  })

  test('a number is obeyed', () => {
    expect(titles('# Un\n\n## Deux\n\n### Trois\n\ntexte', { settings: { slideLevel: 1 } })).toEqual(['Un'])
  })

  test('a separator and the heading behind it are one break', () => {
    expect(titles('# Un\n\ntexte\n\n---\n\n## Deux\n\ntexte\n\n## Trois\n\ntexte')).toEqual([
      'Un',
      'Deux',
      'Trois',
    ])
  })

  test('a heading above the slide level with nothing under it is a section slide', () => {
    const { slides } = compiled('# Cours\n\n### Un\n\ntexte\n\n# Suite\n\n### Deux\n\ntexte')
    expect(slides.map((slide) => slide.kind)).toEqual(['chapter', 'content', 'section', 'content'])
  })

  test('the last heading is a slide even with no text', () => {
    expect(titles('# Un\n\n## Deux\n\ntexte\n\n## Trois')).toEqual(['Un', 'Deux', 'Trois'])
  })
})

describe('split', () => {
  const remark =
    '# Un\n\n---\n\n# Deux\n\n## Sous-titre\n\ntexte\n\n---\n\n# Trois\n\ntexte\n\n---\n\n## Quatre\n\ntexte'

  test('auto: where most headings stand behind separators, separators alone break', () => {
    expect(titles(remark)).toEqual(['Un', 'Deux', 'Trois', 'Quatre'])
  })

  test('auto: where most do not, both break', () => {
    expect(titles('# Un\n\n## A\n\na\n\n## B\n\nb\n\n---\n\nsuite de B\n\n---\n\n## C\n\nc')).toEqual([
      'Un',
      'A',
      'B',
      'suite de B',
      'C',
    ])
  })

  test('both, headings and separators are obeyed', () => {
    expect(titles(remark, { settings: { split: 'both' } })).toEqual([
      'Un',
      'Deux',
      'Sous-titre',
      'Trois',
      'Quatre',
    ])
    expect(titles('# Un\n\na\n\n---\n\nb\n\n# Deux', { settings: { split: 'headings' } })).toEqual([
      'Un',
      'Deux',
    ])
    expect(titles('# Un\n\na\n\n---\n\nb\n\n# Deux', { settings: { split: 'separators' } })).toEqual([
      'Un',
      'Deux',
    ])
  })
})

describe('the title slide', () => {
  test('is made where the first slide does not show the title', () => {
    const { slides, title } = compiled('# Bilan\n\ntexte', { settings: { title: 'Conclusion' } })
    expect(title).toBe('Conclusion')
    expect(slides.map(({ kind, title: own, source }) => [kind, own, source.line])).toEqual([
      ['chapter', 'Conclusion', 1],
      ['content', 'Bilan', 1],
    ])
  })

  test('is not made where it does, whatever the case and punctuation', () => {
    expect(compiled('# Conclusion !\n\ntexte', { settings: { title: 'conclusion' } }).slides).toHaveLength(1)
  })

  test('is left out by chapterSlides: false and for introductions', () => {
    expect(compiled('texte', { settings: { title: 'T', chapterSlides: false } }).slides).toHaveLength(1)
    expect(compiled('texte', { settings: { title: 'T' }, introduction: true }).slides).toHaveLength(1)
  })

  test('a missing title is the first heading, else the name of the file', () => {
    expect(compiled('texte\n\n## Un *titre*\n\ntexte').title).toBe('Un titre')
    expect(compiled('texte').title).toBe('Chapter')
  })
})

describe('ids and sources', () => {
  test('an id comes from the chapter and the heading, without accents', () => {
    expect(compiled('# L’été à Évry : nœud ?\n\ntexte').slides[0]?.id).toBe('chapter--l-ete-a-evry-noeud')
  })

  test('ids are unique and do not move when a slide is added before them', () => {
    const before = compiled('# A\n\nun\n\n# B\n\ndeux\n\n---\n\nsans titre ici').slides.map(
      (slide) => slide.id,
    )
    const after = compiled(
      '# Nouveau\n\nzéro\n\n---\n\nautre texte\n\n# A\n\nun\n\n# B\n\ndeux\n\n---\n\nsans titre ici',
    )
    const ids = after.slides.map((slide) => slide.id)
    expect(ids).toEqual(expect.arrayContaining(before))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a slide with nothing but an image is known by the image', () => {
    const ids = compiled('# Un\n\n---\n\n![](img/b.png)\n\n---\n\n![](c.svg)').slides.map((slide) => slide.id)
    expect(ids.slice(1)).toEqual(['chapter--b', 'chapter--c'])
  })

  test('the same heading twice gives two ids', () => {
    expect(compiled('## A\n\nun\n\n## A\n\ndeux').slides.map((slide) => slide.id)).toEqual([
      'chapter--a',
      'chapter--a-1',
    ])
  })

  test('a slide knows the line of what starts it', () => {
    const { slides } = compiled('# Un\n\ntexte\n\n---\n\ndeux\n\n## Trois')
    expect(slides.map((slide) => slide.source)).toEqual(
      [1, 7, 9].map((line) => ({ file: 'content/demo/chapter.md', line })),
    )
  })
})

describe('what belongs to several slides', () => {
  test('reference definitions at the end of the file serve every slide', () => {
    const { slides } = compiled('# Un\n\n[a][doc]\n\n---\n\n[b][doc]\n\n[doc]: https://example.org/doc "Doc"')
    for (const slide of slides) expect(slide.html).toContain('href="https://example.org/doc"')
  })

  test('a footnote stands on the slide that refers to it, and at the end of the chapter in the handout', () => {
    const chapter = compiled('# Un\n\nfait[^1]\n\n---\n\nautre\n\n[^1]: La source.')
    expect(chapter.slides.map((slide) => seen(slide.html).includes('La source.'))).toEqual([true, false])
    expect(seen(chapter.handout)).toMatch(/autre Notes La source\./)
  })

  test('footnotes of several slides share no id', () => {
    const { slides } = compiled(
      '# Un\n\nfait[^1]\n\n---\n\nautre[^1]\n\n[^1]: La source, voir [^2].\n[^2]: Une autre.',
    )
    const ids = slides.flatMap(({ html }) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect(ids.length).toBeGreaterThan(6)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { html } of slides) expect(seen(html)).toContain('Une autre.')
  })

  test('nothing on a slide is a `<section>`, which reveal.js would take for a slide', () => {
    const { slides } = compiled(
      '# Un\n\nfait[^1]\n\n<section class="x">\n\ntexte\n\n</section>\n\n[^1]: La source.',
    )
    expect(slides[0]?.html).toContain('<div class="x">')
    expect(slides[0]?.html).not.toContain('<section')
  })
})

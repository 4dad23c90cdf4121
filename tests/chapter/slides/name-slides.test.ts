import { describe, expect, test } from 'vitest'
import { compiled } from '../compiled.ts'

describe('the title slide', () => {
  test('is generated where the first slide does not show the title', () => {
    const { slides, title } = compiled('# Bilan\n\ntexte', { settings: { title: 'Conclusion' } })
    expect(title).toBe('Conclusion')
    expect(slides.map(({ kind, title: own, source }) => [kind, own, source.line])).toEqual([
      ['chapter', 'Conclusion', 1],
      ['content', 'Bilan', 1],
    ])
  })

  test('is not generated where it does, in any case and punctuation', () => {
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

  test('a slide of an image alone is named after the image', () => {
    const ids = compiled('# Un\n\n---\n\n![](img/b.png)\n\n---\n\n![](c.svg)').slides.map((slide) => slide.id)
    expect(ids.slice(1)).toEqual(['chapter--b', 'chapter--c'])
  })

  test('the same heading twice gives two ids', () => {
    expect(compiled('## A\n\nun\n\n## A\n\ndeux').slides.map((slide) => slide.id)).toEqual([
      'chapter--a',
      'chapter--a-1',
    ])
  })

  test('the source of a slide is the line on which it starts', () => {
    const { slides } = compiled('# Un\n\ntexte\n\n---\n\ndeux\n\n## Trois')
    expect(slides.map((slide) => slide.source)).toEqual(
      [1, 7, 9].map((line) => ({ file: 'content/demo/chapter.md', line })),
    )
  })
})

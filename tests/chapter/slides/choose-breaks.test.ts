import { describe, expect, test } from 'vitest'
import { compiled, titles } from '../compiled.ts'

test('both editions have the same breaks', () => {
  const step = (n: number) => `## Étape ${n}\n\nFaire.\n\n---\n\n:::solution\nFait.\n:::\n\n`
  const text = `# TP\n\nDébut.\n\n${step(1)}${step(2)}${step(3)}`
  const steps = ['TP', 'Étape 1', 'Étape 2', 'Étape 3']
  const cut = (edition: 'student' | 'trainer') =>
    compiled(text, { edition }).slides.flatMap(({ title }) => (title ? [title] : []))
  expect(cut('student')).toEqual(steps)
  expect(cut('trainer').filter((title) => steps.includes(title))).toEqual(expect.arrayContaining(steps))
})

describe('headings', () => {
  test('the shallowest level with a heading directly followed by content breaks, and all levels above it', () => {
    expect(titles('# Cours\n\n### Un\n\ntexte\n\n### Deux\n\ntexte\n\n#### Détail\n\ntexte')).toEqual([
      'Cours',
      'Un',
      'Deux',
    ])
  })

  test('the slide level is at least 2', () => {
    expect(titles('# Un\n\ntexte\n\n## Deux\n\ntexte\n\n### Détail\n\ntexte')).toEqual(['Un', 'Deux'])
  })

  test('a heading followed by a comment alone has no content', () => {
    expect(titles('## Partie\n\n<!-- idée -->\n\n### Un\n\ntexte\n\n### Deux\n\ntexte')).toEqual([
      'Partie',
      'Un',
      'Deux',
    ])
  })

  test('slideLevel 0: only separators break', () => {
    expect(titles('# Un\n\ntexte\n\n# Deux\n\n---\n\ntrois', { settings: { slideLevel: 0 } })).toEqual([
      'Un',
      'trois',
    ])
  })

  test('slideLevel as a number is the deepest level that breaks', () => {
    expect(titles('# Un\n\n## Deux\n\n### Trois\n\ntexte', { settings: { slideLevel: 1 } })).toEqual(['Un'])
  })

  test('a separator and the heading after it are one break', () => {
    expect(titles('# Un\n\ntexte\n\n---\n\n## Deux\n\ntexte\n\n## Trois\n\ntexte')).toEqual([
      'Un',
      'Deux',
      'Trois',
    ])
  })

  test('a heading above the slide level without content is a section slide', () => {
    const { slides } = compiled('# Cours\n\n### Un\n\ntexte\n\n# Suite\n\n### Deux\n\ntexte')
    expect(slides.map((slide) => slide.kind)).toEqual(['chapter', 'content', 'section', 'content'])
  })

  test('the last heading is a slide even without content', () => {
    expect(titles('# Un\n\n## Deux\n\ntexte\n\n## Trois')).toEqual(['Un', 'Deux', 'Trois'])
  })
})

describe('split', () => {
  const remark =
    '# Un\n\n---\n\n# Deux\n\n## Sous-titre\n\ntexte\n\n---\n\n# Trois\n\ntexte\n\n---\n\n## Quatre\n\ntexte'

  test('auto: where most headings follow a separator, separators alone break', () => {
    expect(titles(remark)).toEqual(['Un', 'Deux', 'Trois', 'Quatre'])
  })

  test('auto: where most headings do not, both break', () => {
    expect(titles('# Un\n\n## A\n\na\n\n## B\n\nb\n\n---\n\nsuite de B\n\n---\n\n## C\n\nc')).toEqual([
      'Un',
      'A',
      'B',
      'suite de B',
      'C',
    ])
  })

  test('`both`, `headings` and `separators` choose what breaks', () => {
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

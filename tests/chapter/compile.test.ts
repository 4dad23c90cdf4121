import { describe, expect, test } from 'vitest'
import type { References } from '../../src/model/reference-targets.ts'
import { type ChapterOptions, compiled, compiledWithTokens, problems } from './compiled.ts'

/** References of a project in which every image and every chapter exists. */
const REFERENCES: References = {
  image: (ref) => ({
    kind: 'asset',
    asset: { path: ref, sitePath: `assets/${ref}`, width: 10, height: 10 },
    byName: false,
  }),
  link: (ref) => ({ kind: 'chapter', path: ref, fragment: undefined }),
}

/** Positions of a chapter's only image, link or diagram. Together they cover every piece that is rendered by itself. */
const PLACES: readonly (readonly [string, (piece: string) => string, ChapterOptions])[] = [
  ['on a slide', (piece) => `# T\n\n${piece}`, {}],
  ['in a title', (piece) => `# T ${piece}\n\nmot`, {}],
  ['only on the slide', (piece) => `# T\n\nmot\n\n:::slide\n${piece}\n:::`, {}],
  ['only in the handout', (piece) => `# T\n\nmot\n\n:::handout\n${piece}\n:::`, {}],
  ['in the handout of a chapter without a slide', (piece) => `:::handout\n${piece}\n:::`, {}],
  ['in notes', (piece) => `# T\n\nmot\n\n:::notes\n${piece}\n:::`, { edition: 'trainer' }],
  [
    'in notes for the handout',
    (piece) => `# T\n\nmot\n\n:::notes\n:::handout\n${piece}\n:::\n:::`,
    { edition: 'trainer' },
  ],
  ['in the notes of a chapter without a slide', (piece) => `:::notes\n${piece}\n:::`, { edition: 'trainer' }],
  [
    'in a solution at the end',
    (piece) => `# T\n\nmot\n\n:::solution\n${piece}\n:::`,
    { settings: { solutions: 'end' } },
  ],
  ['in a footnote', (piece) => `# T\n\nmot[^1]\n\n[^1]: ${piece}`, {}],
]

describe('references in each piece of a chapter are collected', () => {
  test.each(PLACES)('an image %s', (_, text, options) => {
    const chapter = compiled(text('![alt](a.png)'), { ...options, references: REFERENCES })
    expect(chapter.assets.map(({ sitePath }) => sitePath)).toEqual(['assets/a.png'])
  })

  test.each(PLACES)('a link %s', (_, text, options) => {
    const chapter = compiled(text('[mot](b.md)'), { ...options, references: REFERENCES })
    expect(chapter.links.map(({ path }) => path)).toEqual(['b.md'])
  })

  test.each(PLACES.filter(([place]) => place !== 'in a title' && place !== 'in a footnote'))(
    'a diagram %s',
    (_, text, options) => {
      const { diagrams, slides, handout, solutions } = compiledWithTokens(
        text('```mermaid\npie\n```'),
        options,
      )
      const pages = JSON.stringify([slides, handout, solutions])
      expect(diagrams.length).toBeGreaterThan(0)
      for (const { token } of diagrams) expect(pages).toContain(token)
      expect(pages).not.toContain('pie')
    },
  )

  test.each(PLACES)('a missing image %s is reported once', (_, text, options) => {
    expect(problems(compiled(text('![alt](a.png)'), options))).toEqual([
      expect.stringMatching(/^\d+:\d+ image-missing$/),
    ])
  })

  test('the background of a slide', () => {
    const text = '<!-- .slide: data-background-image="a.png" -->\n\n# T\n\nmot'
    const { assets } = compiled(text, { references: REFERENCES })
    expect(assets.map(({ path }) => path)).toEqual(['a.png'])
  })
})

test('an asset, a link or a problem that several pieces share is listed once', () => {
  const text = '# T\n\n![alt](a.png) [mot](b.md)\n\n## U\n\n![alt](a.png) [autre](b.md)'
  const { assets, links } = compiled(text, { references: REFERENCES })
  expect(assets).toHaveLength(1)
  expect(links).toHaveLength(1)
  expect(problems(compiled('# T\n\n![alt](a.png)'))).toEqual(['3:1 image-missing'])
})

test('compiling a chapter twice gives the same result', () => {
  const text = '# T\n\n![alt](a.png) [mot](b.md)[^1]\n\n```mermaid\npie\n```\n\n[^1]: note'
  const first = compiledWithTokens(text, { references: REFERENCES })
  expect(compiledWithTokens(text, { references: REFERENCES })).toEqual(first)
})

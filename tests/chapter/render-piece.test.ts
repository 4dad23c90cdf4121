import { describe, expect, test } from 'vitest'
import { compiled, seen } from './compiled.ts'

describe('definitions and footnotes over several slides', () => {
  test('reference definitions at the end of the file apply to every slide', () => {
    const { slides } = compiled('# Un\n\n[a][doc]\n\n---\n\n[b][doc]\n\n[doc]: https://example.org/doc "Doc"')
    for (const slide of slides) expect(slide.html).toContain('href="https://example.org/doc"')
  })

  test('a footnote is on the slide that refers to it, and at the end of the chapter in the handout', () => {
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

  test('no slide contains a `<section>`, which reveal.js would show as a slide', () => {
    const { slides } = compiled(
      '# Un\n\nfait[^1]\n\n<section class="x">\n\ntexte\n\n</section>\n\n[^1]: La source.',
    )
    expect(slides[0]?.html).toContain('<div class="x">')
    expect(slides[0]?.html).not.toContain('<section')
  })
})

import { describe, expect, test } from 'vitest'
import type { References } from '../../../src/model/reference-targets.ts'
import { compiled, seen } from '../compiled.ts'

const references: References = {
  image: (path) => ({
    kind: 'asset',
    byName: false,
    asset: { path, sitePath: path, width: 4, height: 3 } as never,
  }),
  link: (url) => ({ kind: 'external', url }),
}

/** Return the HTML of the first slide, in Quarto's dialect. */
function slide(text: string): string {
  const { slides } = compiled(text, { settings: { dialect: ['pandoc'] }, introduction: true, references })
  return (slides[0]?.html ?? '').replace(/\n/g, '')
}

/** Return the words of each column, with its width. */
function columns(text: string): readonly string[] {
  return [...slide(text).matchAll(/<div style="--column: ([\d.]+%)" class="column">(.*?)<\/div>/g)].map(
    ([, width, html = '']) => `${width} ${seen(html)}`,
  )
}

describe('captions of images', () => {
  test('are the words of an image that is alone, with their emphasis and links', () => {
    expect(slide('![Un *plan* et [un lien](https://example.org)](a.png){width=50%}')).toMatch(
      /^<figure><img [^>]*alt=""[^>]*><figcaption>Un <em>plan<\/em> et <a href="https:\/\/example.org">un lien<\/a><\/figcaption><\/figure>$/,
    )
    expect(slide('![Un plan][p]\n\n[p]: a.png')).toContain('<figcaption>Un plan</figcaption>')
  })

  test('may differ from the alternative text', () => {
    expect(slide('![Un *plan*](a.png){fig-alt="Deux boîtes"}')).toMatch(
      /alt="Deux boîtes"[^>]*><figcaption>Un <em>plan<\/em>/,
    )
    expect(slide('![Un plan](a.png){fig-cap="Légende"}')).toMatch(/alt="Un plan"[^>]*><figcaption>Légende</)
  })

  test.each([
    '![](a.png)',
    'Un ![plan](a.png)',
    '![plan](a.png)\\',
    '- ![plan](a.png)',
    '[![plan](a.png)](https://example.org)',
  ])('are not made of %s', (text) => {
    expect(slide(text)).not.toContain('<figcaption')
  })

  test('are titles, where the image has one', () => {
    expect(slide('![Deux boîtes](a.png "Un plan")')).toMatch(/alt="Deux boîtes"[^>]*><figcaption>Un plan</)
  })

  test('title a slide once', () => {
    const { slides } = compiled('![Un plan](a.png)', { settings: { dialect: ['pandoc'] }, references })
    expect(slides.at(-1)?.title).toBe('Un plan')
  })

  test('are made where the chapter is for pandoc or Quarto, not where it only has attributes', () => {
    const divs = '::: {.x}\n![Un plan](a.png)\n:::'
    expect(compiled(divs, { references }).handout).not.toContain('<figcaption')
    expect(compiled(`% Titre\n\n${divs}`, { references }).handout).toContain('<figcaption>Un plan')
    expect(compiled(divs, { references, path: 'content/a.qmd' }).handout).toContain('<figcaption>Un plan')
    expect(compiled('![Un plan](a.png)', { references }).handout).not.toContain('<figcaption')
  })
})

describe('layouts', () => {
  test('place blocks side by side, in columns of equal width', () => {
    const text = '::: {layout-ncol=2}\n![Un](a.png)\n\n![Deux](b.png)\n\nTrois\n\n- Quatre\n:::'
    expect(columns(text)).toEqual(['50% Un', '50% Deux', '50% Trois', '50% Quatre'])
    expect(slide(text).match(/class="columns"/g)).toHaveLength(2)
    expect(slide(text)).not.toContain('layout')
  })

  test('place pictures of one paragraph side by side', () => {
    const html = slide(
      '::: {layout-nrow=1}\n![Un](a.png)\n![Deux](b.png){fig-alt="Deux boîtes"}\n![Trois](c.png)\n:::',
    )
    expect(html.match(/<figcaption>/g)).toHaveLength(3)
    expect(html.match(/class="columns"/g)).toHaveLength(1)
    expect(html).toContain('--column: 33.3%')
  })

  test('have rows of their own widths', () => {
    const text = '::: {layout="[[70,-5,30],[100]]"}\nUn\n\nDeux\n\nTrois\n:::'
    expect(columns(text)).toEqual(['70% Un', '30% Deux'])
    expect(seen(slide(text))).toBe('Un Deux Trois')
  })

  test('have a caption where they are a figure', () => {
    const html = slide('::: {#fig-a layout-ncol=2}\n![Un](a.png)\n\n![Deux](b.png)\n\nEn *tout*\n:::')
    expect(html).toContain('<p class="caption">En <em>tout</em></p>')
    expect(columns('::: {layout-ncol=2}\n![Un](a.png)\n\nDeux\n:::')).toEqual(['50% Un', '50% Deux'])
  })

  test.each(['layout-ncol=0', 'layout-ncol=x', 'layout="oops"', 'layout-ncol=1'])(
    'with %s are one column',
    (value) => {
      expect(seen(slide(`::: {${value}}\nUn\n\nDeux\n:::`))).toBe('Un Deux')
      expect(slide(`::: {${value}}\nUn\n\nDeux\n:::`)).not.toContain('column')
    },
  )
})

import { describe, expect, test } from 'vitest'
import type { References } from '../../../src/model/reference-targets.ts'
import { compiled, problems, seen } from '../compiled.ts'

/** References of a project in which every image exists. */
const references: References = {
  image: (url) => ({ kind: 'remote', url }),
  link: (url) => ({ kind: 'external', url }),
}

/** Return the HTML of the only slide of a text, without its heading. */
function slide(text: string): string {
  return (compiled(`# Un\n\n${text}`, { references }).slides[0]?.html ?? '').replace(/^<h1>.*?<\/h1>\n/, '')
}

describe('attributes of an image', () => {
  test.each([
    ['quoted', '![Schéma](a.png){width="50%"}'],
    ['bare', '![Schéma](a.png){width=50%}'],
    ['with spaces inside', '![Schéma](a.png){ width=50% }'],
    ['with a space before', '![Schéma](a.png) {width=50%}'],
    ['on the next line', '![Schéma](a.png)\n{width=50%}'],
    ['as in kramdown', '![Schéma](a.png){: width="50%"}'],
    ['after a reference link', '![Schéma][s]{width=50%}\n\n[s]: a.png'],
  ])('a size %s', (_, text) => {
    const html = slide(text)
    expect(html).toMatch(/<img[^>]* style="width: 50%"/)
    expect(seen(html)).toBe('')
  })

  test('several are separated by commas', () => {
    expect(slide('![x](a.png){width=300px, height=20mm}')).toContain('style="width: 300px; height: 20mm"')
    expect(slide('![x](a.png){width=300px,height=20mm}')).toContain('style="width: 300px; height: 20mm"')
  })

  test('each image of a line has its own attributes', () => {
    const html = slide('![x](a.png){width=100} ![y](b.png){.large}')
    expect(html).toMatch(/alt="x" width="100".*alt="y" class="large"/)
  })

  test('a misspelled name is a warning at its place', () => {
    expect(problems(compiled('# Un\n\n![x](a.png){widht=480}'))).toContain('3:12 attribute-unknown')
  })

  test('positions of Quarto become CSS, and options of reveal.js become its `data-` attributes', () => {
    const html = slide('![x](a.png){.absolute top=200 left="10%" .fragment fragment-index=2}')
    expect(html).toContain('style="top: 200px; left: 10%"')
    expect(html).toContain('data-fragment-index="2"')
  })
})

describe('attributes of other nodes', () => {
  test('a link, a code span, emphasis', () => {
    const html = slide('[doc](https://example.org){target="_blank" .btn} `ls`{.bash} **gras**{.rouge}')
    expect(html).toContain('target="_blank" class="btn"')
    expect(html).toContain('<code class="bash">')
    expect(html).toContain('<strong class="rouge">')
  })

  test('a span keeps its markup and the brackets inside', () => {
    const html = slide('Un [texte *penché* [entre crochets] et `a[0]`]{.rouge #ici} ici')
    expect(html).toContain('<span id="ici" class="rouge">texte <em>penché</em> [entre crochets] et')
    expect(seen(html)).toBe('Un texte penché [entre crochets] et a[0] ici')
  })

  test.each([
    ['an ATX heading', '## Titre {#ici .petit}'],
    ['a setext heading', 'Titre {#ici .petit}\n------'],
    ['a heading, on the line below', '## Titre\n{: #ici .petit}'],
  ])('%s', (_, text) => {
    const chapter = compiled(text)
    expect(chapter.slides[0]?.attributes['class']).toBe('petit')
    expect(chapter.anchors.map(({ name }) => name)).toEqual(['ici'])
    expect(seen(chapter.handout)).toContain('Titre')
    expect(chapter.handout).not.toContain('{')
  })

  test('the marks of an unnumbered heading are not shown', () => {
    expect(seen(compiled('## Un {-}\n\ntexte\n\n## Deux {.unnumbered}').handout)).toBe('Un texte Deux')
  })
})

describe('kramdown', () => {
  test.each([
    ['at the end of a paragraph', 'Texte\n{: .centre}', /<p class="centre">Texte<\/p>/],
    ['at its start', '{: .centre}\nTexte', /<p class="centre">Texte<\/p>/],
    ['below code', '```js\na\n```\n{: .centre}', /<pre class="centre"><code/],
    ['below a table', '| a | b |\n|---|---|\n| 1 | 2 |\n{: .centre}', /<table class="centre">/],
    ['before a list, with a blank line', '{: .centre}\n\n- a', /<ul class="centre">/],
  ])('%s', (_, text, expected) => {
    const html = slide(text)
    expect(html).toMatch(expected)
    expect(html).not.toContain('{')
  })

  test('an attribute list that starts a table row does not move the cells', () => {
    expect(seen(slide('| a | b |\n|---|---|\n| {: .x} | 2 |'))).toMatch(/2$/)
  })
})

test.each([
  'un {mot} entre accolades',
  'ensemble {a, b, c}',
  'vide {}',
  'ouverte {.rouge',
  'modèle {{ variable }}',
  'code {"clé": 1}',
])('%s is prose', (words) => {
  const chapter = compiled(`# Un\n\n${words}`)
  expect(seen(chapter.handout)).toBe(`Un ${words}`)
  expect(problems(chapter)).toEqual([])
})

test('the class of a task is added to those of its list item', () => {
  const { slides } = compiled('## Un\n\n:::incremental\n- [ ] tâche {.urgent}\n:::')
  expect(slides[0]?.html ?? slides[1]?.html).toMatch(/<li class="task-list-item urgent fragment">/)
})

test('an image with `alt` or `fig-cap` has a caption apart from its alt text', () => {
  const { handout } = compiled(
    '## Un\n\n![La légende](a.png){alt="Ce que montre l’image"}\n\n![Texte](b.png){fig-cap="Autre légende"}',
    { references },
  )
  expect(handout).toMatch(/alt="Ce que montre l’image"[^>]*><figcaption>La légende/)
  expect(handout).toMatch(/alt="Texte"[^>]*><figcaption>Autre légende/)
})

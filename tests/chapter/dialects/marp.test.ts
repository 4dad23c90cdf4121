import { describe, expect, test } from 'vitest'
import type { Slide } from '../../../src/model/compiled.ts'
import { type ChapterOptions, compiled, problems, seen, titles } from '../compiled.ts'

/** References of a project whose images are all remote. */
const references: NonNullable<ChapterOptions['references']> = {
  image: (url) => ({ kind: 'remote', url }),
  link: (url) => ({ kind: 'external', url }),
}
const marp: ChapterOptions = { values: { marp: true }, references }

/** Return the slides of a text, without the generated title slide. */
function slidesOf(text: string, options: ChapterOptions = marp): readonly Slide[] {
  return compiled(text, options).slides.filter(({ id }) => !id.endsWith('--chapter'))
}

/** Return a slide's attributes without the opacity that keeps text readable over a background image. */
function unveiled({ attributes }: Slide): object {
  const { 'data-background-opacity': opacity, ...others } = attributes
  return opacity === '0.25' || opacity === undefined ? others : attributes
}

/** Return the attributes of each slide of a text. */
function attributes(text: string, values: ChapterOptions['values'] = {}): readonly object[] {
  return slidesOf(text, { references, values: { marp: true, ...values } }).map(unveiled)
}

/** Return the HTML of the first slide of a text. */
function first(text: string): string {
  return slidesOf(text)[0]?.html ?? ''
}

describe('slides', () => {
  test.each(['---', '***', '___', '* * *', '- - -', '----'])('%s starts a slide', (line) => {
    expect(titles(`# Un\n\n${line}\n\n## Deux\n\n### Trois\n\ntexte`, marp)).toEqual(['Un', 'Deux'])
  })

  test('dashes right below a text make it a heading', () => {
    expect(titles('# Un\n\n---\n\nDeux\n---\ntexte\n--\n', marp)).toEqual(['Un', 'Deux'])
  })

  test.each([
    [2, ['Un', 'Deux', 'suite', 'Quatre']],
    ['2', ['Un', 'Deux', 'suite', 'Quatre']],
    [
      [1, 3],
      ['Un', 'Trois', 'suite', 'Quatre'],
    ],
    [
      ['1', '3'],
      ['Un', 'Trois', 'suite', 'Quatre'],
    ],
    [1, ['Un', 'suite', 'Quatre']],
    [false, ['Un', 'Quatre']],
  ])('headingDivider %j', (headingDivider, expected) => {
    const text = '# Un\n\n## Deux\n\na\n\n### Trois\n\nb\n\n---\n\nsuite\n\n# Quatre'
    expect(titles(text, { values: { marp: true, headingDivider } })).toEqual(expected)
    const comment = `<!--\nmarp: true\nheadingDivider: ${JSON.stringify(headingDivider)}\n-->\n\n${text}`
    expect(titles(comment)).toEqual(expected)
  })

  test.each([false, undefined])(
    'a chapter without separators is one slide, headingDivider %s',
    (headingDivider) => {
      const values = { marp: true, headingDivider }
      expect(titles('# Un\n\n## Deux\n\na\n\n## Trois\n\nb', { values })).toEqual(['Un'])
    },
  )
})

describe('directives', () => {
  test('apply from their slide on, those with `_` to their slide only', () => {
    expect(
      attributes(
        '# Un\n\n---\n\n<!-- class: invert -->\n<!-- _backgroundColor: #123 -->\n# Deux\n\n---\n\n# Trois',
      ),
    ).toEqual([{}, { 'data-background-color': '#123', class: 'invert' }, { class: 'invert' }])
  })

  test.each([
    ['several lines', '<!--\n_class:\n  - a\n  - b\n_color: "#fff"\n-->'],
    ['a list', '<!-- _class: [a, b] -->\n<!-- _color: "#fff" -->'],
    ['values that YAML would take for comments', '<!--\n_class: a b\n_color: #fff\n-->'],
    ['unknown names among them', '<!--\nauteur: Dupont\n_class: a b\n_color: "#fff"\n-->'],
    ['an item', '- texte\n  <!-- _class: a b -->\n\n> cité <!-- _color: #fff -->'],
    ['HTML', '<div>\n\n<!-- _class: a b -->\n<!-- _color: #fff -->\n\ntexte\n\n</div>'],
  ])('in %s', (_, text) => {
    expect(attributes(`${text}\n\n# Un\n\n---\n\n# Deux`)).toEqual([
      { style: 'color: #fff', class: 'a b' },
      {},
    ])
  })

  test('in front matter apply from the first slide on', () => {
    expect(
      attributes('# Un\n\n---\n\n# Deux', { class: 'a', _class: 'b', backgroundColor: 'white' }),
    ).toEqual([
      { 'data-background-color': 'white', class: 'b' },
      { 'data-background-color': 'white', class: 'a' },
    ])
  })

  test('before the heading that starts a slide apply to that slide', () => {
    expect(
      attributes('<!-- _class: a -->\n\n# Un\n\ntexte\n\n# Deux\n\n<!-- _class: b -->\n\ntexte', {
        headingDivider: 1,
      }),
    ).toEqual([{ class: 'a' }, { class: 'b' }])
  })

  test.each([
    ['url("https://example.org/a.png")', { 'data-background-image': 'https://example.org/a.png' }],
    [
      'linear-gradient(to right, red, blue)',
      { 'data-background-gradient': 'linear-gradient(to right, red, blue)', 'data-background-color': 'red' },
    ],
    ['none', {}],
  ])('backgroundImage: %s', (value, expected) => {
    expect(attributes(`<!-- backgroundImage: ${value} -->\n\n# Un`)).toEqual([expected])
  })

  test('header and footer are on each slide until they are set to nothing', () => {
    const text =
      '# Un\n\n---\n\n<!-- header: "" -->\n<!-- footer: Cours : *bases* -->\n# Deux\n\n---\n\n<!-- _footer: "" -->\n# Trois'
    expect(attributes(text, { header: 'Ma **société**' })).toEqual([
      { 'data-header': 'Ma société' },
      { 'data-footer': 'Cours : bases' },
      {},
    ])
  })
})

describe('notes', () => {
  test('a note in a list stays in the container around its comment', () => {
    const text = '- un\n\n  :::handout\n  deux\n\n  <!-- NOTE -->\n  :::\n'
    const { slides, handout } = compiled(text, { settings: { dialect: ['marp'] }, edition: 'trainer' })
    expect(slides.map(({ notes }) => notes)).not.toContainEqual(expect.stringContaining('NOTE'))
    expect(handout).toContain('NOTE')
  })

  const deck = [
    '# Un <!-- secret du titre -->',
    'texte <!-- secret en ligne --> suite',
    '<!--\nsecret\n\n- de\n- plusieurs lignes\n-->',
    '- a <!-- secret: oui -->',
    '| a |\n|---|\n| 1 |\n<!-- secret du tableau -->',
    '<div>\n<!-- secret du HTML -->\n</div>',
  ].join('\n\n')

  test('are all comments except directives', () => {
    const [slide] = slidesOf(deck, { ...marp, edition: 'trainer' })
    const notes = seen(slide?.notes ?? '')
    for (const words of [
      'du titre',
      'en ligne',
      'de - plusieurs lignes',
      'secret: oui',
      'du tableau',
      'du HTML',
    ])
      expect(notes).toContain(words)
    expect(seen(slide?.html ?? '')).not.toContain('secret')
  })

  test('are not in the student edition', () => {
    const { slides, handout, omitted } = compiled(deck, { ...marp, edition: 'student' })
    expect(JSON.stringify(slides) + handout).not.toContain('secret')
    expect(seen(handout)).toContain('texte suite')
    expect(omitted.notes).toBe(6)
  })

  test.each([
    'fit',
    'prettier-ignore',
    'markdownlint-disable MD033',
    '_class: a',
    'paginate: skip',
    'theme: gaia',
  ])('<!-- %s --> is not a note', (comment) => {
    expect(slidesOf(`# <!-- ${comment} --> Un`, { ...marp, edition: 'trainer' })[0]?.notes).toBeUndefined()
  })

  test('`Note:` is text', () => {
    expect(seen(first('# Un\n\nNote: visible'))).toBe('Un Note: visible')
  })

  test('a comment in a fence is code', () => {
    expect(seen(first('# Un\n\n```\n<!-- _class: a -->\n![bg](a.png)\n---\n```'))).toBe(
      'Un <!-- _class: a --> ![bg](a.png) ---',
    )
  })
})

describe('backgrounds', () => {
  test.each([
    ['![bg](a.png)', { 'data-background-image': 'a.png' }],
    ['![bg fit](a.png)', { 'data-background-image': 'a.png', 'data-background-size': 'contain' }],
    ['![bg 50%](a.png)', { 'data-background-image': 'a.png', 'data-background-size': '50%' }],
    ['![bg w:200 h:10em](a.png)', { 'data-background-image': 'a.png', 'data-background-size': '200px 10em' }],
    ['![bg opacity:.4](a.png)', { 'data-background-image': 'a.png', 'data-background-opacity': '.4' }],
    ['![bg cover][fond]', { 'data-background-image': 'c.png', 'data-background-size': 'cover' }],
    ['![bg](#fff)', { 'data-background-color': '#fff' }],
    ['![bg](rgb(255,128,0))', { 'data-background-color': 'rgb(255,128,0)' }],
    ['![bg](red)', { 'data-background-color': 'red' }],
    [
      '![bg](a.png)\n![bg](b.png)',
      {
        'data-background-image': 'a.png, b.png',
        'data-background-size': '50% auto',
        'data-background-position': '0% 50%, 100% 50%',
      },
    ],
    [
      '![bg vertical](a.png) ![bg](b.png)',
      {
        'data-background-image': 'a.png, b.png',
        'data-background-size': 'auto 50%',
        'data-background-position': '50% 0%, 50% 100%',
      },
    ],
  ])('%s', (image, expected) => {
    const [slide] = slidesOf(`${image}\n\n## Titre\n\n[fond]: c.png`)
    expect(slide && unveiled(slide)).toEqual(expected)
    expect(slide?.html).toBe('<h2>Titre</h2>')
    expect(slidesOf(`# Un\n\n---\n\n${image}\n\n---\n\n# Deux\n\n[fond]: c.png`)).toHaveLength(3)
  })

  test('with a filter become an image on the slide, behind its text', () => {
    const [slide] = slidesOf('![bg opacity:.4 blur:3px](a.png)\n\n## Titre')
    expect(slide?.attributes).toEqual({})
    expect(slide?.html).toMatch(/<p class="backdrop"><img [^>]*style="filter: blur\(3px\); opacity: \.4"/)
  })

  test('are dimmed behind text, unless the author set its color or class', () => {
    const opacity = (text: string) => slidesOf(text)[0]?.attributes['data-background-opacity']
    expect(opacity('![bg](a.png)\n\n## Titre')).toBe('0.25')
    expect(opacity('![bg](a.png)')).toBeUndefined()
    expect(opacity('<!-- _color: white -->\n\n![bg](a.png)\n\n## Titre')).toBeUndefined()
    expect(opacity('<!-- _class: invert -->\n\n![bg](a.png)\n\n## Titre')).toBeUndefined()
  })

  test('keep their alt text, for screen readers and the search', () => {
    expect(first('![bg](a.png) ![bg Une carte](b.png)\n\n# Un')).toContain('<p class="sr-only">Une carte</p>')
  })

  test.each([
    ['right:40%', /<div class="column">\s*<p>texte.*--column: 40%.*a\.png/s],
    ['left', /a\.png.*<div class="column">\s*<p>texte/s],
  ])('on the side `%s` are beside the text, below the heading', (words, expected) => {
    const html = first(`![bg ${words}](a.png)\n\n## Titre\n\ntexte`)
    expect(html).toMatch(/^<h2>Titre<\/h2>\s*<div class="columns">/)
    expect(html).toMatch(expected)
  })

  test.each([
    [
      'stacked',
      '![bg left:30% vertical](a.png)\n![bg](b.png)',
      /--column: 30%.*<p class="pictures"><img[^>]*a\.png[^>]*><\/p>\s*<p class="pictures"><img[^>]*b\.png/s,
    ],
    [
      'in a row',
      '![bg](a.png)\n![bg left:30%](b.png)',
      /--column: 30%.*<p class="pictures"><img[^>]*a\.png[^>]*><img[^>]*b\.png/s,
    ],
  ])('share the side that one of them names, %s', (_, images, expected) => {
    const [slide] = slidesOf(`${images}\n\n## Titre\n\ntexte`)
    expect(slide?.attributes).toEqual({})
    expect(slide?.html).toMatch(expected)
  })

  test('are images in the handout', () => {
    const { handout } = compiled('# Un\n\n![bg](a.png)\n![bg right](b.png)', marp)
    expect(handout.match(/<img src="[ab]\.png"/g)).toHaveLength(2)
  })

  test('are reported where they are missing', () => {
    expect(problems(compiled('# Un\n\n![bg](absent.png)', { values: { marp: true } }))).toContain(
      '1:1 image-missing',
    )
  })
})

describe('images', () => {
  test.each([
    ['w:300px', 'alt="" style="width: 300px" loading="lazy"'],
    ['width:10em', 'alt="" style="width: 10em" loading="lazy"'],
    ['w:32 h:16 Logo de la société', 'alt="Logo de la société" width="32" height="16"'],
    ['w:50% h:auto', 'alt="" style="width: 50%" loading="lazy"'],
    ['100% centrée', 'alt="centrée"'],
    ['sepia blur:2px Portrait', 'alt="Portrait" style="filter: sepia(1) blur(2px)"'],
    ['drop-shadow:0,5px,rgba(0,0,0,.4)', 'style="filter: drop-shadow(0 5px rgba(0,0,0,.4))"'],
    ['Une largeur w:large', 'alt="Une largeur w:large"'],
    ['width=300', 'alt="width=300"'],
  ])('![%s]', (alt, expected) => {
    expect(first(`# Un\n\n![${alt}](a.png)`)).toContain(expected)
    expect(first(`# Un\n\n![${alt}][ref]\n\n[ref]: a.png`)).toContain(expected)
    expect(first(`# Un\n\n[![${alt}](a.png)](https://example.org)`)).toContain(expected)
  })
})

describe('styles', () => {
  const css = [
    'section { font-size: 20px; }',
    'h1, .titre { color: red }',
    'section.lead h1 { color: blue }',
    '/* .vu { } */ :root { --a: 1 }',
    '@media print { .b { color: red } }',
    '.columns { display: grid; gap: 1rem; }',
    'img[alt~="centre"] { display: block }',
  ].join('\n')

  test.each([
    ['an element', `<style>\n${css}\n</style>\n\n# Un\n\ntexte`, {}],
    ['one slide', `# Un\n\n<style scoped>${css}</style>\n\ntexte`, {}],
    ['front matter', '# Un\n\ntexte', { style: css }],
    ['a comment', `<!--\nstyle: |\n  ${css.replaceAll('\n', '\n  ')}\n-->\n\n# Un\n\ntexte`, {}],
  ])("of %s keep the rules for the author's classes, on this chapter's slides", (_, text, values) => {
    const { slides } = compiled(text, { values: { marp: true, ...values } })
    const styles =
      slides
        .map(({ html }) => html)
        .join('')
        .match(/<style>[\s\S]*?<\/style>/g) ?? []
    expect(styles).toHaveLength(1)
    expect(styles[0]?.split('\n').slice(1, -1)).toEqual([
      '.titre { color: red }',
      '.columns { display: grid; gap: 1rem; }',
      'img[alt~="centre"] { display: block }',
    ])
    expect(styles[0]).toContain('[data-source^="content/demo/chapter.md:"] {')
    expect(slides[0]?.title).toBe('Un')
  })

  test('without a rule for classes are removed, and do not make a slide', () => {
    expect(first('<style>section { color: red }</style>\n\n# Un')).toBe('<h1>Un</h1>')
    expect(slidesOf('<style>section { color: red }</style>\n\n---\n\n# Un')).toHaveLength(1)
  })
})

describe('recognized', () => {
  test.each([
    ['marp: true', '# Un', { marp: true }],
    ['headingDivider', '# Un', { headingDivider: 2 }],
    ['paginate in a deck', '# Un\n\n---\n\n# Deux', { paginate: true }],
    ['a theme', '# Un', { theme: 'uncover' }],
    ['a directive', '<!-- _class: lead -->\n# Un', {}],
    ['a directive among others', '<!--\ncolor: red\npaginate: true\n-->\n# Un', {}],
    ['a large title', '# <!-- fit --> Un', {}],
    ['a background in a deck', '# Un\n\n---\n\n![bg](a.png)', {}],
    ['a background at a side', '# Un\n\n![bg right:40%](a.png)', {}],
    ['a size in a deck', '# Un\n\n---\n\n![w:300px](a.png)', {}],
  ])('by %s', (_, text, values) => {
    expect(compiled(text, { values }).dialects).toEqual(['marp'])
  })

  test.each([
    ['marp: false', '# Un\n\n---\n\n![bg right](a.png)', { marp: false }],
    ['an alt text', '# Un\n\n![bg](images/bg.png)\n\n## Deux', {}],
    ['comments of the author', '<!-- header: à revoir -->\n# Un\n\n<!-- color: red -->\n\n---\n\n# Deux', {}],
    ['paginate on a page', '# Un\n\ntexte', { paginate: true }],
    ['a size in prose', '# Un\n\n![dimensions w:30 h:20](a.png)', {}],
    ['syntax in a fence', '# Un\n\n```md\n<!-- _class: lead -->\n![bg right](a.png)\n```', {}],
  ])('not by %s', (_, text, values) => {
    expect(compiled(text, { values }).dialects).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { References } from '../../../src/model/reference-targets.ts'
import { compiled, problems, seen, titles } from '../compiled.ts'

/** Return the text of each slide, without the generated title slide. */
function slides(text: string): readonly string[] {
  return compiled(text, { settings: { dialect: ['remark'], chapterSlides: false } }).slides.map(({ html }) =>
    seen(html),
  )
}

/** Return the HTML of the only slide of a text, without white space between tags. */
function html(text: string): string {
  const [slide] = compiled(text, { settings: { dialect: ['remark'], chapterSlides: false } }).slides
  return (slide?.html ?? '').replace(/>\s+</g, '><').trim()
}

describe('a deck is recognized', () => {
  test.each([
    ['by notes', '# A\n\n???\n\nà dire'],
    ['by indented notes', '  # A\n\n  ???\n\n  à dire'],
    ['by notes in a list', '- a\n\n  ???\n  à dire'],
    ['by a class around blocks', '# A\n\n.lab[\n\n- faire\n\n]'],
    ['by a class in a text', '# A\n\nDu texte .red[rouge] ici'],
    ['by properties at the start', 'class: center, middle\n\n# A\n\n---\n\n# B'],
    ['by properties after a separator', '# A\n\n---\nname: suite\n\n# B'],
    ['by a layout with a property of the author', 'title: Cours\nlayout: true\n\n---\n\n# B'],
    ['by steps', '# A\n\nun\n\n--\n\ndeux\n\n---\n\n# B'],
  ])('%s', (_, text) => {
    expect(compiled(text).dialects).toContain('remark')
  })

  test.each([
    ['an index', 'Lire .args[0] puis\n.args[1] et .items["clé"] ou .pages[i]'],
    ['code', 'Écrire `.items[name]` puis\n\n```js\n.map[x]\n```'],
    ['a footnote', 'Le fichier\n.bashrc[^1] est lu.\n\n[^1]: Au début.'],
    ['a link', 'Voir [.gitignore](https://example.org).'],
    ['YAML that nobody fenced', '# A\n\n---\n\nname: web\nimage: nginx\n\n---\n\n# B'],
    ['prose with a colon', '# A\n\n---\n\nname: c’est le nom du service\n\n---\n\nclass: une notion de Java'],
    ['a fence of YAML', '```yaml\na: 1\n---\nname: x\n???\n```'],
    ['an admonition of MkDocs', '??? note "Titre"\n    contenu'],
  ])('but not by %s', (_, text) => {
    expect(compiled(text).dialects).not.toContain('remark')
  })
})

describe('notes', () => {
  test.each([
    ['after a paragraph', 'texte\n???\nSECRET'],
    ['after HTML without an empty line', '<img src="x.png">\n???\nSECRET'],
    ['after a block of HTML', '<div>\ntexte\n</div>\n???\nSECRET'],
    ['after a table', '| a | b |\n|---|---|\n| c | d |\n???\nSECRET'],
    ['after a list', '- a\n  - b\n???\nSECRET'],
    ['in a list', '- a\n- b\n\n  ???\n  SECRET\n- SECRET'],
    ['in a quote', '> a\n> ???\n> SECRET'],
    ['on the line of the mark', 'texte\n??? SECRET'],
    ['twice', 'texte\n???\nSECRET\n???\nSECRET'],
    ['in brackets without an end', '.lab[\ntexte\n\n???\n\nSECRET'],
    ['after a step', 'texte\n--\nsuite\n???\nSECRET\n\n```yaml\n---\nSECRET: oui\n```'],
  ])('%s are not in the student edition', (_, text) => {
    const deck = `# A\n\n${text}\n\n---\n\n# B\n\nfin`
    const settings = { dialect: ['remark'] }
    expect(JSON.stringify(compiled(deck, { settings }))).not.toContain('SECRET')
    const trainer = compiled(deck, { settings, edition: 'trainer' })
    const notes = trainer.slides.map((slide) => slide.notes ?? '').join(' ')
    expect(notes.match(/SECRET/g)).toHaveLength(deck.match(/SECRET/g)?.length ?? 0)
    expect(trainer.slides.map(({ html }) => html).join()).not.toContain('SECRET')
    expect(titles(deck, { settings })).toEqual(['A', 'B'])
  })

  test('`???` in a fence is code', () => {
    expect(slides('# A\n\n```\n???\nvisible\n```')).toEqual(['A ??? visible'])
  })
})

describe('slides', () => {
  test('need no empty lines around separators', () => {
    expect(
      titles(
        'class: title\n# Un\ntexte\n---\n# Deux\n- a\n---\n# Trois\n> b\n---\n# Quatre\n<div>c</div>\n---\n# Cinq\n```\nd\n```\n---\n# Six',
      ),
    ).toEqual(['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'])
  })

  test('have steps, which do not start slides', () => {
    const [first, ...more] = slides('# A\n\n- un\n--\n\n- deux\n\n--\ncount: false\n\ntrois\n\n---\n\n# B')
    expect([first, more]).toEqual(['A un deux trois', ['B']])
    expect(html('# A\n\nun\n\n--\n\ndeux')).toBe('<h1>A</h1><p>un</p><div class="fragment"><p>deux</p></div>')
  })

  test('a separator in brackets is a horizontal line', () => {
    expect(html('.box[\n\navant\n\n---\n\naprès\n\n]')).toBe(
      '<div class="box"><p>avant</p><hr><p>après</p></div>',
    )
  })
})

describe('properties', () => {
  test.each([
    ['with an empty line below', 'class: center, middle\nname: fin\n\n# A'],
    ['without an empty line below', 'class: center, middle\nname: fin\n# A'],
    ['with empty lines between them', 'class: center, middle\n\nname: fin\n\n# A'],
    ['after an empty line', '\n\nclass: center, middle\nname: fin\n# A'],
  ])('are read %s', (_, text) => {
    const { slides } = compiled(`# Début\n\n---\n${text}\n\ntexte`)
    expect(slides[1]?.attributes).toMatchObject({ class: 'center middle' })
    expect(seen(slides[1]?.html ?? '')).toBe('A texte')
  })

  test('set a background image, and a slide with nothing else is kept', () => {
    const { slides } = compiled(
      '# A\n\n---\nbackground-image: url("https://example.org/a_b_c.jpg")\n\n---\n\n# B',
      {
        references: { image: (url) => ({ kind: 'remote', url }), link: (url) => ({ kind: 'external', url }) },
      },
    )
    expect(slides[1]?.attributes).toEqual({ 'data-background-image': 'https://example.org/a_b_c.jpg' })
    expect(slides).toHaveLength(3)
    expect(slides[1]?.source.line).toBe(4)
  })

  test('exclude a slide', () => {
    expect(slides('# A\n\n---\nexclude: true\n\n# B\n\n---\n\n# C')).toEqual(['A', 'C'])
  })

  test('of the author replace their names in braces, and other braces are text', () => {
    expect(
      slides(
        'title: Mon cours\nlayout: true\n\n.bottom-bar[\n{{title}}\n]\n\n---\n\n# Un\n\n{{ .Values.x }} {{autre}}',
      ),
    ).toEqual(['Un {{ .Values.x }} {{autre}} Mon cours'])
  })
})

describe('layouts and templates', () => {
  const deck =
    'layout: true\nclass: typique\n\n.footer[Pied]\n\n---\n\n# Un\n\n---\n\n# Deux\n\n--\n\nsuite\n\n---\nlayout: false\n\n# Trois'

  test('a layout is shown on the slides after it', () => {
    expect(slides(deck)).toEqual(['Un Pied', 'Deux Pied suite', 'Trois'])
  })

  test('the handout shows the text of a layout once', () => {
    expect(seen(compiled(deck).handout).match(/Pied/g)).toHaveLength(1)
  })

  test('a template is put before the text of its slide, or around it', () => {
    expect(
      slides(
        'name: base\n\n# Base\n\n--\n\nsuite\n\n---\ntemplate: base\n\nun\n\n---\nname: autre\n\n.cadre[{{content}}]\n\npied\n\n---\ntemplate: autre\n\ndeux\n\ntrois',
      ),
    ).toEqual(['Base suite', 'Base un', 'pied', 'deux trois pied'])
  })

  test('a template may have a template', () => {
    expect(
      slides('layout: true\nname: a\n\nAAA\n\n---\ntemplate: a\nlayout: true\nname: b\n\nBBB\n\n---\n\nCCC'),
    ).toEqual(['AAA BBB CCC'])
  })
})

describe('classes', () => {
  test.each([
    ['alone on their lines', '.small[\n\ntexte\n\n]', '<div class="small"><p>texte</p></div>'],
    ['on the line of the text', '.small[texte\nsuite]', '<div class="small"><p>texte\nsuite</p></div>'],
    ['around paragraphs', '.small[un\n\ndeux]', '<div class="small"><p>un</p><p>deux</p></div>'],
    ['nested', '.a[.b[\ntexte\n]]', '<div class="a"><div class="b"><p>texte</p></div></div>'],
    ['several at once', '.a.b[\ntexte\n]', '<div class="a b"><p>texte</p></div>'],
    ['around a heading', '.center[# Titre]', '<div class="center"><h1>Titre</h1></div>'],
    ['around a list', '.a[\n- un\n- deux]', '<div class="a"><ul><li>un</li><li>deux</li></ul></div>'],
    ['with text after it', '.a[\nun\n] deux', '<div class="a"><p>un</p></div><p>deux</p>'],
    [
      'in a line',
      'un .a[deux .b[trois]] quatre',
      '<p>un <span class="a">deux <span class="b">trois</span></span> quatre</p>',
    ],
    ['in an item', '- un .a[deux]', '<ul><li>un <span class="a">deux</span></li></ul>'],
    [
      'two on one line',
      '.a[x] texte .b[y\nz] fin',
      '<p><span class="a">x</span> texte <span class="b">y\nz</span> fin</p>',
    ],
    [
      'in HTML',
      '<div>\n.red[**rouge**]\n</div>',
      '<div><div class="red"><p><strong>rouge</strong></p></div></div>',
    ],
    [
      'starting in a line',
      'un .a[deux\n\ntrois] quatre',
      '<p>un</p><div class="a"><p>deux</p><p>trois</p></div><p>quatre</p>',
    ],
  ])('%s', (_, text, expected) => {
    expect(html(text)).toBe(expected)
  })

  test.each([
    ['an opening one in a fence', '.lab[\n\n```\nif [ x\n```\n\ntexte\n\n]\n\nfin'],
    ['a closing one in a fence', '.lab[\n\n```\nx]\n```\n\ntexte\n\n]\n\nfin'],
    ['both in a code span', '.lab[Voir `x]` et `y[`\ntexte]\n\nfin'],
  ])('code keeps its brackets: %s', (_, text) => {
    const shown = html(text)
    expect(shown).toMatch(/^<div class="lab">.*texte<\/p><\/div><p>fin<\/p>$/s)
  })

  test('a bracket may be on the line of a fence', () => {
    expect(html('.small[```bash\nls\n```]\n\nfin')).toMatch(
      /^<div class="small"><pre><code class="[^"]*bash">.*ls.*<\/code><\/pre><\/div><p>fin<\/p>$/s,
    )
  })

  test('an index of an array, or an escaped dot, is text', () => {
    expect(slides('Lire tableau.liste[0] et \\.red[ceci], mais H.sub[2]O')).toEqual([
      'Lire tableau.liste[0] et .red[ceci], mais H 2 O',
    ])
  })

  test('brackets without an end end with the slide, with a warning', () => {
    const chapter = compiled('# A\n\n.lab[\n\ntexte\n\n---\n\n# B')
    expect(chapter.slides.map(({ html }) => seen(html))).toEqual(['A texte', 'B'])
    expect(problems(chapter)).toEqual(['3:1 directive-unknown'])
  })

  test('a `]` without a start is shown, with a warning', () => {
    const chapter = compiled('class: x\n\nun\n\n]\n\ndeux')
    expect(seen(chapter.slides.at(-1)?.html ?? '')).toBe('un ] deux')
    expect(problems(chapter)).toEqual(['5:1 directive-unknown'])
  })

  test('brackets in a line without an end are shown as written, with a warning', () => {
    const chapter = compiled('class: x\n\n# A\n\nun .lab[deux\n\ntrois')
    expect(seen(chapter.slides[0]?.html ?? '')).toBe('A un .lab[deux trois')
    expect(problems(chapter)).toEqual(['5:1 directive-unknown'])
  })
})

describe('columns', () => {
  test.each([
    ['one below the other', '.left-column[\nun\n]\n.right-column[\ndeux\n]'],
    ['with empty lines', '.left-column[\n\nun\n\n]\n\n.right-column[\n\ndeux\n\n]'],
    ['without a line between', '.pull-left[\nun\n].pull-right[\ndeux\n]'],
    ['on one line each', '.pull-left[un]\n.pull-right[deux]'],
    ['on one line', '.col-left[un] .col-right[deux]'],
    ['of one class', '.column[\nun\n]\n.column[\ndeux\n]'],
    ['closed after a list', '.left-col[\n- un\n].right-col[deux]'],
  ])('%s', (_, text) => {
    const shown = html(text)
    expect(shown).toMatch(/^<div class="columns">/)
    expect(shown.match(/class="column(?: [^"]*)?"/g)).toHaveLength(2)
    expect(seen(shown)).toBe('un deux')
  })

  test('have the widths of their class names', () => {
    expect(html('.left-40[\nun\n]\n.right-60[\ndeux\n]')).toMatch(/--column: 40%.*--column: 60%/s)
  })

  test('a column may appear a step later', () => {
    expect(html('.pull-left[\nun\n]\n--\n.pull-right[\ndeux\n]')).toMatch(
      /<div class="column pull-right"><div class="fragment"><p>deux<\/p><\/div><\/div><\/div>$/,
    )
  })
})

test('the macro `scale` sets the width of an image', () => {
  const references: References = {
    image: (url) => ({ kind: 'remote', url }),
    link: (url) => ({ kind: 'external', url }),
  }
  const text = 'class: x\n\n![:scale 50%](https://example.org/a.png)'
  expect(compiled(text, { references }).slides.at(-1)?.html).toMatch(/alt=""[^>]* style="width: 50%"/)
})

test('a bracket at the end of a list item closes a class before the list', () => {
  const text = '.lab[\n\n.small[\n\n- lancer :\n  ```sh\n  ls\n  ```\n  ]\n\n]\n\n???\n\nnote'
  expect(html(text)).toMatch(/^<div class="lab"><div class="small"><ul>.*<\/ul><\/div><\/div>$/s)
  expect(html(text)).not.toContain(']')
  expect(problems(compiled(text))).toEqual([])
})

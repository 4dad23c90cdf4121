import { describe, expect, test } from 'vitest'
import { type ChapterOptions, compiled, problems, seen, titles } from '../compiled.ts'

/** References of a project whose images are all remote. */
const references: NonNullable<ChapterOptions['references']> = {
  image: (url) => ({ kind: 'remote', url }),
  link: (url) => ({ kind: 'external', url }),
}
const reveal: ChapterOptions = { settings: { dialect: ['reveal'] }, references }

/** Return the text of slides and handout in the student edition. */
function shown(text: string, options: ChapterOptions = reveal): string {
  const { slides, handout } = compiled(text, { ...options, edition: 'student' })
  return seen([...slides.map(({ html, notes }) => html + (notes ?? '')), handout].join(' '))
}

/** Return the text of the notes of each slide in the trainer edition. */
function notes(text: string, options: ChapterOptions = reveal): readonly string[] {
  const { slides } = compiled(text, { ...options, edition: 'trainer' })
  return slides.filter(({ id }) => !id.endsWith('--chapter')).map((slide) => seen(slide.notes ?? ''))
}

/** Return the HTML of the first slide of a text. */
function first(text: string, options: ChapterOptions = reveal): string {
  return compiled(text, options).slides.find(({ id }) => !id.endsWith('--chapter'))?.html ?? ''
}

describe('separators', () => {
  test.each(['---', '----', '--', '---  '])('%s right below a text starts a slide', (line) => {
    expect(titles(`# Un\ntexte\n${line}\n## Deux\ntexte`, reveal)).toEqual(['Un', 'Deux'])
  })

  test('five dashes below a text make it a heading', () => {
    expect(titles('Un titre\n-----\n\ntexte\n\n---\n\nsuite', reveal)).toEqual(['Un titre', 'suite'])
  })

  test('a line of dashes in a fence or a comment is not a separator', () => {
    const text =
      '# Un\n\n```yaml\na: 1\n---\nb: 2\n--\n```\n\n<!--\n---\n-->\n\n<div><!--\n---\n--></div>\n\n---\n\n# Deux'
    expect(titles(text, reveal)).toEqual(['Un', 'Deux'])
  })

  test.each(['<img src="a.png">', '<div>\n<p>x</p>\n</div>', '<center>x</center>'])(
    'a separator right below %s starts a slide',
    (html) => {
      expect(titles(`# Un\n\n${html}\n---\n## Deux\n\n- a\n---\n## Trois`, reveal)).toEqual([
        'Un',
        'Deux',
        'Trois',
      ])
    },
  )

  test('comments after a separator below HTML belong to the new slide', () => {
    const { slides } = compiled(
      '# Un\n\n<img src="a.png">\n---\n<!-- .slide: class="b" -->\n## Deux\ntexte <!-- .element: class="c" -->',
      reveal,
    )
    expect(slides.map(({ attributes }) => attributes)).toEqual([{}, { class: 'b' }])
    expect(slides[1]?.html).toContain('<p class="c">texte')
    expect(slides[0]?.html).not.toContain('class="c"')
  })
})

describe('separators of the front matter', () => {
  const values = { separator: '<!--s-->', verticalSeparator: '<!--v-->' }

  test('start slides, and `---` is then a horizontal line', () => {
    const text = '# Un\n\n<!--s-->\n\n## Deux\n\n---\n\nsuite\n<!--v-->\n## Trois\n\n```html\n<!--s-->\n```'
    const { slides, dialects } = compiled(text, { values })
    expect(dialects).toEqual(['reveal'])
    expect(slides.map(({ title }) => title)).toEqual(['Un', 'Deux', 'Trois'])
    expect(slides[1]?.html).toMatch(/<hr>\s*<p>suite/)
    expect(seen(slides[2]?.html ?? '')).toContain('<!--s-->')
  })

  test('may be blank lines', () => {
    const text = '# Un\n\ntexte\n\nsuite\n\n\n## Deux\n\n\n\n## Trois\n\ntexte'
    expect(titles(text, { values: { separator: '^\\n\\n\\n', verticalSeparator: '^\\n\\n' } })).toEqual([
      'Un',
      'Deux',
      'Trois',
    ])
  })

  test('may be the usual dashes', () => {
    const dashes = { separator: '^---$', verticalSeparator: '\r?\n--\r?\n' }
    expect(titles('# Un\n\n--\n\n## Deux\n\n---\n\n## Trois', { values: dashes, ...reveal })).toEqual([
      'Un',
      'Deux',
      'Trois',
    ])
  })

  test('of notes replace `Note:`, which is then text', () => {
    const text = '# Un\n\nNote: visible\n\nRemarque: secret\n\n---\n\n## Deux\n\n```\nRemarque: code\n```'
    const options = { values: { notesSeparator: '^Remarque:' } }
    expect(notes(text, options)).toEqual(['secret', ''])
    expect(shown(text, options)).toContain('Note: visible')
    expect(shown(text, options)).toContain('Remarque: code')
    expect(shown(text, options)).not.toContain('secret')
  })

  test('that are not valid regular expressions are ignored', () => {
    expect(titles('# Un\n\n---\n\n# Deux', { values: { separator: '(', notesSeparator: '[' } })).toEqual([
      'Un',
      'Deux',
    ])
  })
})

describe('notes', () => {
  test.each([
    ['a paragraph', 'texte\nNote: secret'],
    ['a blank line', 'texte\n\nNote:\n\nsecret'],
    ['a list', '- a\n- b\nNotes: secret'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\nNote: secret'],
    ['a block quote', '> cité\nNOTE: secret'],
    ['a fence', '```\ncode\n```\nNote: secret'],
    ['a heading', '### Sous-titre\nNote: secret'],
    ['an image in HTML', '<img src="a.png">\nNote: secret'],
    ['a block of HTML', '<div class="a">\n  <p>b</p>\n</div>\nNotes: secret'],
    ['folded text', '<details><summary>Plus</summary>\nreste\n</details>\nNote: secret'],
    ['a comment', '<!-- .element: class="x" -->\nNote: secret'],
    ['spaces', '  Note: secret'],
    ['a French space', 'Note : secret'],
    ['a no-break space', 'Notes\u00A0: secret'],
    ['an item, indented', '- a\n- b\n\n  Note: secret\n- c'],
    ['an item of an item', '1. a\n   - b\n     Note: secret\n2. c'],
  ])('behind %s stay with the trainer', (_, text) => {
    const deck = `# Un\n\n${text}\n\n---\n\n# Deux\n\nsuite`
    expect(notes(deck)).toEqual(['secret', ''])
    expect(shown(deck)).not.toMatch(/secret|notes? ?:/i)
    expect(shown(deck)).toContain('suite')
  })

  test('go on to the end of the slide, and may contain separators in fences', () => {
    const deck = '# Un\n\nNote:\n\n- a\n\n```yaml\n---\nb: 1\n```\n\nfin\n\n---\n\n# Deux'
    expect(notes(deck)).toEqual(['a --- b: 1 fin', ''])
    expect(shown(deck)).toBe('Un Deux Un Deux')
  })

  test('in an item end with it, and the next item is shown', () => {
    expect(shown('# Un\n\n- a\n\n  Note: secret\n\n  encore secret\n\n- c')).toMatch(/^Un a c /)
  })

  test('two on one slide are both kept', () => {
    expect(notes('# Un\n\nNote: un\n\nNote: deux')).toEqual(['un deux'])
  })

  test('do not hide definitions after them from the slide', () => {
    const { slides } = compiled(
      '# Un\n\n[doc][d] fait[^1]\n\nNote: secret\n\n[d]: https://example.org\n\n[^1]: La source.',
      {
        ...reveal,
        edition: 'student',
      },
    )
    expect(slides[0]?.html).toContain('<a href="https://example.org">doc</a>')
    expect(seen(slides[0]?.html ?? '')).toContain('La source.')
  })

  test('do not hide slide attributes after them', () => {
    const { slides } = compiled('# Un\n\nNote: secret\n<!-- .slide: class="sombre" -->', {
      ...reveal,
      edition: 'student',
    })
    expect(slides[0]?.attributes).toEqual({ class: 'sombre' })
  })

  test.each([
    '> Note: visible',
    '- Note: visible',
    '**Note:** visible',
    'Bien. Note: visible',
    '    Note: visible',
  ])('%s is not a note', (text) => {
    expect(shown(`# Un\n\n${text}`)).toMatch(/Note: ?visible/)
  })
})

describe('attributes of slides', () => {
  test.each([
    '<!-- .slide: class="a" data-background-color="#123" -->',
    '<!-- .slide class="a" data-background-color="#123" -->',
    '<!--.slide:class=a\n  data-background-color=#123-->',
    '<!-- .slide: class="a" -->\n<!-- .slide: data-background-color="#123" -->',
  ])('%s', (comment) => {
    const { slides } = compiled(`# Un\n\n---\n\n${comment}\n# Deux\n\n---\n\n# Trois`)
    expect(slides.map(({ attributes }) => attributes)).toEqual([
      {},
      { class: 'a', 'data-background-color': '#123' },
      {},
    ])
  })

  test('a slide with nothing but a background is kept', () => {
    const { slides } = compiled(
      '# Un\n\n---\n<!-- .slide: data-background-video="https://example.org/a.mp4" data-background-video-muted -->\n---\n\n# Deux',
      { references },
    )
    expect(slides[1]?.attributes).toEqual({
      'data-background-video': 'https://example.org/a.mp4',
      'data-background-video-muted': '',
    })
    expect(slides).toHaveLength(3)
  })

  test('a missing background image is reported', () => {
    expect(
      problems(compiled('# Un\n\n---\n\n<!-- .slide: data-background="absent.jpg" -->\n# Deux')),
    ).toEqual(['6:1 image-missing'])
  })

  test('a `data:` URL of a background keeps its comma', () => {
    const url = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
    const { slides } = compiled(`<!-- .slide: data-background-image="${url}" -->\n# Un`, {
      references: {
        image: (ref) => ({ kind: 'data', url: ref }),
        link: (ref) => ({ kind: 'external', url: ref }),
      },
    })
    expect(slides[0]?.attributes['data-background-image']).toBe(url)
  })
})

describe('attributes of elements', () => {
  const x = '<!-- .element: class="x" -->'

  test.each([
    ['paragraph', `texte ${x}`, '<p class="x">texte'],
    ['paragraph above', `texte\n${x}`, '<p class="x">texte'],
    ['without a colon', 'texte <!-- .element class="x" -->', '<p class="x">texte'],
    ['heading', `## Titre ${x}`, '<h2 class="x">Titre'],
    ['strong', `du **gras** ${x} ici`, '<strong class="x">gras'],
    ['item', `- a\n- b ${x}`, '<li class="x">b'],
    ['item above', `- a\n- b\n  ${x}\n- c`, '<li class="x">b'],
    ['item with paragraphs', `- a\n\n- b ${x}`, '<li class="x">\n<p>b'],
    ['nested item', `- a\n  - b ${x}\n- c`, '<li class="x">b'],
    ['item with a list below', `- a ${x}\n  - b`, '<li class="x">a'],
    ['list', `- a\n- b\n\n${x}`, '<ul class="x">'],
    ['cell', `| a | b |\n|---|---|\n| 1 | 2 ${x} |`, '<td class="x">2'],
    ['table', `| a |\n|---|\n| 1 |\n${x}`, '<table class="x">'],
    ['quote', `> cité\n\n${x}`, '<blockquote class="x">'],
    ['image', `![Plan](https://example.org/a.png) ${x}`, 'alt="Plan" class="x"'],
    ['HTML in a line', `du <span>texte</span> ${x} ici`, '<span class="x">texte'],
    ['HTML with a class', `<div class="a" id="b">c</div>\n${x}`, '<div id="b" class="a x">'],
    ['image in HTML', `<img src="https://example.org/a.png"> ${x}`, '<img class="x" src='],
    ['HTML around blocks', `<div>\n\ntexte\n\n</div>\n${x}`, '<div class="x">'],
    ['HTML around the comment', `<p>texte ${x}</p>`, '<p class="x">texte'],
    ['item in HTML', `<ul><li>a</li><li>b ${x}</li></ul>`, '<li class="x">b'],
  ])('%s', (_, text, html) => {
    const slide = first(text, { references })
    expect(slide).toContain(html)
    expect(slide.match(/class="(?:a )?x"/g)).toHaveLength(1)
  })

  test('attributes of a code block are on the element around it', () => {
    expect(
      first('# Un\n\n```js\na\n```\n<!-- .element: class="fragment" data-fragment-index="2" -->', {}),
    ).toMatch(/<div data-fragment-index="2" class="fragment">\s*<pre>/)
  })

  test('the size after a lone image is that of the image', () => {
    expect(
      first('![Plan](https://example.org/a.png)\n<!-- .element: width="200" -->', { references }),
    ).toMatch(/<img[^>]* width="200"/)
  })
})

describe('recognized', () => {
  const long = 'un texte suivi qui explique longuement ce que la section veut dire à son lecteur '.repeat(8)

  test.each([
    ['comments on slides', '# Un\n\n<!-- .slide: class="a" -->'],
    ['comments on elements', '# Un\n\ntexte <!-- .element class="a" -->'],
    ['steps in code', '# Un\n\n```js [1|2-3]\na\n```'],
    ['steps with a first line', '# Un\n\n```js [5: 1|2]\na\n```'],
    ['vertical slides', '# Un\n\n--\n\n## Deux\n\n--\n\n## Trois'],
    ['tight separators', '# Un\ntexte\n---\n## Deux\ntexte'],
    ['notes', '# Un\n\ntexte\n\nNote: secret\n\n---\n\n# Deux\n\ntexte'],
    ['notes with code', '# Un\n\nNote:\n\n```\nsecret\n```\n\n---\n\n# Deux'],
    ['notes of untitled slides', '# Un\n\nNote: a\n\n---\n\ntexte\n\nNote: b\n\n---\n\ntexte\n\nNotes: c'],
  ])('by %s', (_, text) => {
    expect(compiled(text).dialects).toEqual(['reveal'])
  })

  test.each([
    ['remarks between long texts', `## Un\n\n${long}\n\nNote: visible\n\n---\n\n## Deux\n\n${long}`],
    [
      'remarks that go on',
      '## Un\n\nNote: visible\n\n```\ncode\n```\n\n---\n\n## Deux\n\nNote: visible\n\n| a |\n|---|',
    ],
    ['a remark above a footer', '# Un\n\ntexte\n\nNote: visible\n\n---\n\nAuteur'],
    [
      'headings without text between them',
      '# Un\n\nNote: visible\n\n## Deux\n\n### Trois\n\n---\n\n## Quatre\n\n### Cinq',
    ],
    ['underlined headings', 'Un titre\n---\n### Sous-titre\n\ntexte\n\nUn autre\n--\n\n### Encore\n\ntexte'],
    ['syntax in a fence', '# Un\n\n```html\n<!-- .slide: class="a" -->\n--\n# Deux\n```'],
  ])('not by %s', (_, text) => {
    expect(compiled(text).dialects).toEqual([])
    if (text.includes('visible')) expect(shown(text, {})).toContain('Note: visible')
  })
})

describe('formulas in code spans', () => {
  const read = (text: string, math = true): string =>
    compiled(text, { settings: { math, dialect: ['reveal'] } }).handout

  test.each(['`$a_1$`', '`$$a_1$$`', '`\\(a_1\\)`', '`\\[a_1\\]`', '``$a_1$``'])(
    '%s is a formula',
    (text) => {
      expect(read(text)).toContain('<annotation encoding="application/x-tex">a_1</annotation>')
      expect(read(text, false)).toContain('<code>')
      expect(compiled(text, { settings: { math: true } }).handout.includes('<code>')).toBe(true)
    },
  )

  test.each(['`$ ls $`', '`$HOME`', '`$a$ $b$`', '`a $x$`'])('%s is code', (text) => {
    expect(read(text)).toContain('<code>')
  })
})

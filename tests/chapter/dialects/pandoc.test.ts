import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parse } from '../../../src/chapter/parse/parse-markdown.ts'
import { compiled, problems, seen, titles } from '../compiled.ts'

/** Return the HTML of the first slide, read in pandoc's dialect. */
function slide(text: string): string {
  return compiled(text, { settings: { dialect: ['pandoc'] }, introduction: true }).slides[0]?.html ?? ''
}

describe('is recognized by', () => {
  test.each([
    ['a title block', '% Titre\n% Moi\n\ntexte'],
    ['a fenced div', '::: {.warning}\nx\n:::'],
    ['notes with a space', '::: notes\nx\n:::'],
    ['a pause', 'a\n\n. . .\n\nb'],
    ['attributes of a fence', '```{.bash}\nx\n```'],
    ['raw HTML', '```{=html}\n<b>x</b>\n```'],
    ['a grid table', '+---+---+\n| a | b |\n+---+---+'],
  ])('%s', (_, text) => {
    expect(compiled(text).dialects).toContain('pandoc')
  })

  test('its settings', () => {
    expect(compiled('a', { values: { format: { revealjs: { theme: 'simple' } } } }).dialects).toContain(
      'pandoc',
    )
    expect(compiled('a', { values: { 'slide-level': 2 } }).dialects).toContain('pandoc')
  })

  test.each(['revealjs', 'html', 'clean-revealjs'])('`format: %s` alone', (format) => {
    expect(compiled('a', { values: { format } }).dialects).toEqual(['pandoc'])
    expect(compiled('a', { values: { format: 'A4', layout: format } }).dialects).toEqual([])
  })

  test('the ending of Quarto', () => {
    expect(compiled('a', { path: 'content/un.qmd' }).dialects).toEqual(['pandoc'])
  })

  test('nothing in prose or in code', () => {
    expect(compiled('# Un\n\n100 % sûr ::: non\n\n````\n::: {.x}\n% T\n````').dialects).not.toContain(
      'pandoc',
    )
  })
})

describe('slides', () => {
  test('slide-level applies, at the top of the front matter or below a format', () => {
    const text = '# Un\n\n## A\n\n### B\n\nx\n\n### C\n\ny'
    for (const values of [{ 'slide-level': 3 }, { format: { revealjs: { 'slide-level': 3 } } }])
      expect(titles(text, { values })).toEqual(['Un', 'A', 'B', 'C'])
    expect(titles(text, { values: { 'slide-level': 2 } })).toEqual(['Un', 'A'])
  })

  test('the title block is a slide', () => {
    const { slides, handout } = compiled('% Le *titre*\n% Moi; Toi\n% 2024\n\n## Un\n\ntexte')
    expect(slides.map(({ html }) => seen(html))).toEqual(['Le titre Moi; Toi 2024', 'Un texte'])
    expect(seen(handout)).toBe('Le titre Moi; Toi 2024 Un texte')
  })

  test('a heading with nothing but attributes starts a slide without a title, with these attributes', () => {
    const { slides } = compiled('## Un\n\na\n\n## {background-color="black" .sombre}\n\nb')
    expect(slides[1]?.attributes).toMatchObject({ 'data-background-color': 'black', class: 'sombre' })
    expect(seen(slides[1]?.html ?? '')).toBe('b')
  })

  test('the attributes of a heading are those of its slide', () => {
    const { slides } = compiled(
      '## Un {#x .smaller background-image="https://example.org/a.png" visibility="uncounted"}\n\na',
    )
    expect(slides[0]?.attributes).toMatchObject({ class: 'smaller', 'data-visibility': 'uncounted' })
  })

  test('a div around headings starts a slide, and is repeated on each slide in it', () => {
    const { slides } = compiled('# Un\n\na\n\n::: {.x}\n\n# Deux\n\nb\n\n# Trois\n\nc\n:::')
    expect(slides.map(({ title, html }) => [title, html.includes('class="x"')])).toEqual([
      ['Un', false],
      ['Deux', true],
      ['Trois', true],
    ])
  })
})

describe('text', () => {
  test('inline notes are footnotes, with any inline syntax in them', () => {
    const html = slide('Un^[une *note* avec [lien](https://example.org) et [crochets]] et deux^[autre].')
    expect(seen(html)).toBe('Un 1 et deux 2 . Notes une note avec lien et [crochets] ↩ autre ↩')
    expect(html).toContain('<em>note</em>')
  })

  test('an inline note without an end, or in code, is text', () => {
    expect(seen(slide('Un ^[a et `^[b]`'))).toBe('Un ^[a et ^[b]')
  })

  test('students do not get the footnotes of speaker notes', () => {
    expect(JSON.stringify(compiled('# Un\n\n::: notes\na^[Secret]\n:::\n\nfin'))).not.toContain('Secret')
  })

  test('superscripts and subscripts are elements, unless escaped or unclosed', () => {
    expect(slide('H~2~O et ~~barré~~')).toContain('H<sub>2</sub>O et <del>barré</del>')
    expect(seen(slide('10\\^6 et a\\^b^'))).toBe('10^6 et a^b^')
    expect(slide('x^2^ et 2^n^')).toContain('x<sup>2</sup> et 2<sup>n</sup>')
    expect(seen(slide('1^er et 2^e'))).toBe('1^er et 2^e')
  })

  test('line blocks keep their lines and indents', () => {
    const html = slide('| Un *deux*\n|   trois\n|\n| quatre')
    expect(html.match(/<br>/g)).toHaveLength(3)
    expect(seen(html)).toBe('Un deux trois quatre')
    expect(html).toContain('\u00A0\u00A0trois')
  })

  test('lines that end with a bar too are not a line block', () => {
    expect(seen(slide('| a | b |\n| c | d |'))).toBe('| a | b | | c | d |')
  })

  test('examples are numbered through the chapter, and references to them are replaced by numbers', () => {
    const html = slide('(@) Un\n(@bon) Deux *em*\n\nVoir (@bon), (@autre).\n\n(@) Trois')
    expect(html).toContain('<li>Deux <em>em</em></li>')
    expect(html).toContain('<ol start="3">')
    expect(seen(html)).toBe('Un Deux em Voir (2), (@autre). Trois')
  })

  test('`#.` starts a numbered list, but not in code', () => {
    const html = slide('#. un\n#. deux\n    #. sous\n\n```\n#. code\n```')
    expect(html.match(/<ol>/g)).toHaveLength(2)
    expect(html).toContain('#. code')
  })

  test('page commands of LaTeX and a backslash at the end of a paragraph are not shown', () => {
    expect(seen(slide('a\n\n\\newpage\n\nb\n\n[lien](https://example.org)\\'))).toBe('a b lien')
    expect(seen(slide('a \\\\'))).toBe('a \\')
  })

  test.each(['[@dupont2020, p. 3] et @moi', 'a $x$ b', '\\alpha'])('%s is shown as written', (words) => {
    expect(seen(slide(words))).toBe(words)
  })
})

describe('tables', () => {
  const grid =
    '+------+-----+\n| Nom  | Rôle|\n+:=====+====:+\n| *Al* | - a |\n|      | - b |\n+------+-----+\n| Bob  | c   |\n+------+-----+'

  test('a grid is a table, with blocks in its cells', () => {
    const html = slide(grid)
    expect(html).toContain('<th align="left">Nom</th>')
    expect(html.replaceAll('\n', '')).toContain('<ul><li>a</li><li>b</li></ul>')
    expect(seen(html)).toBe('Nom Rôle Al a b Bob c')
    expect(seen(slide(grid.replaceAll('\n', '\r\n')))).toBe(seen(html))
  })

  test('a grid whose lines do not align is text', () => {
    expect(slide(grid.replace('Bob  ', 'Bobby   '))).not.toContain('<table')
    expect(seen(slide(grid.replace('Bob  ', 'Bobby   ')))).toContain('Bobby')
  })

  test('a caption is shown without its colon and attributes', () => {
    expect(seen(slide('| a | b |\n|---|---|\n| 1 | 2 |\n\n: Légende {#tbl-x}'))).toBe('a b 1 2 Légende')
  })
})

test.each([
  ['::: {.callout-tip title="Le *titre*" collapse="true"}\nCorps\n:::', 'Le titre Corps'],
  ['::: {.callout-note}\n## Titre\n\nCorps\n:::', 'Titre Corps'],
  ['::: {.callout-warning}\nCorps\n:::', 'Attention Corps'],
  ['::: {.panel-tabset}\n### Bash\n\nls\n\n### Zsh\n\nls -l\n:::', 'Bash ls Zsh ls -l'],
  ['::: sidebar\nCorps\n:::\n\n. . .', 'Corps'],
])('%s', (text, expected) => {
  const chapter = compiled(`## Un\n\n${text}`)
  expect(chapter.slides.map(({ html }) => seen(html))).toEqual([`Un ${expected}`])
  expect(problems(chapter)).toEqual([])
})

describe('the parser', () => {
  const plain = unified().use(remarkParse).use(remarkGfm).freeze()
  const COMMON = [
    ...[
      'a',
      'é',
      ' ',
      '\n',
      '\n\n',
      '\t',
      '- ',
      '1. ',
      '> ',
      '# ',
      '`',
      '```',
      '~~~',
      '*',
      '**',
      '_',
      '[',
      '](u)',
    ],
    ...[
      ']',
      '(',
      '<b>',
      '</b>',
      '<div>',
      '---',
      '|',
      '| - |',
      '\\',
      '![',
      '~~',
      '[^1]',
      '[^1]: ',
      '    ',
      '\r\n',
      ':a',
    ],
  ]
  const MARKS = [
    ...[
      '{',
      '}',
      '{.a}',
      '{#i .b k="v"}',
      '{: .c}',
      '{{< x >}}',
      '{{% y %}}',
      ':::',
      ':::notes',
      '::: {.x}',
      '::: notes :::',
    ],
    ...['. . .', '[t]{.x}', '{a="', '^[', '(@)', '#. ', '| a', '{=html}', '+---+'],
  ]

  test('returns the same tree as remark for text without marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COMMON), { maxLength: 40 }), (parts) => {
        expect(parse(parts.join(''))).toEqual(plain.parse(parts.join('')))
      }),
      { numRuns: 300 },
    )
  })

  test('accepts any text, and every place is inside of it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...COMMON, ...MARKS, ...MARKS), { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const { end } = parse(text).position ?? {}
        expect(end?.offset).toBe(text.length)
        const lines = text.split(/\r\n|\r|\n/).length
        const { slides } = compiled(text, { settings: { dialect: ['pandoc'] } })
        for (const { source } of slides) expect(source.line).toBeLessThanOrEqual(lines)
      }),
      { numRuns: 300 },
    )
  })

  test.each(['{', '{{<', '{.a ', '{a=“', ':::\n', '{a=b,', '^[ '])(
    'reads a long text of %j in less than five seconds',
    (mark) => {
      const start = performance.now()
      parse(mark.repeat(40_000 / mark.length))
      expect(performance.now() - start).toBeLessThan(5000)
    },
  )
})

test.each([
  ['linear-gradient(to right, #102030, white)', '#102030'],
  ['radial-gradient(circle at top, rgb(1, 2, 3), red)', 'rgb(1, 2, 3)'],
  ['linear-gradient(navy, red)', 'navy'],
])('a background gradient also sets its first color as background color: %s', (gradient, color) => {
  const { slides } = compiled(`## Un {background-gradient="${gradient}"}\n\ntexte`)
  expect(slides[0]?.attributes).toEqual({
    'data-background-gradient': gradient,
    'data-background-color': color,
  })
})

describe('simple tables', () => {
  const rows = 'apt       **haut** niveau\ndpkg      bas niveau\n'

  test('have a head above dashes, which set the columns of the rows', () => {
    const { slides, handout } = compiled(
      `## Un\n\n::: {.x}\na\n:::\n\nAvant :\n\nNom       Rôle\n--------- ---------\n${rows}\nAprès.\n`,
    )
    expect(slides).toHaveLength(1)
    expect(handout.replace(/\s+/g, ' ')).toMatch(
      /<th>Nom<\/th> <th>Rôle<\/th>.*<td>apt<\/td> <td><strong>haut<\/strong> niveau<\/td>.*<td>dpkg<\/td> <td>bas niveau<\/td>/,
    )
    expect(seen(handout)).toBe('Un a Avant : Nom Rôle apt haut niveau dpkg bas niveau Après.')
  })

  test('may have no head, and dashes at their end', () => {
    const { slides, handout } = compiled(
      `## Un\n\n. . .\n\n--------- ---------\n${rows}--------- ---------\n\nAprès.`,
    )
    expect(slides).toHaveLength(1)
    expect(seen(handout)).toBe('Un apt haut niveau dpkg bas niveau Après.')
    expect(handout).toContain('<table>')
  })

  test('need rows: dashes alone between paragraphs are a separator', () => {
    expect(titles('## Un\n\n. . .\n\na\n\n--- ---\n\nb')).toEqual(['Un', 'b'])
  })
})

describe('tables by columns', () => {
  const read = (text: string): string => slide(text).replace(/\n/g, '')

  test('align their columns as the heads lie over the dashes', () => {
    const html = read('  Prix  Nom     Note\n------  ------ ------\n    12  pomme    a\n')
    expect([...html.matchAll(/<th( align="\w+")?>/g)].map(([, align]) => align?.trim())).toEqual([
      'align="right"',
      undefined,
      'align="center"',
    ])
  })

  test('may have rows of several lines, with blank lines between them', () => {
    const text =
      '------------------\n Nom      Rôle du\n          paquet\n-------- ---------\napt      outil\n         **haut**\n\ndpkg     outil bas\n------------------\n\nFin'
    const html = read(text)
    expect(html.match(/<tr>/g)).toHaveLength(3)
    expect(html).toContain('outil<strong>haut</strong>')
    expect(seen(slide(text))).toBe('Nom Rôle du paquet apt outil haut dpkg outil bas Fin')
    expect(compiled(text, { settings: { dialect: ['pandoc'] }, introduction: true }).slides).toHaveLength(1)
  })

  test('without heads, rows of several lines end with dashes', () => {
    const html = read('---- ----\na    b\n\nc    d\n     e\n---- ----\n')
    expect(html.match(/<tr>/g)).toHaveLength(2)
    expect(html).not.toContain('<th')
  })

  test('may be in lists and quotes, with wide characters, and more than three spaces before a head', () => {
    const rows = ['      Nom  Rôle', '---------  ----', '     漢字  `a|b`']
    for (const [first, rest] of [
      ['- un\n\n  ', '  '],
      ['> ', '> '],
      ['', ''],
    ] as const) {
      const html = read(first + rows.join(`\n${rest}`))
      expect(html).toContain('<td align="right">漢字</td><td><code>a|b</code></td>')
    }
  })

  test('of bars keep bars in code and formulas in their cell', () => {
    const text =
      '| Commande `a|b` | Sens |\n|---|---|\n| `ls | wc -l` | compter |\n| $|x|$ | norme |\n| 5$ | 6$ |\n| ``a`|b`` | \\`c | d'
    const html = compiled(text, { settings: { dialect: ['pandoc'], math: true }, introduction: true }).handout
    expect(html).toContain('<td><code>ls | wc -l</code></td>')
    expect(html).toContain('<th>Commande <code>a|b</code></th>')
    expect(html).toContain('<annotation encoding="application/x-tex">|x|</annotation>')
    expect(html.replace(/\n/g, '')).toContain('<td>5$</td><td>6$</td>')
    expect(html).toContain('<td><code>a`|b</code></td>')
    expect(seen(html)).toContain('`c d')
  })

  test('do not show comments', () => {
    expect(seen(slide('Nom  Rôle\n---- ----\na    b <!-- secret -->\n<!--\nc  d\n-- --\ne  f\n-->'))).toBe(
      'Nom Rôle a b',
    )
  })

  test('report a missing image at its row', () => {
    const { messages } = compiled('Nom  Rôle\n---- -----\na    b\nc    ![i](x.png)', {
      settings: { dialect: ['pandoc'] },
    })
    expect(messages.map(({ line }) => line)).toEqual([4])
  })

  test('are text in code and in HTML', () => {
    const text = 'Nom  Rôle\n---- ----\na    b'
    for (const [before, after] of [
      ['```\n', '\n```'],
      ['    ', ''],
      ['<pre>\n', '\n</pre>'],
    ] as const) {
      const html = slide(`${before}${text.replaceAll('\n', before === '    ' ? '\n    ' : '\n')}${after}`)
      expect(html).not.toContain('<table')
      expect(html).toContain(text)
    }
  })

  test('leave a separator below a row, and slides with dashes around, as they are', () => {
    expect(titles('. . .\n\n# A\n\nNom  Rôle\n---- ----\na    b\n\n---\n\n# B\n\nc')).toEqual(['A', 'B'])
    expect(titles('. . .\n\n# A\n\na\n\n---\n\nb\n\n---\n\nc')).toHaveLength(3)
  })

  test.each([
    ['Nom  Rôle\n---- ----\na    b\n\n: Une *légende* {#tbl-a}'],
    ['Table: Une *légende* {#tbl-a}\n\nNom  Rôle\n---- ----\na    b'],
    ['| Nom | Rôle |\n|---|---|\n| a | b |\n: Une *légende* {#tbl-a}'],
    ['| Nom | Rôle |\n|---|---|\n| a | b |\n\nTable: Une *légende* {#tbl-a}'],
    [
      '+-----+------+\n| Nom | Rôle |\n+=====+======+\n| a   | b    |\n+-----+------+\n\n: Une *légende* {#tbl-a}',
    ],
  ])('have a caption: %j', (text) => {
    const html = slide(text)
    expect(html).toContain('</table>')
    expect(html.replace(/\n/g, '')).toMatch(
      /<\/table><\/div><p id="[\w-]*tbl-a" class="caption">Une <em>légende<\/em><\/p>$/,
    )
    expect(seen(html)).toBe('Nom Rôle a b Une légende')
  })

  test('accept any lines of dashes, words and blanks, and lose no word', () => {
    const parts = [
      '---',
      '----- ----',
      '---- ---- ---',
      'a    c',
      '  e',
      '',
      '# x',
      ': y',
      '- z',
      '> q',
      '    r',
      '```',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 14 }), (lines) => {
        const text = lines.join('\n')
        const { handout } = compiled(text, { settings: { dialect: ['pandoc'] }, introduction: true })
        expect(handout).not.toMatch(/[\uE010\uE011]/)
        for (const word of ['a', 'c', 'e', 'q', 'r'])
          expect(
            seen(handout)
              .split(/[^a-z]+/)
              .filter((one) => one === word),
          ).toHaveLength(text.split(/[^a-z]+/).filter((one) => one === word).length)
      }),
      { numRuns: 200 },
    )
  })
})

describe('lists with other numbers', () => {
  /** Return the kind, start and words of each list. */
  const lists = (text: string): readonly string[] =>
    [...slide(text).matchAll(/<ol([^>]*)>([\s\S]*?)<\/ol>/g)].map(
      ([, attributes = '', items = '']) => `${attributes.trim()}: ${seen(items)}`,
    )

  test.each([
    ['a) un\nb) deux', ['type="a": un deux']],
    ['A.  un\nB.  deux', ['type="A": un deux']],
    ['(1) un\n(2) deux', [': un deux']],
    ['(3) un\n(4) deux', ['start="3": un deux']],
    ['iv. un\nv. deux', ['start="4" type="i": un deux']],
    ['II) un\nIII) deux', ['start="2" type="I": un deux']],
    ['h. un\ni. deux\nj. trois', ['start="8" type="a": un deux trois']],
    ['# x\na) un', ['type="a": un']],
    ['> a) un\n> b) deux\n>\n> fin', ['type="a": un deux']],
    ['a) un\n\ni. deux\n\n(1) trois\n\n1. quatre', ['type="a": un', 'type="i": deux', ': trois', ': quatre']],
    ['i. un\n\nA.  deux\n\n1. trois\n2. quatre', ['type="i": un', 'type="A": deux', ': trois quatre']],
  ])('%j', (text, expected) => {
    expect(lists(text)).toEqual(expected)
  })

  test('nest in lists of any kind', () => {
    const html = slide('1. un\n    a. deux\n    b. trois\n\n- quatre\n\n  (i) cinq').replace(/\n/g, '')
    expect(html).toContain('<li>un<ol type="a"><li>deux</li><li>trois</li></ol></li>')
    expect(html).toContain('<p>quatre</p><ol type="i"><li>cinq</li></ol>')
  })

  test('are tight, where blank lines are only between them', () => {
    expect(slide('i. un\nii. deux\n\nA.  trois\nB.  quatre')).not.toContain('<p>')
    expect(slide('i. un\n\nii. deux').match(/<p>/g)).toHaveLength(2)
  })

  test.each([
    'B. Pascal a dit',
    'Il a écrit\na) ceci\nb) cela',
    'mix) un',
    '```\na) un\n```',
    'aa) un',
    'a) ',
    'a)un',
    '(a. un',
  ])('are not made of %j', (text) => {
    expect(slide(text)).not.toContain('<ol')
  })

  test('are text in other dialects', () => {
    expect(compiled('a) un\nb) deux').handout).not.toContain('<ol')
  })
})

describe('HTML blocks', () => {
  test('may have Markdown right below their tags', () => {
    const html = slide(
      '<div class="x">\n  * un\n  * **deux**\n</div>\ntrois *quatre*\n\n<section>\n<div>\ncinq *six*\n</div>\n</section>',
    )
    expect(html.replace(/\n\s*/g, '')).toContain(
      '<div class="x"><ul><li>un</li><li><strong>deux</strong></li></ul></div>',
    )
    expect(html).toContain('<em>quatre</em>')
    expect(html).toContain('<em>six</em>')
    expect(compiled('<div>\n*un*\n</div>').handout).not.toContain('<em>')
  })

  test('with HTML in them stay as they are', () => {
    const html = '<div>\n<p>\n*un*\n</p>\n</div>'
    expect(slide(html)).toContain('*un*')
    expect(slide('<pre>\n<div>\n*un*\n</div>\n</pre>')).toContain('*un*')
  })

  test('are for the slide and the handout, in chapters that make slides and a book', () => {
    const text =
      '## Un\n\n<div class="slide-content">\n  * deux\n</div>\n\n<div class="notes">\n\nTrois *quatre*.\n\n</div>'
    const { slides, handout } = compiled(text, { settings: { dialect: ['pandoc'] }, introduction: true })
    expect(slides.map(({ html }) => seen(html))).toEqual(['Un deux'])
    expect(seen(handout)).toBe('Un Trois quatre .')
  })

  test('of notes are private in other chapters', () => {
    const text = '## Un\n\n<div class="notes">\nSecret\n</div>'
    expect(JSON.stringify(compiled(text, { settings: { dialect: ['pandoc'] } }))).not.toContain('Secret')
  })

  test.each(['\\tiny', '\\normalsize', '\\centering'])('%s is not shown', (command) => {
    const chapter = compiled(`# Un\n\n${command}\n\ndeux`, {
      settings: { dialect: ['pandoc'] },
      introduction: true,
    })
    expect(seen(chapter.handout)).toBe('Un deux')
    expect(problems(chapter)).toEqual([])
  })
})

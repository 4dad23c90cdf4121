import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChapterOptions, compiled, problems, seen } from '../compiled.ts'

/** Compile a chapter with mathematics on. */
function maths(text: string, options: ChapterOptions = {}): ReturnType<typeof compiled> {
  return compiled(text, { ...options, settings: { math: true, ...options.settings } })
}

/** The TeX of each formula of some HTML, in order; of display ones between `$$`. */
function formulas(html: string): readonly string[] {
  const found = html.matchAll(
    /<math[^>]*?(display="block")?><semantics>.*?<annotation[^>]*>([\s\S]*?)<\/annotation>/g,
  )
  return [...found].map(([, display, tex = '']) => {
    const text = tex.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').trim()
    return display ? `$$${text}$$` : text
  })
}

/** The HTML with `∎` for each formula, as a reader sees it. */
function around(html: string): string {
  return seen(
    html.replace(
      /<(span|div) class="math [\s\S]*?<\/math>[\s\S]*?aria-hidden="true">[\s\S]*?<\/span><\/span><\/\1>(?=<|\s|[^<]|$)/g,
      '∎',
    ),
  )
}

/** The formulas of a chapter's slides. */
function onSlides(text: string, options: ChapterOptions = {}): readonly string[] {
  return maths(text, options).slides.flatMap(({ html }) => formulas(html))
}

describe('a formula in a line of text', () => {
  test.each([
    ['a formula', 'Soit $a^2 + b^2$ ici.', ['a^2 + b^2']],
    ['two', '$x$ et $y$', ['x', 'y']],
    ['over two lines', 'Soit $a +\nb$ ici.', ['a +\nb']],
    ['with what Markdown would read', '$a_1 * b_2 * c_3 [d](e) <b>$', ['a_1 * b_2 * c_3 [d](e) <b>']],
    ['with an escaped dollar', 'Prix : $x \\$ y$.', ['x \\$ y']],
    ['with dollars in braces', '$\\text{si $x$}$', ['\\text{si $x$}']],
    ['between GitHub’s dollars and backticks', 'Soit $`a_1`$ ici.', ['a_1']],
    ['between parentheses', 'Soit \\(a_1\\) ici.', ['a_1']],
    ['on a line of its own', 'Soit $$a_1$$ ici.', ['$$a_1$$']],
    ['with a comment, which is not for readers', '$a <!-- secret --> b$', ['a  b']],
    ['with a comment of TeX', '$$\na % secret\n+ b \\% c\n$$', ['$$a \n+ b \\% c$$']],
  ])('%s', (_, text, expected) => {
    const chapter = maths(text)
    expect(chapter.messages).toEqual([])
    expect(formulas(chapter.handout)).toEqual(expected)
    expect(chapter.slides.flatMap(({ html }) => formulas(html))).toEqual(expected)
    expect(JSON.stringify(chapter)).not.toContain('secret')
  })

  test.each([
    'Le prix est de 5 $ et 10 $ par mois.',
    'De $5 à $10, ou $20,000.',
    'US$5 et CA$6.',
    'Dans $HOME et $PATH.',
    'Un dollar, $, et deux, $$.',
    'Rien entre $$$$, ni $$$a$$$.',
    'Échappé : \\$a\\$.',
    'Seul $a',
    'Parenthèses (a\\), crochets \\[1\\] et \\[2\\].',
  ])('prices and paths stay as they are: %s', (text) => {
    expect(seen(maths(text).handout)).toBe(`Chapter ${text.replaceAll('\\', '')}`)
  })

  test('code is code', () => {
    const text = '`$a$` et ``$$b$$`` :\n\n```bash\necho $HOME $$ $x$\n```\n\n    $$\n    c\n    $$'
    const { handout } = maths(text)
    expect(formulas(handout)).toEqual([])
    expect(seen(handout.replaceAll('</span>', '').replace(/<span[^>]*>/g, ''))).toBe(
      'Chapter $a$ et $$b$$ : echo $HOME $$ $x$ $$ c $$',
    )
  })

  test('many dollars are read in linear time', () => {
    expect(onSlides('${'.repeat(2_000))).toEqual([])
    expect(onSlides('$$ a\n'.repeat(2_000))).toEqual([])
    expect(onSlides('\\[ a\n'.repeat(2_000))).toEqual([])
  })
})

describe('a formula on its own lines', () => {
  test.each([
    ['between lines of dollars', '$$\na\n$$', '$$a$$'],
    ['on one line', '$$ a $$', '$$a$$'],
    ['on lines with their dollars', '$$a\n+ b$$', '$$a\n+ b$$'],
    [
      'with lines that Markdown would read',
      '$$\na\n= b\n- c\n+ d\n> e\n1. f\n$$',
      '$$a\n= b\n- c\n+ d\n> e\n1. f$$',
    ],
    ['with blank lines', '$$\n\na\n\n+ b\n\n$$', '$$a\n\n+ b$$'],
    ['in brackets', '\\[\na \\\\[2pt]\n\\]', '$$a \\\\[2pt]$$'],
    [
      'in an environment',
      '\\begin{align*}\na &= b \\\\\nc &= d\n\\end{align*}',
      '$$\\begin{align*}\na &= b \\\\\nc &= d\n\\end{align*}$$',
    ],
    ['in a fence', '```math\na\n```', '$$a$$'],
    ['right under a text', 'Soit\n$$\na\n$$\nici.', '$$a$$'],
    ['with attributes', '$$\na\n$$ {#eq-loi .important}', '$$a$$'],
    ['in a list', '- un\n\n  $$\n  a\n  $$\n- deux', '$$a$$'],
    ['in a quote', '> $$\n> a\n> $$', '$$a$$'],
    ['in columns', '::: columns\n::: column\n$$\na\n$$\n:::\n::: column\ndroite\n:::\n:::', '$$a$$'],
    ['with Windows’ line ends', '$$\r\na\r\n+ b\r\n$$\r\n\r\n<b>x</b>', '$$a\n+ b$$'],
  ])('%s', (_, text, expected) => {
    const chapter = maths(text)
    expect(chapter.messages).toEqual([])
    expect(formulas(chapter.handout).map((tex) => tex.replaceAll('\r', ''))).toEqual([expected])
    expect(chapter.slides.flatMap(({ html }) => formulas(html))).toHaveLength(1)
    expect(chapter.handout).not.toContain('formula-')
  })

  test('attributes go to the formula', () => {
    expect(maths('$$\na\n$$ {#eq-loi .important}').handout).toContain(
      '<div id="eq-loi" class="important math math-display">',
    )
  })

  test.each([
    ['a slide break', '$$\na\n\n---\n\n- b'],
    ['a heading', '$$\na\n\n## Titre\n\n- b'],
    ['the end of the text', '$$\na\n\n- b'],
  ])('a formula without an end before %s is text, with a warning', (_, text) => {
    const chapter = maths(`${text}\n\n$c$`)
    expect(problems(chapter)).toEqual(['1:1 math-unclosed'])
    expect(onSlides(`${text}\n\n$c$`)).toEqual(['c'])
    expect(seen(chapter.handout)).toMatch(/\$\$ a .*b/)
  })

  test('a formula ends with the quote or list item that contains it', () => {
    expect(seen(maths('> $$\n> a\n\nsuite').handout)).toBe('Chapter $$ a suite')
    expect(seen(maths('- $$\n  a\n- b').handout)).toBe('Chapter $$ a b')
  })
})

test('formulas are read wherever text is', () => {
  const text = [
    '## Coût $O(n^2)$',
    '- un $a$\n- deux $b$',
    '| tête $c$ | d |\n|---|---|\n| $P(A \\| B)$ | $f$ |',
    'Note[^1] et **gras $g$** et [lien $h$](https://example.org).',
    ':::tip[Astuce $i$]\n$j$\n:::',
    '<div class="boîte">\n\n$k$\n\n</div>',
    '[^1]: La note $l$.',
  ].join('\n\n')
  const expected = ['O(n^2)', 'a', 'b', 'c', 'P(A | B)', 'f', 'g', 'h', 'i', 'j', 'k', 'l']
  expect(formulas(maths(text).handout)).toEqual(expected)
  expect(onSlides(text)).toEqual(expected)
  expect(formulas(maths(text, { safe: true }).handout)).toEqual(expected)
})

test('a plain-text title has the signs of simple commands, and the TeX of others', () => {
  const { slides, headings, handout } = maths('# Cours\n\n## $\\Theta(n \\log n)$, $\\frac{a}{b}$\n\ntexte')
  expect(slides.at(-1)).toMatchObject({ title: 'Θ(n log n), \\frac{a}{b}', id: 'chapter--θn-log-n-fracab' })
  expect(headings.at(-1)?.title).toBe('Θ(n log n), \\frac{a}{b}')
  expect(formulas(handout)).toEqual(['\\Theta(n \\log n)', '\\frac{a}{b}'])
})

test('a plain-text title has no dollars', () => {
  const { slides, headings } = maths('# Cours\n\n## Coût $O(n^2)$\n\ntexte')
  expect(slides.map(({ title, id }) => [title, id]).at(-1)).toEqual(['Coût O(n^2)', 'chapter--cout-on2'])
  expect(headings.at(-1)).toMatchObject({ title: 'Coût O(n^2)', slug: 'cout-on2' })
})

test('the student edition has no formula of the trainer’s', () => {
  const text = 'texte\n\n:::trainer\n$secret$\n:::\n\n:::notes\n$secret$\n:::'
  expect(JSON.stringify(maths(text))).not.toContain('secret')
  const [, slide] = maths(text, { edition: 'trainer' }).slides
  expect(formulas(slide?.html ?? '')).toEqual(['secret'])
  // The speaker view has no style sheet of ours.
  expect(formulas(slide?.notes ?? '')).toEqual(['secret'])
  expect(slide?.notes).not.toContain('katex-html')
})

describe('a formula with invalid TeX', () => {
  test.each([
    ['Soit $\\foo$.', '1:6 math-syntax', 'Soit $\\foo$ .'],
    ['Soit\n\n- un\n\n  $$\n  \\frac{a}\n  $$', '5:3 math-syntax', 'Soit un $$ \\frac{a} $$'],
    ['> Soit $a}$', '1:8 math-syntax', 'Soit $a}$'],
    ['texte\n\n```math\n\\bar\n```', '3:1 math-syntax', 'texte \\bar'],
    ['$\\href{https://example.org}{mot}$', '1:1 math-syntax', '$\\href{https://example.org}{mot}$'],
    ['$\\includegraphics{a.png}$', '1:1 math-syntax', '$\\includegraphics{a.png}$'],
    ['$\\def\\a{\\a\\a}\\a$', '1:1 math-syntax', '$\\def\\a{\\a\\a}\\a$'],
  ])('is shown as it was written, with an error at its place: %s', (text, problem, shown) => {
    const chapter = maths(`${text}\n\nReste $b$.`)
    expect(problems(chapter)).toEqual([problem])
    expect(seen(chapter.handout.slice(0, chapter.handout.indexOf('Reste')))).toBe(`Chapter ${shown}`)
    expect(formulas(chapter.handout)).toEqual(['b'])
    expect(chapter.slides.map(({ html }) => html).join()).toContain('math-error')
  })

  test('has a message with KaTeX’s reason', () => {
    expect(maths('Soit $\\foo$.').messages[0]?.reason).toBe(
      'Unexpected formula `$\\foo$`, expected TeX that KaTeX knows: Undefined control sequence: \\foo',
    )
  })
})

test('equations are numbered through the chapter, alike on every page', () => {
  const { slides, handout } = maths(
    '## Un\n\n\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}\n\n## Deux\n\n$$\n\\begin{equation}e\\end{equation}\n$$',
  )
  const numbers = (html: string) => [...html.matchAll(/>\((\d)\)</g)].map(([, number]) => number).join('')
  expect(slides.map(({ html }) => numbers(html))).toEqual(['1212', '33'])
  expect(numbers(handout)).toBe('121233')
})

test('macros that one formula defines hold in the next ones', () => {
  const text =
    '$$\n\\newcommand{\\R}{\\mathbb{R}}\n\\newcommand{\\norme}[1]{\\lVert #1 \\rVert}\n$$\n\nSoit $\\norme{x} \\in \\R$.'
  expect(maths(text).messages).toEqual([])
  // Another chapter does not know the macros.
  expect(problems(maths('Soit $\\norme{x}$.'))).toEqual(['1:6 math-syntax'])
})

test('safe: true shows the same formulas', () => {
  const text = 'Soit $\\sqrt{x}$ :\n\n$$\n\\frac{a}{b}\n$$\n\n```math\nc\n```\n\nFaux : $\\foo$.'
  expect(maths(text, { safe: true }).handout).toBe(maths(text).handout)
})

test('HTML of the author is not a formula, whatever its class', () => {
  const { handout } = maths('$a$\n\n<span class="math formula-0">mot</span>')
  expect(around(handout)).toContain('mot')
  expect(formulas(handout)).toEqual(['a'])
})

describe('where mathematics are off', () => {
  test('dollars are text', () => {
    const { handout, messages } = compiled('$a$, \\(b\\)\n\n```math\nc\n```')
    expect(seen(handout)).toBe('Chapter $a$, (b) c')
    expect(messages).toEqual([])
  })

  test.each([
    ['$$\nE = mc^2\n$$', ['3:1 math-off']],
    ['- un\n\n  $$\\alpha$$', ['5:3 math-off']],
    ['Le PID est `$$`, $$ aussi.', []],
    ['```bash\n$$\nA_B=1\n$$\n```', []],
    ['$$ et $$', []],
  ])('a block of TeX gives a hint, once: %s', (text, expected) => {
    expect(problems(compiled(`# Titre\n\n${text}\n\n${text}`))).toEqual(expected)
  })

  test.each([
    ['Soit $\\frac{a}{b}$ ici.', ['3:6 math-off']],
    ['Une **somme $x^2 = 4$** ici.', ['3:13 math-off']],
    ['- un terme $a_{ij}$', ['3:12 math-off']],
    ['Il coûte 5 $ ou 6 $ par mois, $HOME et $USER_ID$ aussi.', []],
    ['Le chemin C:\\text$ et $PATH, $a et $b.', []],
    ['Un code `$\\frac{a}{b}$`, `$x^2$` et $n$.', []],
    ['Un prix de $10_000$ ou \\$x^2$.', []],
  ])('a formula in a line gives a hint where it is surely TeX: %s', (text, expected) => {
    expect(problems(compiled(`# Titre\n\n${text}\n`))).toEqual(expected)
  })
})

test('no word is lost, whatever stands around a formula', () => {
  const signs = [
    '$',
    '$$',
    '$$\n',
    '\\[',
    '\\]',
    '\\(',
    '\\)',
    '\\begin{align}',
    '\\end{align}',
    '\\',
    '{',
    '}',
  ]
  const blocks = [
    '\n',
    '\n\n',
    '> ',
    '- ',
    '  ',
    '| ',
    '|-|\n',
    '`',
    '```math\n',
    '---\n',
    '# ',
    ' ',
    '5',
    '*',
    '<b>',
  ]
  const piece = fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...blocks), fc.constant('mot'))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, safe) => {
      let count = 0
      const text = pieces.map((part) => (part === 'mot' ? `mot${++count}x` : part)).join('')
      const { handout, slides } = maths(text, { safe, settings: { title: 'Titre', dialect: ['lutrin'] } })
      const deck = slides.map(({ html }) => html).join()
      for (let n = 1; n <= count; n++) for (const page of [handout, deck]) expect(page).toContain(`mot${n}x`)
      expect(handout).not.toContain('formula-')
    }),
    { numRuns: 500, examples: [[['<b>', '```math\n', '```math\n'], false]] },
  )
})

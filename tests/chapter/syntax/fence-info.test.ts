import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

const CODE = 'un = 1\ndeux\n\ntrois < "x" & y\nquatre'

/** Return the HTML of a code block with an info string. */
function block(info: string, code = CODE, fence = '~~~'): string {
  const html = compiled(`# Un\n\n${fence}${info}\n${code}\n${fence}\n`).slides[0]?.html ?? ''
  return html.replace(/^<h1>.*?<\/h1>\n/, '')
}

/** Return the code that a block shows. */
function codeOf(html: string): string {
  const pre = /<pre[\s\S]*<\/pre>/.exec(html)?.[0] ?? ''
  return pre
    .replace(/<(?:[^<>"]|"[^"]*")*>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&')
}

/** Return the numbers of the lines that are highlighted at first, then those of each further step. */
function lines(html: string): readonly (string | readonly number[])[] {
  const first = [...html.matchAll(/class="line( marked)?"/g)].flatMap(([, marked], n) =>
    marked ? [n + 1] : [],
  )
  return [first, ...[...html.matchAll(/data-lines="([^"]*)"/g)].map(([, step]) => step ?? '')]
}

describe('language', () => {
  test.each([
    ['js', 'js'],
    ['JS', 'js'],
    ['"bash"', 'bash'],
    ["bash'", 'bash'],
    ['bash session', 'bash'],
    ['js{1}', 'js'],
    ['language-js', 'js'],
    ['{.bash .numberLines}', 'bash'],
    ['{.zsh}', 'zsh'],
    ['{#id .haskell}', 'haskell'],
    ['{python}', 'python'],
    ['{{python}}', 'python'],
    ['{r, echo=FALSE}', 'r'],
    ['{code-block} yaml', 'yaml'],
    ['rust,no_run', 'rust'],
    ['c++', 'c++'],
    ['yaml:a.yml', 'yaml'],
    ['json {"a": 1}', 'json'],
  ])('of %s is %s', (info, language) => {
    expect(block(info)).toContain(`language-${language}"`)
  })

  test('a block without a language has no language class', () => {
    for (const info of ['', '{}', '{1}', '{.}', '}']) expect(block(info)).not.toContain('language-')
  })
})

describe('syntax highlighting', () => {
  const names =
    'bash sh zsh console shell shell-session powershell bat dockerfile docker yaml yml json toml ini properties hcl terraform ' +
    'nginx apache makefile cmake diff patch sql mysql pgsql python py js ts jsx tsx java kotlin scala groovy jenkinsfile go rust c cpp ' +
    'csharp fsharp php ruby perl lua r julia matlab haskell elixir erlang clojure swift dart html xml vue css scss less ' +
    'graphql protobuf http markdown latex django jinja2 twig handlebars gherkin asm verilog vim'
  test.each(names.split(' '))('%s is highlighted', (name) => {
    expect(block(name)).toContain('<code class="hljs ')
  })

  test.each(['text', 'output', 'klingon', 'constructor'])('%s is plain', (name) => {
    expect(block(name)).not.toContain('hljs')
    expect(codeOf(block(name))).toBe(`${CODE}\n`)
  })
})

describe('highlighted and numbered lines', () => {
  test.each([
    ['js {1,3-4}', [[1, 3, 4]]],
    ['js{2}', [[2]]],
    ['js { 1 , 3 }', [[1, 3]]],
    ['js [1|3-4]', [[1], '3-4']],
    ['js {1|3-4}', [[1], '3-4']],
    ['{.python code-line-numbers="|1|3"}', [[], '1', '3']],
    ['js data-line-numbers="1,3"', [[1, 3]]],
    ['py hl_lines="2 3"', [[2, 3]]],
    ['go {linenos=table,hl_lines=[1,"3-4"]}', [[1, 3, 4]]],
    ['rust,linenos,hl_lines=3-4 1', [[3, 4]]],
    ['js title="a {1} [2]"', [[]]],
    ['ts [a.ts] {1}', [[1]]],
  ])('of %s', (info, expected) => {
    expect(lines(block(info))).toEqual(expected)
  })

  test.each([
    ['{.bash .numberLines startFrom="10"}', 10],
    ['{.bash .numberLines}', 1],
    ['go {linenos=table,linenostart=199}', 199],
    ['py linenums="3"', 3],
    ['js showLineNumbers', 1],
    ['js [10: 1|2]', 10],
    ['js []', 1],
    ['ts {1|2}{lines:true,startLine:5}', 5],
  ])('%s numbers lines from %i', (info, start) => {
    expect(block(info)).toMatch(new RegExp(`counter-reset: line ${start - 1}"[^>]* class="[^"]*numbered`))
  })

  test.each(['js', 'go {linenos=false}', '{.py code-line-numbers="false"}', 'js {1}'])(
    '%s numbers no lines',
    (info) => {
      expect(block(info)).not.toContain('numbered')
    },
  )
})

test.each([
  ['yaml title="a b.yml"', 'a b.yml'],
  ["yaml title='a b.yml'", 'a b.yml'],
  ['js title="a=b {2}"', 'a=b {2}'],
  ['{.yaml filename="a.yml"}', 'a.yml'],
  ['yaml:conf/a.yml', 'conf/a.yml'],
  ['js:title=a.js', 'a.js'],
  ['ts [a.ts]', 'a.ts'],
  ['yaml {"title": "a.yml"}', 'a.yml'],
])('the title of %s is %s', (info, title) => {
  expect(block(info)).toContain(`<figcaption>${title}</figcaption>`)
})

describe('cells of Quarto', () => {
  test('have options, which are applied and not shown', () => {
    const html = block(
      '{python}',
      '#| echo: true\n#| filename: "a.py"\n#| code-line-numbers: "|1|2"\nun = 1\n#| deux',
    )
    expect(codeOf(html)).toBe('un = 1\n#| deux\n')
    expect(html).toContain('<figcaption>a.py</figcaption>')
    expect(lines(html)).toEqual([[], '1', '2'])
  })

  test('that are only shown keep their options as code', () => {
    for (const info of ['{{python}}', 'python', '{.python}'])
      expect(codeOf(block(info, '#| echo: true\nx'))).toBe('#| echo: true\nx\n')
  })
})

describe('no info string', () => {
  test.each([
    '{',
    '}',
    '{{',
    '[',
    '{-}',
    '<html>',
    '&',
    '__proto__',
    'constructor',
    '{.constructor}',
    'js {99999999999}',
  ])('loses code: %s', (info) => expect(codeOf(block(info))).toBe(`${CODE}\n`))

  test('loses code: random info strings', () => {
    const part = fc.constantFrom(
      ...[
        'js',
        ' ',
        '{',
        '}',
        '[',
        ']',
        '|',
        ',',
        '1',
        '3-4',
        '=',
        '"',
        "'",
        '.a',
        '#b',
        ':',
        'title=',
        'hl_lines=',
        '\\',
        '<',
      ],
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        expect(codeOf(block(parts.join('')))).toBe(`${CODE}\n`)
      }),
      { numRuns: 300 },
    )
  })
})

test('raw HTML of pandoc is HTML, other formats are code', () => {
  expect(block('{=html}', '<b class="x">gras</b>', '```')).toBe('<b class="x">gras</b>')
  expect(codeOf(block('{=latex}', '\\vspace{1cm}', '```'))).toBe('\\vspace{1cm}\n')
  expect(seen(compiled('# Un\n\ntexte `<b>gras</b>`{=html} et `\\LaTeX`{=latex}').handout)).toBe(
    'Un texte gras et \\LaTeX',
  )
})

test('the blank lines after the options of a cell go with them, and do not count', () => {
  const html = compiled(
    '```{python}\n#| echo: true\n#| code-line-numbers: "1"\n\n\nimport os\nx = 1\n```',
  ).handout
  expect(html).toMatch(/<code[^>]*><span class="line marked">(?:<[^>]*>)*import/)
  expect(seen(compiled('```{python}\n\nx = 1\n```').handout)).toContain('x = 1')
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compiled } from './compiled.ts'

const NAMES = ['notes', 'trainer', 'solution', 'corrigé', 'corrigés'.normalize('NFD'), 'Formatrice'] as const

/** Return what a chapter gives to the pages of an edition, its messages aside. */
const shown = (text: string, edition: 'student' | 'trainer'): string =>
  JSON.stringify({
    ...compiled(`## Un\n\npublic\n\n${text}\n\n## Deux\n\nsuite\n`, { edition }),
    messages: [],
  })

/** Ways to hide words in a line. */
const IN_LINES: Readonly<Record<string, (name: string, secret: string) => string>> = {
  span: (name, secret) => `[${secret} *x*]{.${name}}`,
  'braces without an end': (name, secret) => `[${secret}]{.${name}`,
  'bold words': (name, secret) => `**${secret}**{.${name}}`,
  'code span': (name, secret) => `\`${secret}\`{.${name}}`,
  'flag of a span': (name, secret) => `[${secret}]{.x ${name}=true}`,
  'audience of a span': (name, secret) => `[${secret}]{data-audience="${name}"}`,
  'invisible character': (name, secret) => `[${secret}]{.${name.slice(0, 2)}\u200b${name.slice(2)}}`,
  'soft hyphen': (name, secret) => `[${secret}]{.${name.slice(0, 3)}\u00ad${name.slice(3)}}`,
  'non-breaking spaces': (name, secret) => `[${secret}]{\u00a0.${name}\u00a0}`,
  'condition of Quarto': (name, secret) => `[${secret}]{.content-visible when-profile="${name}"}`,
  '<span>': (name, secret) => `<span class="${name}">${secret}</span>`,
  'character reference': (name, secret) =>
    `<b class="&#${name.charCodeAt(0)};${name.slice(1)}">${secret}</b>`,
  className: (name, secret) => `<b className={"${name}"}>${secret}</b>`,
  shortcode: (name, secret) => `{{< ${name} >}}${secret}{{< /${name} >}}`,
  directive: (name, secret) => `:${name}[${secret}]`,
  'remark span': (name, secret) => `.${name}[${secret}]`,
}

/** Places of words in a line. */
const LINES: Readonly<Record<string, (words: string) => string>> = {
  paragraph: (words) => `a ${words} b`,
  'Windows line ends': (words) => `a ${words} b\r\nc`,
  item: (words) => `- a ${words} b\n- c`,
  task: (words) => `- [ ] a ${words} b`,
  quote: (words) => `> a ${words} b`,
  cell: (words) => `| a | b |\n|---|---|\n| x ${words} y | z |`,
  'head of a table': (words) => `| a ${words} | b |\n|---|---|\n| x | z |`,
  heading: (words) => `### a ${words} b\n\nc`,
  term: (words) => `a ${words} b\n: c`,
  definition: (words) => `c\n: a ${words} b`,
  footnote: (words) => `x[^f]\n\n[^f]: a ${words} b`,
  caption: (words) => `| a |\n|---|\n| x |\n\n: a ${words} b`,
  'alternative text': (words) => `![a ${words} b](https://example.org/a.png)`,
  'title of an image': (words) => `![a](https://example.org/a.png '${words}')`,
  'text of a link': (words) => `[a ${words} b](https://example.org)`,
  'HTML paragraph': (words) => `<p>a ${words} b</p>`,
  'HTML table': (words) => `<table><tr><td>${words}</td><td>b</td></tr></table>`,
  summary: (words) => `<details><summary>a ${words} b</summary>\n\nx\n\n</details>`,
  'title of a callout': (words) => `:::tip[a ${words} b]\nx\n:::`,
  'title of an alert': (words) => `> [!TIP] a ${words} b\n> x`,
  'title of details': (words) => `:::details[a ${words} b]\nx\n:::`,
  column: (words) => `:::columns\n:::column\na ${words} b\n:::\n:::`,
}

/** Ways to hide blocks. */
const IN_BLOCKS: Readonly<Record<string, (name: string, secret: string) => string>> = {
  'braces without an end': (name, secret) => `::: {.${name}\n${secret}\n:::`,
  'paragraph without the end of its braces': (name, secret) => `${secret} {.${name}`,
  'heading without the end of its braces': (name, secret) => `### ${secret} {.${name}\n\n${secret}`,
  heading: (name, secret) => `### ${secret} {.${name}}\n\n${secret}`,
  'non-breaking space': (name, secret) => `:::\u00a0${name}\n${secret}\n:::`,
  tabs: (name, secret) => `:::\t${name}\t\n${secret}\n:::`,
  'end with a name': (name, secret) => `:::${name}\n${secret}\n:::end`,
  'one closing line too many': (name, secret) => `::::${name}\n${secret}\n:::\n\n${secret}\n\n::::`,
  'options of a fence in MyST': (name, secret) =>
    `\`\`\`{admonition} ${secret}\n:class: dropdown, ${name}\n${secret}\n\`\`\``,
  'options of a container in MyST': (name, secret) =>
    `:::{admonition} ${secret}\n:class: ${name}\n${secret}\n:::`,
  'gated directive': (name, secret) =>
    `\`\`\`{${name}-start} a\n:label: b\n\`\`\`\n\n${secret}\n\n- ${secret}\n\n\`\`\`{${name}-end}\n\`\`\``,
  'gated container': (name, secret) => `:::{${name}-start} a\n:::\n\n${secret}\n\n:::{${name}-end}\n:::`,
  'gated directive without an end': (name, secret) => `\`\`\`{${name}-start}\n\`\`\`\n\n${secret}`,
  'comments around it': (name, secret) =>
    `<!-- ${name}:start -->\n${secret}\n\n${secret}\n<!-- ${name}:end -->`,
  'comments in capitals': (name, secret) =>
    `<!-- BEGIN ${name.toUpperCase()} -->\n\n- ${secret}\n\n<!-- END ${name.toUpperCase()} -->`,
  'condition of Vue': (name, secret) =>
    `<div v-if="is${name[0]?.toUpperCase()}${name.slice(1)}">\n\n${secret}\n\n</div>`,
  'class of Vue': (name, secret) => `<div :class="'${name}'">\n\n${secret}\n\n</div>`,
  'style of JSX': (name, secret) => `<div className={styles.${name}}>\n\n${secret}\n\n</div>`,
  'data attribute': (name, secret) => `<div data-${name}>\n\n${secret}\n\n</div>`,
  audience: (name, secret) => `<div data-audience="${name}">\n\n${secret}\n\n</div>`,
  'condition in HTML': (name, secret) =>
    `<div class="content-visible" data-when-profile="${name}">\n\n${secret}\n\n</div>`,
  'end of another element': (name, secret) => `<div class="${name}">\n\n${secret}\n\n</section>\n\n${secret}`,
  'aside without an end': (name, secret) => `<aside class="${name}">${secret}\n${secret}`,
  'kramdown without Markdown': (name, secret) =>
    `{::nomarkdown}\n<div class="${name}">${secret}</div>\n{:/nomarkdown}`,
  'row of an HTML table': (name, secret) => `<table>\n<tr class="${name}"><td>${secret}</td></tr>\n</table>`,
  'table by its caption': (name, secret) => `| a |\n|---|\n| ${secret} |\n\n: ${secret} {.${name}}`,
  'shortcode that closes itself': (name, secret) => `{{< ${name} text="${secret}" />}}`,
  'shortcode without an end': (name, secret) => `{{% ${name} %}}\n${secret}\n\n- ${secret}`,
  'tag of Liquid': (name, secret) => `{% ${name} %}\n${secret}\n{% end${name} %}`,
  'condition of Liquid': (name, secret) => `{% if ${name} %}\n\n${secret}\n\n{% endif %}`,
  'admonition of MkDocs': (name, secret) => `!!! ${name} "${secret}"\n\n    ${secret}\n\n    ${secret}`,
  'block of PyMdown': (name, secret) => `/// ${name}\n${secret}\n\n${secret}\n///`,
  'two colons': (name, secret) => `::${name}\n${secret}\n::`,
  'heading in a callout': (name, secret) => `:::tip\n### ${secret} {.${name}}\n\n${secret}\n:::`,
}

const indented = (text: string, margin: string): string => text.replace(/\n(?!\n)/g, `\n${margin}`)

/** Places of blocks. */
const BLOCKS: Readonly<Record<string, (blocks: string) => string>> = {
  chapter: (blocks) => blocks,
  'Windows line ends': (blocks) => blocks.replace(/\n/g, '\r\n'),
  list: (blocks) => `- a\n\n  ${indented(blocks, '  ')}\n\n- b`,
  quote: (blocks) => `> a\n>\n> ${blocks.replace(/\n/g, '\n> ')}`,
  columns: (blocks) => `:::columns\n:::column\na\n\n${blocks}\n:::\n:::column\nb\n:::\n:::`,
  details: (blocks) => `<details>\n<summary>s</summary>\n\n${blocks}\n\n</details>`,
  definition: (blocks) => `c\n\n: d\n\n    ${indented(blocks, '    ')}`,
  footnote: (blocks) => `a[^f]\n\n[^f]: d\n\n    ${indented(blocks, '    ')}`,
  callout: (blocks) => `:::tip\n${blocks}\n:::`,
  '<div>': (blocks) => `<div>\n\n${blocks}\n\n</div>`,
  shortcode: (blocks) => `{{% expand "x" %}}\n${blocks}\n{{% /expand %}}`,
}

/** Return the name for a combination: all names for each would be too slow. */
const nameOf = (way: number, place: number): string => NAMES[(way + place) % NAMES.length] as string

const IN_A_LINE = Object.entries(IN_LINES).map(([way, write], n) => ({ way, write, places: LINES, n }))
const AS_BLOCKS = Object.entries(IN_BLOCKS).map(([way, write], n) => ({ way, write, places: BLOCKS, n }))

describe.each([...IN_A_LINE, ...AS_BLOCKS])('$way', ({ write, places, n }) => {
  test.each(Object.entries(places).map(([place, put], at) => ({ place, put, name: nameOf(n, at) })))(
    'in a $place with the name $name is for the trainer',
    ({ put, name }) => {
      const text = put(write(name, 'SECRET'))
      const page = shown(text, 'student')
      expect(page).not.toContain('SECRET')
      expect(page).toContain('public')
      expect(page).toContain('suite')
      expect(shown(text, 'trainer')).toContain('SECRET')
    },
  )
})

const { definition = String, footnote = String, ...nested } = BLOCKS
/** Containers that a random place is made of, each around blocks; some are read at the top of a chapter alone. */
const AROUND = fc.constantFrom(...Object.values(nested).slice(2))
const TOP = fc.constantFrom(definition, footnote, String)
const WRITTEN = fc.oneof(
  fc.constantFrom(...Object.values(IN_BLOCKS)),
  fc
    .tuple(fc.constantFrom(...Object.values(IN_LINES)), fc.constantFrom(...Object.values(LINES).slice(2)))
    .map(
      ([write, put]) =>
        (name: string, secret: string) =>
          put(write(name, secret)),
    ),
)

test('nothing private leaks from random nestings of containers', () => {
  fc.assert(
    fc.property(
      WRITTEN,
      fc.constantFrom(...NAMES),
      fc.array(AROUND, { maxLength: 4 }),
      TOP,
      fc.boolean(),
      (write, name, around, onTop, hasSeparators) => {
        const blocks = onTop(around.reduce((inner, put) => put(inner), write(name, 'SECRET')))
        const text = hasSeparators ? `---\n\n${blocks}\n\n---` : blocks
        expect(shown(text, 'student')).not.toContain('SECRET')
      },
    ),
    { numRuns: 300 },
  )
})

import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseYaml } from '../../../src/site/read/yaml.ts'
import { cascade, type PageSettings, readPageSettings } from '../../../src/site/settings/page-settings.ts'

/** Read settings from YAML, with the messages about them as `line:column rule reason`. */
function read(yaml: string): { settings: PageSettings; problems: readonly string[] } {
  const file = new VFile({ path: 'lutrin.yaml' })
  const data = parseYaml(yaml, 1, file)
  const settings = data ? readPageSettings(data, file) : {}
  return { settings, problems: file.messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.reason}`) }
}

/** Read the tokens that a mapping sets. */
function tokens(yaml: string): Readonly<Record<string, string>> {
  const { settings, problems } = read(`theme: ${yaml}`)
  expect(problems).toEqual([])
  return settings.theme?.tokens ?? {}
}

test.each([
  ['auto', 'auto', undefined],
  ['light', 'light', undefined],
  ['dark', 'dark', undefined],
  ['default', 'auto', undefined],
  ['black', 'dark', 'black'],
  ['Solarized', 'light', 'solarized'],
  ['[white, maison.scss]', 'light', 'white'],
  ['{base: moon}', 'dark', 'moon'],
])('theme: %s', (yaml, scheme, reveal) => {
  const { settings, problems } = read(`theme: ${yaml}`)
  expect(problems).toEqual([])
  expect(cascade([settings]).theme).toEqual({ scheme, reveal, tokens: {} })
})

test('a deck inherits what its theme leaves out', () => {
  const site = read('theme: {base: dark, accent: ["#005f59", "#7fd6cf"], radius: 4}').settings
  const own = read('theme: {radius: 0px}').settings
  const named = read('theme: black').settings
  const accent = 'light-dark(#005f59, #7fd6cf)'
  expect(cascade([site, own]).theme).toEqual({
    scheme: 'dark',
    reveal: undefined,
    tokens: { accent, radius: '0px' },
  })
  expect(cascade([site, own, named, {}]).theme).toMatchObject({ reveal: 'black', tokens: { accent } })
})

test('a color is a pair for light and dark pages; from a single one the other is derived, readable', () => {
  expect(tokens('{accent: {light: "#005f59", dark: "#7fd6cf"}}')).toEqual({
    accent: 'light-dark(#005f59, #7fd6cf)',
  })
  expect(tokens('{accent: "#005f59"}')['accent']).toMatch(/^light-dark\(#005f59, #(?!005f59)[\da-f]{6}\)$/)
  expect(tokens('{accent: yellow}')['accent']).toMatch(/^light-dark\(#(?!ffff00)[\da-f]{6}, #ffff00\)$/)
  expect(tokens('{paper: "oklch(97% 0.02 90)"}')['paper']).toMatch(
    /^light-dark\(#f[\da-f]{5}, #[12][\da-f]{5}\)$/,
  )
  expect(tokens('{stage: "#402"}')).toEqual({ stage: 'light-dark(#440022, #440022)' })
})

test('fonts and lengths', () => {
  expect(
    tokens('{fontText: "Georgia, serif", font-title: [Georgia, "\'Source Serif 4\'"], slideText: 28}'),
  ).toEqual({
    'font-text': 'Georgia, serif',
    'font-title': "Georgia, 'Source Serif 4'",
    'slide-text': '28px',
  })
})

test('an unknown theme is a warning at its line that names the known ones', () => {
  const { settings, problems } = read('lang: fr\ntheme: noire\n')
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(/^2:8 theme-unknown Unexpected theme `noire`, expected `auto`, .*`dracula`/)
  expect(cascade([settings]).theme).toMatchObject({ scheme: 'auto', reveal: undefined })
})

test('each token that cannot be used is a message at its line, and hides no other', () => {
  const { settings, problems } = read(
    'theme:\n  base: nigth\n  acent: red\n  ink: blurple\n  slideText: wide\n  stage: "#402"\n',
  )
  expect(problems).toEqual([
    expect.stringMatching(/^2:9 theme-unknown Unexpected theme `nigth`/),
    '3:10 theme-unknown Unexpected `acent` in `theme`, expected `accent`',
    '4:8 setting-type Unexpected `blurple` for `ink`, expected a color, or `[light, dark]`',
    '5:14 setting-type Unexpected `wide` for `slideText`, expected a length such as `28px`',
  ])
  expect(settings.theme?.tokens).toEqual({ stage: 'light-dark(#440022, #440022)' })
})

test.each([
  ['accent', 'red; } body { display: none'],
  ['accent', 'url(https://exemple.invalid/a.png)'],
  ['accent', '</style><script>alert(1)</script>'],
  ['accent', 'var(--ink)'],
  ['accent', '#12345'],
  ['accent', '[red, "</style>"]'],
  ['fontText', "'</style>'"],
  ['fontText', 'a; } * { color: red'],
  ['fontText', 'url(x)'],
  ['slideText', 'calc(1px * 99999)'],
  ['constructor', 'red'],
])('%s: %s is refused', (name, value) => {
  const { settings, problems } = read(
    `theme: {${name}: ${value.startsWith('[') ? value : JSON.stringify(value)}}`,
  )
  expect(problems).toHaveLength(1)
  expect(settings.theme?.tokens).toEqual({})
})

test('text without enough contrast is a warning at its line', () => {
  const { problems } = read(
    'theme:\n  accent: ["#aaa", "#fff"]\n  paper: ["#fff", "#000"]\n  stage: "#777"\n',
  )
  expect(problems).toEqual([
    '2:11 theme-contrast Unexpected contrast 2.3:1 of `accent` on light pages, expected 4.5:1',
    expect.stringMatching(/^4:10 theme-contrast Unexpected contrast 4\.\d:1 of `stage` with the text on it/),
    expect.stringMatching(/^4:10 theme-contrast/),
  ])
})

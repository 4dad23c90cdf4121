import { expect, test } from 'vitest'
import { readTemplates } from '../../../src/site/read/read-templates.ts'
import { themeTokenRows } from '../../../src/site/settings/theme-token-rows.ts'
import { THEME_TOKENS } from '../../../src/site/settings/theme-tokens.ts'

/** Tokens that only a style sheet sets: fonts for symbols, the look of titles, changes in code. */
const STYLE_SHEETS_ONLY = [
  ...['symbols', 'emoji', 'title-weight', 'title-transform', 'title-shadow', 'title-spacing'],
  ...['title-spacing-large', 'code-added', 'code-removed'],
]

/** Read the text of the theme's values. */
async function tokensCss(): Promise<string> {
  return (await readTemplates('no-project', [])).get('theme/tokens.css')?.text ?? ''
}

test('the tokens that a course may set are those of the style sheet', async () => {
  const names = [...(await tokensCss()).matchAll(/^\s*--([\w-]+):/gm)].map(([, name]) => name)
  expect([...new Set(names)].sort()).toEqual([...Object.keys(THEME_TOKENS), ...STYLE_SHEETS_ONLY].sort())
})

test('the documentation has a row for each token, with its default', async () => {
  const rows = themeTokenRows(await tokensCss())
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(THEME_TOKENS))
  expect(rows.filter((row) => row.default === '' || row.meaning === '')).toEqual([])
  expect(rows.find(({ name }) => name === 'accent')).toEqual({
    name: 'accent',
    kind: 'text',
    default: 'light-dark(#1f4fc4, #9fbcff)',
    meaning: 'Links, callouts and the main buttons',
  })
})

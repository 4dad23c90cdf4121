// Generates documentation from the code: `npm run docs`.
// With `--check` it writes nothing, and exits with 1 if a file is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeDialectsPage, makeDialectTable } from './docs/dialects-page.js'
import { makeLayersPicture } from './docs/layers-picture.js'
import { makePrivatePage } from './docs/private-page.js'
import { makeRulesPage } from './docs/rules-page.js'
import { makePageSettingsTable, makeSettingsPage, makeSiteSettingsTable } from './docs/settings-page.js'
import { makeThemeTokensPage } from './docs/theme-tokens-page.js'

/** Generated texts: a whole file, or the part of a file between `<!-- marker -->` and `<!-- /marker -->`. */
const PARTS = [
  { file: 'docs/rules.md', make: makeRulesPage },
  { file: 'docs/settings.md', make: makeSettingsPage },
  { file: 'docs/dialects.md', make: makeDialectsPage },
  { file: 'docs/private.md', make: makePrivatePage },
  { file: 'docs/theme-tokens.md', make: makeThemeTokensPage },
  { file: 'docs/architecture.md', marker: 'layers', make: makeLayersPicture },
  { file: 'README.md', marker: 'dialects', make: makeDialectTable },
  { file: 'README.md', marker: 'page settings', make: makePageSettingsTable },
  { file: 'README.md', marker: 'site settings', make: makeSiteSettingsTable },
]

/** Return the text of a file with one generated part replaced. */
function replacePart(text, { file, marker, make }) {
  if (marker === undefined) return make()
  const [start, end] = [`<!-- ${marker} -->\n`, `<!-- /${marker} -->\n`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from)
    throw new Error(`Unexpected ${file} without \`${start.trim()}\` … \`${end.trim()}\``)
  return `${text.slice(0, from + start.length)}\n${make()}\n${text.slice(to)}`
}

const root = join(import.meta.dirname, '..')
const check = process.argv.includes('--check')
for (const file of new Set(PARTS.map((part) => part.file))) {
  const path = join(root, file)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const after = PARTS.filter((part) => part.file === file).reduce(replacePart, before)
  if (after === before) continue
  if (!check) writeFileSync(path, after)
  else process.exitCode = 1
  process.stdout.write(check ? `${file} differs from the code: run \`npm run docs\`\n` : `${file}\n`)
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSource } from '../import-source.js'

const { themeTokenRows } = await importSource('src/site/settings/theme-token-rows.ts')
const STYLES = join(import.meta.dirname, '../../templates/theme/tokens.css')

/** Make docs/theme-tokens.md: every token of the theme that a course may set. */
export function makeThemeTokensPage() {
  const rows = themeTokenRows(readFileSync(STYLES, 'utf8')).map(
    ({ name, kind, default: value, meaning }) =>
      `| \`${camelCase(name)}\` | ${kind} | \`${value.replaceAll('|', '\\|')}\` | ${meaning} |`,
  )
  return `# Theme tokens

This page is made from the code (\`npm run docs\`). Each is a key below \`theme:\`, and the custom property of the same
name, \`--slide-text\` for \`slideText\`, in style sheets. A color is one value, or a list of one for light and one for
dark pages.

| token | kind | default | what it is for |
|---|---|---|---|
${rows.join('\n')}
`
}

/** Write a name as a key of YAML, \`slideText\`. */
function camelCase(name) {
  return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
}

import { importSource } from '../import-source.js'

const { dialectReference, dialectTable } = await importSource('src/chapter/dialects/dialect-table.ts')
const { UNREAD_KINDS } = await importSource('src/chapter/unread/unread-kinds.ts')

/** Make README's table: each tool, and which of its syntax is read. */
export function makeDialectTable() {
  return `${dialectTable()}\n`
}

/** Make docs/dialects.md: each dialect with what it reads and how it is recognized. */
export function makeDialectsPage() {
  return `# Dialects

This page is made from the code (\`npm run docs\`): the registry of the dialects in \`src/chapter/dialects\`.

Lutrin looks at each chapter and reads it as its own tool does; \`--verbose\` names what it took. \`dialect:\` in the front
matter, in an \`_index.md\` or in lutrin.yaml sets it: one name, or a list in which \`auto\` looks at the chapter and
\`-name\` switches one off; \`lutrin\` is none of them.

${dialectReference()}

## Syntax that is not read

What no dialect has read stays as text. Where it looks like one of these, a [syntax-unread](rules.md#syntax-unread) warning
says so, once a kind and chapter, at the line and column of the first one. Code, formulas, comments and what a backslash escapes
are never looked at, but for what is said of code blocks here.

${unreadTable()}
`
}

/** Make the table of the syntax that is only recognized. */
function unreadTable() {
  const rows = UNREAD_KINDS.map(
    ({ tools, what, example, instead }) =>
      `| ${tools} | ${what.replace(/^an? /, '')} | ${showExample(example)} | ${(instead ?? '').replaceAll('|', '\\|')} |`,
  )
  return ['| tool | what | for example | instead |', '|---|---|---|---|', ...rows].join('\n')
}

/** Show the first lines of an example as code in a table's cell. */
function showExample(example) {
  const text = example.replace(/^---\n[\s\S]*?\n---\n/, '').trim()
  const lines = text.split('\n').filter((line) => line !== '' && !/^# Layers$/.test(line))
  return lines
    .slice(0, 3)
    .map((line) => `<code>${escapeCell(line)}</code>`)
    .join('<br>')
}

/** Escape a line for HTML in a table's cell. */
function escapeCell(line) {
  return line.replace(/[&<>|`*_[\]{}\\:~^=+$@!#]/g, (character) => `&#${character.codePointAt(0)};`)
}

import { importSource } from '../import-source.js'

const { dialectReference, dialectTable } = await importSource('src/chapter/dialects/dialect-table.ts')

/** Make the table of README: for which tools, and what is read. */
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
`
}

import { DIALECT_NAMES } from '../../model/dialect-name.ts'
import type { Dialect } from './dialect.ts'
import { DIALECTS } from './registry.ts'

/** What every chapter may have, whatever its dialect: for whom, and what is read. */
const COMMON: readonly (readonly [string, string])[] = [
  ['Docusaurus, Starlight, VuePress, GitHub', '`:::tip[Title]`, `::: tip Title`, `> [!TIP]`'],
  [
    'nothing in particular',
    'tables of tabs, lone `<!--` lines between slides, `<names>` in prose, comments of every shape',
  ],
]

/** Write the table of README: for which tools, and what is read. */
export function dialectTable(): string {
  const rows = [
    ...inOrder().map(({ tools, reads }) => [tools.join(', '), reads.join('; ')]),
    ...COMMON.map(([tools, reads]) => [tools, reads]),
  ]
  return table(['written for', 'Lutrin reads'], rows)
}

/** Write the tables of `docs/dialects.md`: each dialect by its name, with what it reads and how it is recognized. */
export function dialectReference(): string {
  return table(
    ['`dialect:`', 'tools', 'what is read', 'lines of its own', 'recognized by'],
    inOrder().map(({ name, tools, reads, marks = [], signs }) => [
      `\`${name}\``,
      tools.join(', '),
      reads.join('; '),
      marks.map(({ example }) => code(example)).join(', ') || '–',
      signs.join('; '),
    ]),
  )
}

/** Return the dialects in the order of the documentation. */
function inOrder(): readonly Dialect[] {
  return DIALECT_NAMES.flatMap((name) => DIALECTS.filter((dialect) => dialect.name === name))
}

/** Write code in a table's cell. */
function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

/** Write a table. */
function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells, n) => (n === 1 ? `|${cells.join('|')}|` : `| ${cells.join(' | ')} |`)).join('\n')
}

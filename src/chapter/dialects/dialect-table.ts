import { DIALECT_NAMES } from '../../model/dialect-name.ts'
import type { Dialect } from './dialect.ts'
import { DIALECTS } from './registry.ts'

/** Syntax that is read in every chapter: the tools that write it, and the syntax. */
const COMMON: readonly (readonly [string, string])[] = [
  ['Docusaurus, Starlight, VuePress, GitHub', '`:::tip[Title]`, `::: tip Title`, `> [!TIP]`'],
  [
    'nothing in particular',
    'tables of tabs, lone `<!--` lines between slides, `<names>` in prose, comments of every shape',
  ],
]

/** Write README's table: each tool, and which of its syntax is read. */
export function dialectTable(): string {
  const rows = [
    ...inOrder().map(({ tools, reads }) => [tools.join(', '), reads.join('; ')]),
    ...COMMON.map(([tools, reads]) => [tools, reads]),
  ]
  return table(['written for', 'Lutrin reads'], rows)
}

/** Write the tables of `docs/dialects.md`: for each dialect, the syntax that it reads and its signs. */
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

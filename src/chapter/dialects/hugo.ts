import type { Dialect } from './dialect.ts'
import { maskHighlight } from './hugo-highlight.ts'
import { hugoShortcodes } from './hugo-shortcodes.ts'
import { readShortcodes } from './read-shortcodes.ts'

/**
 * Hugo, its themes for courses (Relearn, Docsy, Book, Hextra) and reveal-hugo: shortcodes.
 *
 * `expand` and `notice` are read in every chapter; the others where this dialect is.
 */
export const hugo: Dialect = {
  name: 'hugo',
  recognizes: ({ text }) => /\{\{[<%]\s*\/?\s*[\w./-]+[^{}]*[%>]\}\}/.test(text),
  mask: (source, { parse }) => maskHighlight(source, parse),
  read: (tree, context) => readShortcodes(tree, hugoShortcodes, context),
}

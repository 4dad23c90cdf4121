import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Parser } from '../../parse/parse-markdown.ts'
import { hugoShortcodes } from '../../shortcodes/known-shortcodes.ts'
import { readShortcodes } from '../../shortcodes/read-shortcodes.ts'
import { unescapeShortcodes } from '../../shortcodes/shortcode-tag.ts'
import { walk } from '../../tree/visit-nodes.ts'
import type { Dialect } from '../dialect.ts'
import { maskHighlight } from './mask-highlight.ts'
import { maskReferences } from './mask-references.ts'
import { maskTags } from './mask-tags.ts'

/**
 * The dialect of Hugo, its themes for courses (Relearn, Docsy, Book, Hextra) and reveal-hugo: shortcodes.
 *
 * `expand`, `notice` and notes are read in every chapter, the others in this dialect only.
 */
export const hugo: Dialect = {
  name: 'hugo',
  kind: 'text',
  tools: ['Hugo', 'reveal-hugo'],
  reads: [
    'shortcodes `expand`, `notice`, `figure`, `highlight`, `tabs`, `ref`, `note`, `fragment`, `slide`, `section` and more',
    'TOML front matter',
  ],
  signs: ['a shortcode outside of code, `{{< … >}}` or `{{% … %}}`'],
  fixtures: ['hugo', 'reveal-hugo'],
  recognizes: ({ text }) =>
    /\{\{[<%]\s*(?:\/\*\s*)?(?:\/\s*)?[\w./-][^{}]*[%>]\}\}/.test(
      text.replace(/(?<!`)(`+)(?!`)[^`\n]+\1/g, 'code'),
    ),
  mask: (source, { parse }) => {
    const isCode = createCodeTest(source, parse)
    return [maskTags, maskReferences, maskHighlight].reduce((text, mask) => mask(text, isCode), source)
  },
  read: (tree, context) => {
    showEscaped(tree)
    readShortcodes(tree, hugoShortcodes, context)
  },
}

/** Create a test for offsets inside code blocks and spans; the text is parsed at the first call. */
function createCodeTest(source: string, parse: Parser): (offset: number) => boolean {
  let ranges: (readonly [number, number])[] | undefined
  return (offset) => {
    ranges ??= listCode(parse(source))
    return ranges.some(([start, end]) => start <= offset && offset < end)
  }
}

/** List the code of a chapter, as offsets. */
function listCode(tree: Root): (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = []
  visit(tree, ({ type, position }) => {
    if (type === 'code' || type === 'inlineCode')
      ranges.push([position?.start.offset ?? 0, position?.end.offset ?? 0])
  })
  return ranges
}

/** Remove slash and star from escaped tags in code. */
function showEscaped(tree: Root): void {
  walk(tree, (node): undefined => {
    if (node.type === 'code' || node.type === 'inlineCode') node.value = unescapeShortcodes(node.value)
  })
}

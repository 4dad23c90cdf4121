import type { Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import type { Parser } from '../parse/parse-markdown.ts'
import { reparseHtml } from '../parse/reparse-html.ts'
import { walk } from '../tree/visit-nodes.ts'
import { isRawElement } from './raw-elements.ts'
import { scanTags } from './scan-tags.ts'

/** Options of {@link remarkUnclosedHtml}. */
export interface UnclosedHtmlOptions {
  readonly parse: Parser
}

/**
 * Show the rest of the chapter, which a `<script>`, `<style>`, `<pre>` or `<textarea>` without an end tag would hide.
 *
 * Its first line becomes text, the lines after it are parsed as Markdown, and there is an `html-unclosed` warning.
 */
export function remarkUnclosedHtml({ parse }: UnclosedHtmlOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    walk(tree, (node, index, parent) => {
      if (node.type !== 'html' || parent.type === 'paragraph') return undefined
      const name = findUnclosed(node.value)
      if (name === undefined) return undefined
      const place = node.position?.start
      reportProblem(file, {
        rule: 'html-unclosed',
        reason: `Unexpected \`<${name}>\` without an end, expected \`</${name}>\``,
        place,
        note: 'What follows is shown as text.',
      })
      const end = node.value.indexOf('\n') + 1
      const [line = '', from] = end === 0 ? [node.value, node.value.length] : [node.value.slice(0, end), end]
      const text: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: line.trim() }] }
      if (node.position) text.position = node.position
      parent.children.splice(index, 1, text as never, ...(reparseHtml(node, from, parse) as never[]))
      return index + 1
    })
  }
}

/** Return the element that HTML starts with, where its content is not Markdown and it has no end tag. */
function findUnclosed(html: string): string | undefined {
  if (!/^\s*<[a-z]/i.test(html)) return undefined
  const [first, ...others] = scanTags(html)
  if (!first || first.kind === 'end' || !isRawElement(first)) return undefined
  const isClosed = others.some(({ kind, element }) => kind === 'end' && element === first.element)
  return isClosed ? undefined : first.element
}

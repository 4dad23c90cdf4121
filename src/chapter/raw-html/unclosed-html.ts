import type { Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import type { Parser } from '../parse/parse-markdown.ts'
import { reparse } from '../parse/reparse-html.ts'
import { walk } from '../tree/visit-nodes.ts'

/** Elements whose contents are no Markdown, up to their end tag or the end of the chapter. */
const START = /^\s*<(script|style|textarea|pre)\b/i

/** Options of {@link remarkUnclosedHtml}. */
export interface UnclosedHtmlOptions {
  readonly parse: Parser
}

/**
 * Show what an unclosed `<script>` or `<style>` would swallow: the rest of the chapter.
 *
 * Its first line is text then, what follows is Markdown, and there is an `html-unclosed` warning.
 */
export function remarkUnclosedHtml({ parse }: UnclosedHtmlOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    walk(tree, (node, index, parent) => {
      const name = node.type === 'html' ? START.exec(node.value)?.[1]?.toLowerCase() : undefined
      if (node.type !== 'html' || name === undefined || node.value.toLowerCase().includes(`</${name}`))
        return undefined
      if (parent.type === 'paragraph') return undefined
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
      parent.children.splice(index, 1, text as never, ...(reparse(node, from, parse) as never[]))
      return index + 1
    })
  }
}

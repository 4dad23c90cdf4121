import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { fencedDivFromMarkdown, fencedDivSyntax } from './fenced-div-syntax.ts'

/** Add the syntax of `:::` lines to the parser. */
function remarkFencedDivSyntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), fencedDivSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), fencedDivFromMarkdown]
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFencedDivSyntax).freeze()

/** Parse Markdown: the one seam behind which the parser stands, text in and mdast out. */
export function parse(text: string): Root {
  return parser.parse(text)
}

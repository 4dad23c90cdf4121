import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { inlineMarkFromMarkdown, inlineSyntax } from './syntax/inline-syntax.ts'
import { type LineMark, lineSyntax, markerLineFromMarkdown } from './syntax/line-syntax.ts'

/** `:::notes`, `::: {.columns}` and `:::`. */
const FENCED_DIV: LineMark = { starts: ':', measure: (line) => /^:{3,}.*/.exec(line)?.[0].length ?? 0 }
/** A shortcode alone on its line, `{{% expand %}}`. */
const SHORTCODE: LineMark = {
  starts: '{',
  measure: (line) => /^\{\{(?:<(?!.*\{\{<).*>|%(?!.*\{\{%).*%)\}\}\s*$/.exec(line)?.[0].length ?? 0,
}

/** Add the syntax of marks to the parser. */
function remarkMarks(this: Processor, marks: readonly LineMark[]): void {
  const data = this.data()
  const lines = [FENCED_DIV, SHORTCODE, ...marks].map(lineSyntax)
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), inlineSyntax, ...lines]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    markerLineFromMarkdown,
    inlineMarkFromMarkdown,
  ]
}

/** Turns Markdown into mdast. */
export type Parser = (text: string) => Root

/**
 * Create a parser: the one seam behind which it stands, text in and mdast out.
 *
 * @param marks Lines that a dialect knows besides those that every chapter may have.
 */
export function createParser(marks: readonly LineMark[] = []): Parser {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMarks, marks).freeze()
  return (text) => processor.parse(text)
}

/** Parse Markdown without the marks of any dialect. */
export const parse: Parser = createParser()

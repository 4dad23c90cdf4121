import type { Root } from 'mdast'
import { defListFromMarkdown } from 'mdast-util-definition-list'
import { defList } from 'micromark-extension-definition-list'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { inlineMarkFromMarkdown, inlineMarkSyntax } from './inline-marks.ts'
import { type LineMark, lineMarkSyntax, markerLineFromMarkdown } from './line-marks.ts'
import { mathFromMarkdown, mathSyntax } from './math-syntax.ts'
import { mayHoldSpacedDefinition, spacedDefinitionSyntax } from './spaced-definitions.ts'
import {
  mayHoldSpacedResource,
  spacedResourceFromMarkdown,
  spacedResourceSyntax,
} from './spaced-resources.ts'

/** `:::notes`, `::: {.columns}` and `:::`. */
const FENCED_DIV: LineMark = {
  example: ':::notes',
  starts: ':',
  measure: (line) => /^:{3,}.*/.exec(line)?.[0].length ?? 0,
}
/** A shortcode alone on its line. */
const SHORTCODE: LineMark = {
  example: '{{% expand %}}',
  starts: '{',
  measure: (line) => /^\{\{(?:<(?!.*\{\{<).*>|%(?!.*\{\{%).*%)\}\}\s*$/.exec(line)?.[0].length ?? 0,
}

/** Line marks that every chapter may have. */
export const COMMON_MARKS: readonly LineMark[] = [FENCED_DIV, SHORTCODE]

/** Add the syntax of marks to the parser. */
function remarkMarks(this: Processor, marks: readonly LineMark[]): void {
  const data = this.data()
  const lines = [...COMMON_MARKS, ...marks].map(lineMarkSyntax)
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), inlineMarkSyntax, ...lines]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    markerLineFromMarkdown,
    inlineMarkFromMarkdown,
  ]
}

/** Add definition lists to the parser. */
function remarkDefinitionLists(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), defList]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), defListFromMarkdown]
}

/** Add formulas to the parser. */
function remarkMath(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathSyntax]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown]
}

/** Add targets with spaces and sizes to the parser. */
function remarkSpacedResources(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    spacedResourceSyntax,
    spacedDefinitionSyntax,
  ]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), spacedResourceFromMarkdown]
}

/** Turns Markdown into mdast. */
export type Parser = (text: string) => Root

/** A line that starts a definition; without one, the extension is not loaded. */
const DEFINITION = /^[ \t>]*:[ \t]+\S/m

/**
 * Create a parser; the only place that knows which library parses Markdown.
 *
 * @param marks Line marks of the chapter's dialects, besides {@link COMMON_MARKS}.
 * @param math True where dollars delimit formulas.
 */
export function createParser(marks: readonly LineMark[] = [], math = false): Parser {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkMarks, marks)
    .use(math ? [remarkMath] : [])
  const variants = [false, true].map((defining) =>
    [false, true].map((spaced) =>
      processor()
        .use(defining ? [remarkDefinitionLists] : [])
        .use(spaced ? [remarkSpacedResources] : [])
        .freeze(),
    ),
  )
  return (text) => {
    const variant =
      variants[Number(DEFINITION.test(text))]?.[
        Number(mayHoldSpacedResource(text) || mayHoldSpacedDefinition(text))
      ]
    return (variant ?? processor()).parse(text) as Root
  }
}

/** Parse Markdown without the marks of any dialect. */
export const parse: Parser = createParser()

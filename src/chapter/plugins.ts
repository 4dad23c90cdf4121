import type { Root as HastRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { CalloutLabels } from '../model/callout-kind.ts'
import type { Dialect } from './dialects/dialect.ts'
import type { Maths } from './maths/formula-renderer.ts'
import { createFormulaChange, remarkFormulas, remarkMathHint } from './maths/formulas.ts'
import { parseWithComments, remarkRemoveComments } from './parse/comments.ts'
import { createParser, parse as parsePlain } from './parse/parse-markdown.ts'
import type { ReadContext } from './parse/read-context.ts'
import { remarkFreeHtmlLines } from './raw-html/free-html-lines.ts'
import { remarkGroupHtmlBlocks } from './raw-html/group-html-blocks.ts'
import { rehypeHiddenNotes } from './raw-html/hidden-notes.ts'
import { remarkHtmlNotes } from './raw-html/html-notes.ts'
import { remarkUnclosedHtml } from './raw-html/unclosed-html.ts'
import { remarkUnknownHtml } from './raw-html/unknown-html.ts'
import { createReferenceRewriter, type ReferenceSink } from './references/rewrite-references.ts'
import { commonShortcodes } from './shortcodes/known-shortcodes.ts'
import { readShortcodes } from './shortcodes/read-shortcodes.ts'
import { remarkAlerts } from './syntax/alerts.ts'
import { remarkCommentAttributes } from './syntax/comment-attributes.ts'
import { remarkExtraTableCells } from './syntax/extra-table-cells.ts'
import { remarkFenceInfo } from './syntax/fence-info.ts'
import { remarkFencedDivs } from './syntax/fenced-divs.ts'
import { remarkInlineAttributes } from './syntax/inline-attributes.ts'
import { remarkNotesAttributes } from './syntax/notes-attributes.ts'
import { remarkSteps } from './syntax/steps.ts'
import { remarkTabTables } from './syntax/tab-tables.ts'
import { remarkUnclosedFences } from './syntax/unclosed-fences.ts'
import { remarkUnreadMarks } from './syntax/unread-marks.ts'
import { remarkUnusedFootnotes } from './syntax/unused-footnotes.ts'
import { markAttribution } from './to-html/attribution.ts'
import { rehypeElements } from './to-html/change-elements.ts'
import { dropFragment } from './to-html/drop-fragments.ts'
import { makeFigure } from './to-html/figures.ts'
import { createFootnoteIds } from './to-html/footnote-ids.ts'
import { rehypeFrench } from './to-html/french-spaces.ts'
import { createHighlighter } from './to-html/highlight-code.ts'
import { sizeImage } from './to-html/image-size.ts'
import { rehypeLinkAddresses } from './to-html/link-addresses.ts'
import type { Diagrams } from './to-html/mark-diagrams.ts'
import { handlers } from './to-html/node-handlers.ts'
import { rehypePageBreaks } from './to-html/page-breaks.ts'
import { schema } from './to-html/safe-schema.ts'
import { unmakeSection } from './to-html/section-to-div.ts'
import { boxTable } from './to-html/table-box.ts'
import { nameCheckbox } from './to-html/task-lists.ts'

/** How a chapter is to be read. */
export interface ReadOptions {
  readonly dialects: readonly Dialect[]
  /** Front matter. */
  readonly values: Readonly<Record<string, unknown>>
  readonly labels: CalloutLabels
  /** Renders formulas; undefined where dollars are dollars. */
  readonly maths: Maths | undefined
}

/**
 * Read a chapter into the one tree that slides and handout are made of.
 *
 * The order of the plugins is the order in which syntax is understood: comments are gone before containers are
 * paired, so that a `:::` in a comment pairs with nothing; attributes come last, when what they stand behind is there.
 */
export function readTree(text: string, file: VFile, { dialects, values, labels, maths }: ReadOptions): Root {
  const marks = dialects.flatMap((dialect) => dialect.marks ?? [])
  const parse = marks.length > 0 || maths ? createParser(marks, maths !== undefined) : parsePlain
  const context: ReadContext = { file, values, labels, parse }
  const anyDiv = dialects.some((dialect) => dialect.anyDiv)
  const masked = dialects.reduce((source, { mask }) => mask?.(source, context) ?? source, text)
  const tree = parseWithComments(masked, file, parse)
  return unified()
    .use(() => (tree: Root) => dialects.forEach(({ readComments }) => void readComments?.(tree, context)))
    .use(remarkCommentAttributes)
    .use(remarkRemoveComments)
    .use(remarkUnclosedHtml, { parse })
    .use(remarkFreeHtmlLines, { parse, marks })
    .use(remarkUnclosedFences)
    .use(remarkFenceInfo)
    .use(() => (tree: Root) => dialects.forEach(({ read }) => void read?.(tree, context)))
    .use(() => (tree: Root) => readShortcodes(tree, commonShortcodes, context))
    .use(remarkFencedDivs, { labels, anyClass: anyDiv, parse })
    .use(remarkHtmlNotes)
    .use(remarkAlerts, { labels })
    .use(remarkInlineAttributes)
    .use(remarkSteps)
    .use(remarkUnreadMarks)
    .use(remarkTabTables)
    .use(remarkExtraTableCells)
    .use(remarkUnknownHtml)
    .use(remarkNotesAttributes)
    .use(remarkUnusedFootnotes)
    .use(remarkGroupHtmlBlocks)
    .use(maths ? [[remarkFormulas, { maths }]] : [remarkMathHint])
    .runSync(tree, file) as Root
}

/** How a piece of the tree becomes HTML. */
export interface RenderOptions {
  /** True for a slide, false for the handout. */
  readonly slide: boolean
  /** Put before the ids of footnotes, unique on the page. */
  readonly prefix: string
  /** Heading over the footnotes, for screen readers. */
  readonly footnoteLabel: string
  readonly backLabel: string
  readonly references: ReferenceSink
  /** Called for notes inside raw HTML, which are then left out; undefined keeps them. */
  readonly onHiddenNotes: ((key: string) => void) | undefined
  /** True: only what the schema of safe HTML lists. */
  readonly safe: boolean
  /** Renders formulas; undefined where there are none. */
  readonly maths: Maths | undefined
  /** Marks diagrams; undefined where they are shown as code. */
  readonly diagrams: Diagrams | undefined
  /** True for speaker notes, whose window has none of our styles. */
  readonly aside: boolean
  /** True where French puts its narrow spaces. */
  readonly french: boolean
  /** Stands over the addresses of links, on paper; undefined where links show none. */
  readonly addressesLabel: string | undefined
}

/**
 * Turn a piece of the chapter's tree into HTML.
 *
 * @param file Takes the messages about images and links.
 */
export function renderTree(tree: Root, file: VFile, options: RenderOptions): string {
  const processor = unified()
    .use(remarkRehype, {
      allowDangerousHtml: true,
      handlers,
      clobberPrefix: options.prefix,
      footnoteLabel: options.footnoteLabel,
      footnoteLabelTagName: 'p',
      footnoteLabelProperties: { className: ['footnotes-label'] },
      footnoteBackLabel: options.backLabel,
    })
    .use(hasRawHtml(tree) ? [rehypeRaw, [rehypeHiddenNotes, { onHidden: options.onHiddenNotes }]] : [])
    .use(options.safe ? [[rehypeSanitize, schema]] : [])
    .use(rehypeElements, [
      sizeImage,
      createReferenceRewriter(options.references),
      createFootnoteIds(options.prefix),
      makeFigure,
      markAttribution,
      boxTable,
      ...(options.diagrams ? [options.diagrams.mark] : []),
      createHighlighter(options.slide),
      nameCheckbox,
      ...(options.slide ? [unmakeSection] : [dropFragment]),
      ...(options.maths ? [createFormulaChange(options.maths, options.aside)] : []),
    ])
    .use(options.slide ? [] : [rehypePageBreaks])
    .use(options.french ? [rehypeFrench] : [])
    .use(
      options.addressesLabel === undefined ? [] : [[rehypeLinkAddresses, { label: options.addressesLabel }]],
    )
    // The author's HTML is parsed by now: what is raw is of KaTeX.
    .use(rehypeStringify, { allowDangerousHtml: options.maths !== undefined })
  return processor.stringify(processor.runSync(tree, file) as HastRoot)
}

/** Tell whether a tree holds HTML that the author wrote; only then is it parsed as HTML, which is slow. */
function hasRawHtml(node: Nodes): boolean {
  if (node.type === 'html' || (node.type === 'container' && node.around)) return true
  return 'children' in node && node.children.some(hasRawHtml)
}

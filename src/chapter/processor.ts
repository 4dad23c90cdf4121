import type { Root as HastRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { CalloutLabels } from '../model/callouts.ts'
import { remarkAlerts } from './alerts.ts'
import { markAttribution } from './attribution.ts'
import { remarkCodeMeta } from './code-meta.ts'
import { remarkCommentAttributes } from './comment-attributes.ts'
import { parseWithComments, remarkRemoveComments } from './comments.ts'
import type { Diagrams } from './diagrams.ts'
import type { Dialect, DialectContext } from './dialects/dialect.ts'
import { readShortcodes } from './dialects/hugo/read-shortcodes.ts'
import { commonShortcodes } from './dialects/hugo/shortcodes.ts'
import { remarkFencedDivs } from './fenced-divs.ts'
import { makeFigure } from './figures.ts'
import { createFootnoteIds } from './footnote-ids.ts'
import { createFormulaChange, remarkFormulas, remarkMathHint } from './formulas.ts'
import { dropFragment } from './fragments.ts'
import { handlers } from './handlers.ts'
import { createHighlighter } from './highlight.ts'
import { remarkHtmlGroups } from './html-groups.ts'
import { remarkHtmlLines } from './html-lines.ts'
import { sizeImage } from './image-size.ts'
import { remarkInlineAttributes } from './inline-attributes.ts'
import { remarkLeftoverMarks } from './leftover-marks.ts'
import { rehypeLinkAddresses } from './link-addresses.ts'
import type { Maths } from './maths.ts'
import { remarkNotesAttributes } from './notes-attributes.ts'
import { remarkNotesHtml } from './notes-html.ts'
import { rehypePageBreaks } from './page-breaks.ts'
import { createParser, parse as parsePlain } from './parse.ts'
import { rehypeElements } from './rehype-elements.ts'
import { rehypeHiddenNotes } from './rehype-hidden-notes.ts'
import { createReferenceRewriter, type ReferenceSink } from './rewrite-references.ts'
import { schema } from './safe-schema.ts'
import { unmakeSection } from './sections.ts'
import { remarkSteps } from './steps.ts'
import { remarkTabTables } from './tab-tables.ts'
import { boxTable } from './tables.ts'
import { nameCheckbox } from './task-lists.ts'
import { rehypeFrench } from './typography.ts'
import { remarkUnclosedFences } from './unclosed-fences.ts'
import { remarkUnclosedHtml } from './unclosed-html.ts'
import { remarkUnknownHtml } from './unknown-html.ts'
import { remarkUnusedFootnotes } from './unused-footnotes.ts'
import { remarkWideRows } from './wide-rows.ts'

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
  const context: DialectContext = { file, values, labels, parse }
  const anyDiv = dialects.some((dialect) => dialect.anyDiv)
  const masked = dialects.reduce((source, { mask }) => mask?.(source, context) ?? source, text)
  const tree = parseWithComments(masked, file, parse)
  return unified()
    .use(() => (tree: Root) => dialects.forEach(({ readComments }) => void readComments?.(tree, context)))
    .use(remarkCommentAttributes)
    .use(remarkRemoveComments)
    .use(remarkUnclosedHtml, { parse })
    .use(remarkHtmlLines, { parse })
    .use(remarkUnclosedFences)
    .use(remarkCodeMeta)
    .use(() => (tree: Root) => dialects.forEach(({ read }) => void read?.(tree, context)))
    .use(() => (tree: Root) => readShortcodes(tree, commonShortcodes, context))
    .use(remarkFencedDivs, { labels, anyClass: anyDiv, parse })
    .use(remarkNotesHtml)
    .use(remarkAlerts, { labels })
    .use(remarkInlineAttributes)
    .use(remarkSteps)
    .use(remarkLeftoverMarks)
    .use(remarkTabTables)
    .use(remarkWideRows)
    .use(remarkUnknownHtml)
    .use(remarkNotesAttributes)
    .use(remarkUnusedFootnotes)
    .use(remarkHtmlGroups)
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

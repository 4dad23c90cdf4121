import type { Root as HastRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { parseWithComments, remarkRemoveComments } from './comments.ts'
import { remarkFencedDivs } from './fenced-divs.ts'
import { makeFigure } from './figures.ts'
import { createFootnoteIds } from './footnote-ids.ts'
import { highlightCode } from './highlight.ts'
import { remarkNotesHtml } from './notes-html.ts'
import { rehypeElements } from './rehype-elements.ts'
import { rehypeHiddenNotes } from './rehype-hidden-notes.ts'
import { createReferenceRewriter, type ReferenceSink } from './rewrite-references.ts'
import { unmakeSection } from './sections.ts'
import { boxTable } from './tables.ts'
import { nameCheckbox } from './task-lists.ts'
import { remarkUnclosedFences } from './unclosed-fences.ts'
import { remarkUnknownHtml } from './unknown-html.ts'

/**
 * Read a chapter into the one tree that slides and handout are made of.
 *
 * The order of the plugins is the order in which syntax is understood: comments are gone before containers are
 * paired, so that a `:::` in a comment pairs with nothing.
 */
export function readTree(text: string, file: VFile): Root {
  const tree = parseWithComments(text, file)
  return unified()
    .use(remarkUnclosedFences)
    .use(remarkRemoveComments)
    .use(remarkFencedDivs)
    .use(remarkNotesHtml)
    .use(remarkUnknownHtml)
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
      clobberPrefix: options.prefix,
      footnoteLabel: options.footnoteLabel,
      footnoteLabelTagName: 'p',
      footnoteLabelProperties: { className: ['footnotes-label'] },
      footnoteBackLabel: options.backLabel,
    })
    .use(hasRawHtml(tree) ? [rehypeRaw, [rehypeHiddenNotes, { onHidden: options.onHiddenNotes }]] : [])
    .use(rehypeElements, [
      createReferenceRewriter(options.references),
      createFootnoteIds(options.prefix),
      makeFigure,
      boxTable,
      highlightCode,
      nameCheckbox,
      ...(options.slide ? [unmakeSection] : []),
    ])
    .use(rehypeStringify, { allowDangerousHtml: false })
  return processor.stringify(processor.runSync(tree, file) as HastRoot)
}

/** Tell whether a tree holds HTML that the author wrote; only then is it parsed as HTML, which is slow. */
function hasRawHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(hasRawHtml))
}

import type { Root as HastRoot } from 'hast'
import type { Nodes, Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import type { VFile } from 'vfile'
import type { PrivateKind } from '../model/private-names.ts'
import type { ChapterInput } from './chapter-input.ts'
import type { Formulas } from './maths/formulas.ts'
import { createFormulaChange } from './maths/place-formulas.ts'
import { rehypeHiddenElements } from './raw-html/hidden-elements.ts'
import { playMedia } from './references/play-media.ts'
import type { ReferenceContext } from './references/reference-context.ts'
import { createReferenceRewriter } from './references/rewrite-references.ts'
import { boxTable } from './to-html/box-table.ts'
import { rehypeElements } from './to-html/change-elements.ts'
import { DIAGRAM_TOKEN_NAME, rehypeDiagramTokens } from './to-html/diagram-tokens.ts'
import { dropFragment } from './to-html/drop-fragment.ts'
import { isFrench, rehypeFrench } from './to-html/french-spaces.ts'
import { createHighlighter } from './to-html/highlight-code.ts'
import { labelCheckbox } from './to-html/label-checkbox.ts'
import { rehypeLinkAddresses } from './to-html/link-addresses.ts'
import { makeFigure } from './to-html/make-figure.ts'
import { markAttribution } from './to-html/mark-attribution.ts'
import { markDiagram } from './to-html/mark-diagram.ts'
import { nodeHandlers } from './to-html/node-handlers.ts'
import { rehypePageBreaks } from './to-html/page-breaks.ts'
import {
  createPieceFile,
  findingsOf,
  type HiddenElement,
  type PieceTarget,
  type RenderPiece,
  recordOf,
} from './to-html/rendered-piece.ts'
import { safeSchema } from './to-html/safe-schema.ts'
import { scopeFootnoteLabel } from './to-html/scope-footnote-label.ts'
import { sectionToDiv } from './to-html/section-to-div.ts'
import { sizeImage } from './to-html/size-image.ts'
import { createTokens } from './to-html/tokens.ts'
import { wrapKeycaps } from './to-html/wrap-keycaps.ts'
import { createDefinitionFinder } from './tree/reference-definitions.ts'

/** What the pieces of one chapter are rendered with. */
export interface PieceOptions {
  readonly input: ChapterInput
  /** The whole chapter, whose definitions a piece may refer to. */
  readonly tree: Root
  readonly formulas: Formulas | undefined
  readonly references: ReferenceContext
}

/** Turns a tree of Markdown into HTML. */
type PieceProcessor = Processor<undefined, Root, HastRoot, HastRoot, string>

/**
 * Create the function that turns pieces of one chapter into HTML: slides, notes, its part of the handout.
 *
 * Each piece is rendered by itself: the result depends on no other piece. The plugins are set up once for each target.
 */
export function createPieceRenderer(options: PieceOptions): RenderPiece {
  const definitionsOf = createDefinitionFinder(options.tree)
  const processors = new Map<string, PieceProcessor>()

  /** Return the processor for a kind of piece. */
  function processorFor(target: PieceTarget, hasHtml: boolean): PieceProcessor {
    const key = `${target} ${hasHtml}`
    const processor = processors.get(key) ?? createProcessor(options, target, hasHtml)
    processors.set(key, processor)
    return processor
  }

  return (nodes, id, target) => {
    const tree: Root = { type: 'root', children: [...nodes, ...definitionsOf(nodes)] }
    const file = createPieceFile(options.input, id)
    const processor = processorFor(target, holdsHtml(tree))
    const html = processor.stringify(processor.runSync(tree, file), file)
    return { html, ...findingsOf(file) }
  }
}

/**
 * Set up the plugins that turn mdast into HTML.
 *
 * The order matters. Author's HTML is parsed and cleaned first; formulas come after every change of elements, because
 * nothing may parse or clean what KaTeX made; diagrams come last, because their code blocks are recorded as they are
 * shown.
 *
 * @param hasHtml Whether the piece has HTML of the author; only then is it parsed as HTML, which is slow.
 */
function createProcessor(options: PieceOptions, target: PieceTarget, hasHtml: boolean): PieceProcessor {
  const { input, formulas } = options
  const { labels, safe, settings } = input
  const isHandout = target === 'handout'
  // Only KaTeX's HTML is raw at the end: the author's is parsed by then.
  const allowDangerousHtml = formulas !== undefined
  const onHidden = (element: HiddenElement, file: VFile): void => void recordOf(file).hidden.push(element)
  return (
    unified()
      .use(remarkToHast, { labels })
      .use(hasHtml ? [rehypeRaw, [rehypeHiddenElements, { kinds: hiddenKinds(input), onHidden }]] : [])
      .use(safe ? [[rehypeSanitize, safeSchema]] : [])
      .use(rehypeElements, [
        playMedia,
        sizeImage,
        createReferenceRewriter(options.references),
        scopeFootnoteLabel,
        makeFigure,
        markAttribution,
        boxTable,
        ...(settings.mermaid ? [markDiagram] : []),
        createHighlighter(!isHandout),
        labelCheckbox,
        wrapKeycaps,
        isHandout ? dropFragment : sectionToDiv,
        ...(formulas ? [createFormulaChange(formulas, target === 'notes')] : []),
      ])
      .use(isHandout ? [rehypePageBreaks] : [])
      .use(isFrench(settings.lang) ? [rehypeFrench] : [])
      // The home page is read on screen only.
      .use(isHandout && input.base !== '' ? [[rehypeLinkAddresses, { label: labels.addresses }]] : [])
      .use(
        settings.mermaid
          ? [
              [
                rehypeDiagramTokens,
                { createToken: createTokens(DIAGRAM_TOKEN_NAME, input), allowDangerousHtml },
              ],
            ]
          : [],
      )
      .use(rehypeStringify, { allowDangerousHtml })
      .freeze() as PieceProcessor
  )
}

/** Turn mdast into hast; the ids of footnotes start with the piece's own prefix, unique on the page. */
function remarkToHast({ labels }: Pick<ChapterInput, 'labels'>): (tree: Root, file: VFile) => HastRoot {
  return (tree, file) =>
    remarkRehype({
      allowDangerousHtml: true,
      handlers: nodeHandlers,
      clobberPrefix: recordOf(file).prefix,
      footnoteLabel: labels.footnotes,
      footnoteLabelTagName: 'p',
      footnoteLabelProperties: { className: ['footnotes-label'] },
      footnoteBackLabel: labels.backToText,
    })(tree, file)
}

/** List the kinds of private parts that are in no output; solutions that stand at the end were moved before. */
function hiddenKinds({ edition, settings }: ChapterInput): readonly PrivateKind[] {
  if (edition === 'trainer') return settings.notes ? [] : ['notes']
  return settings.solutions === 'hide' ? ['notes', 'trainer', 'solution'] : ['notes', 'trainer']
}

/** Whether a tree holds HTML that the author wrote. */
function holdsHtml(node: Nodes): boolean {
  if (node.type === 'html' || (node.type === 'container' && node.around)) return true
  return 'children' in node && node.children.some(holdsHtml)
}

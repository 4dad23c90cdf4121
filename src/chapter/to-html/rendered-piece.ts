import type { RootContent } from 'mdast'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { PendingDiagram, PendingLink } from '../../model/compiled.ts'
import type { PrivateKind } from '../../model/private-names.ts'
import type { Asset } from '../../model/reference-targets.ts'

/** Where a piece of a chapter is shown; the window of notes has none of our styles. */
export type PieceTarget = 'slide' | 'notes' | 'handout'

/** A private element of raw HTML that the edition leaves out. */
export interface HiddenElement {
  readonly kind: PrivateKind
  /** `line:column`. */
  readonly place: string
}

/** What rendering found in a piece of a chapter, besides its HTML. */
export interface Findings {
  /** Files that it shows or links to. */
  readonly assets: readonly Asset[]
  readonly links: readonly PendingLink[]
  readonly diagrams: readonly PendingDiagram[]
  /** Private elements of raw HTML that were removed. */
  readonly hidden: readonly HiddenElement[]
  readonly messages: readonly VFileMessage[]
}

/** A piece of a chapter as HTML, and what was found in it. */
export interface RenderedPiece extends Findings {
  readonly html: string
}

/**
 * Renders some nodes of a chapter.
 *
 * @param id Starts the ids of footnotes; unique on the page.
 */
export type RenderPiece = (nodes: readonly RootContent[], id: string, target: PieceTarget) => RenderedPiece

/** Findings while a piece is rendered, and the start of its footnotes' ids. */
interface PieceRecord {
  readonly prefix: string
  readonly assets: Asset[]
  readonly links: PendingLink[]
  readonly diagrams: PendingDiagram[]
  readonly hidden: HiddenElement[]
}

declare module 'vfile' {
  interface DataMap {
    piece: PieceRecord
  }
}

/**
 * Create the file that goes through the plugins with one piece of a chapter, and collects what they find.
 *
 * A file for each piece, so that plugins are set up once and no piece depends on another one.
 */
export function createPieceFile(
  chapter: { readonly path: string; readonly body: string },
  id: string,
): VFile {
  const piece: PieceRecord = { prefix: `${id}-`, assets: [], links: [], diagrams: [], hidden: [] }
  return new VFile({ path: chapter.path, value: chapter.body, data: { piece } })
}

/**
 * Return the record of the piece that a file goes with.
 *
 * @throws Where the file is not one of {@link createPieceFile}.
 */
export function recordOf(file: VFile): PieceRecord {
  const { piece } = file.data
  if (!piece) throw new Error('Unexpected file, expected that of a piece of a chapter')
  return piece
}

/** Return what was found in a piece. */
export function findingsOf(file: VFile): Findings {
  const { assets, links, diagrams, hidden } = recordOf(file)
  return { assets, links, diagrams, hidden, messages: file.messages }
}

/** Merge the findings of pieces: slides and handout show the same assets, links and diagrams. */
export function mergeFindings(pieces: readonly Findings[]): Findings {
  return {
    assets: distinct(
      pieces.flatMap(({ assets }) => assets),
      ({ sitePath }) => sitePath,
    ),
    links: distinct(
      pieces.flatMap(({ links }) => links),
      ({ token }) => token,
    ),
    diagrams: distinct(
      pieces.flatMap(({ diagrams }) => diagrams),
      ({ token }) => token,
    ),
    hidden: distinct(
      pieces.flatMap(({ hidden }) => hidden),
      ({ kind, place }) => `${kind} ${place}`,
    ),
    messages: pieces.flatMap(({ messages }) => messages),
  }
}

/** Return the first value of each key. */
function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  const byKey = new Map<string, Value>()
  for (const value of values) if (!byKey.has(keyOf(value))) byKey.set(keyOf(value), value)
  return [...byKey.values()]
}

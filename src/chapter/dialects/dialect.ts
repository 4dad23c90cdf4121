import type { Root } from 'mdast'
import type { DialectName } from '../../model/dialect-name.ts'
import type { Split } from '../../model/settings.ts'
import type { LineMark } from '../parse/line-marks.ts'
import type { ReadContext } from '../parse/read-context.ts'

/** What a dialect looks at in a chapter to recognize it. */
export interface Sample {
  /** Path of its file; tools have endings of their own. */
  readonly path: string
  /** The text without its code blocks. */
  readonly text: string
  /** Front matter. */
  readonly values: Readonly<Record<string, unknown>>
}

/** How a dialect's own tool cuts slides; settings of the course win. */
export interface CutRules {
  readonly split?: Split | undefined
  /** Deepest level of headings that start slides, or a list of all such levels. */
  readonly slideLevel?: number | readonly number[] | undefined
}

/** What documentation and tests need to know of a dialect. */
interface DialectDescription {
  readonly name: DialectName
  /** Tools whose chapters are in this dialect. */
  readonly tools: readonly string[]
  /** What is read, as short phrases in Markdown. */
  readonly reads: readonly string[]
  /** Signs by which a chapter is recognized, as short phrases in Markdown. */
  readonly signs: readonly string[]
  /** Folders below `tests/chapter/fixtures` with chapters in this dialect. */
  readonly fixtures: readonly string[]
  /** `deck`: of a slide tool; a chapter has one of these at most. `text`: can be combined with any other dialect. */
  readonly kind: 'deck' | 'text'
}

/** Reads syntax that Markdown does not have, and turns it into the common tree. */
export interface Reader {
  /** Line marks that it adds to the parser. */
  readonly marks?: readonly LineMark[]
  /** Whether a line is a separator or starts notes, and so ends a fence without a closing line. */
  readonly endsCode?: (line: string) => boolean
  /** Rewrites what a Markdown parser cannot read, at the same length, so that positions hold. */
  readonly mask?: (source: string, context: ReadContext) => string
  /** Reads comments, before they are removed. */
  readonly readComments?: (tree: Root, context: ReadContext) => void
  /** Turns its syntax into the common tree. */
  readonly read?: (tree: Root, context: ReadContext) => void
  /** True where a fenced div may have any name. */
  readonly anyDiv?: boolean
  /** Returns how its tool cuts slides. */
  readonly cut?: (tree: Root, values: ReadContext['values']) => CutRules
}

/** How the tools of one family write Markdown. */
export interface Dialect extends DialectDescription, Reader {
  /** Whether a chapter is written in it. */
  readonly recognizes: (sample: Sample) => boolean
}

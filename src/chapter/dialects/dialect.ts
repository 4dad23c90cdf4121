import type { Root } from 'mdast'
import type { Split } from '../../model/settings.ts'
import type { LineMark } from '../parse/line-marks.ts'
import type { ReadContext } from '../parse/read-context.ts'

/** Names of the dialects, each in a file of its own. */
export type DialectName = 'reveal' | 'pandoc' | 'hugo' | 'marp' | 'remark'

/** A chapter as a dialect looks at it, to see whether it is its own. */
export interface Sample {
  /** The text without its code blocks. */
  readonly text: string
  /** Front matter. */
  readonly values: Readonly<Record<string, unknown>>
}

/** How a dialect's own tool cuts slides, where the author does not say it. */
export interface CutRules {
  readonly split?: Split | undefined
  /** Deepest level of headings that start slides; or each of the levels that do. */
  readonly slideLevel?: number | readonly number[] | undefined
}

/** A way to write Markdown slides: its syntax, turned into the common tree. */
export interface Dialect {
  readonly name: DialectName
  /** Tell whether a chapter is written in it. */
  readonly recognizes: (sample: Sample) => boolean
  /** Lines that its parser knows. */
  readonly marks?: readonly LineMark[]
  /** Write what no Markdown parser can read in another way, character for character, so that positions hold. */
  readonly mask?: (source: string, context: ReadContext) => string
  /** Read what comments say, before they are removed. */
  readonly readComments?: (tree: Root, context: ReadContext) => void
  /** Turn its syntax into the common tree. */
  readonly read?: (tree: Root, context: ReadContext) => void
  /** True where a fenced div may have any name, and a `<div class="notes">` of HTML is one of notes. */
  readonly anyDiv?: boolean
  readonly cut?: (tree: Root, values: ReadContext['values']) => CutRules
}

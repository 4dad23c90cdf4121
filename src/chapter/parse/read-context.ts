import type { VFile } from 'vfile'
import type { CalloutLabels } from '../../model/callout-kind.ts'
import type { Parser } from './parse-markdown.ts'

/** What a dialect or a shortcode needs to read a chapter. */
export interface ReadContext {
  readonly file: VFile
  /** Front matter. */
  readonly values: Readonly<Record<string, unknown>>
  readonly labels: CalloutLabels
  /** Parses a piece of the chapter as the chapter is parsed. */
  readonly parse: Parser
}

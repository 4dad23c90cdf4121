import type { VFile } from 'vfile'
import type { CalloutLabels } from '../../model/callout-kind.ts'
import type { SeparatorSetting } from '../../model/settings/separator-setting.ts'
import type { Parser } from './parse-markdown.ts'

/** What a dialect or a shortcode needs to read a chapter. */
export interface ReadContext {
  readonly file: VFile
  /** Front matter. */
  readonly values: Readonly<Record<string, unknown>>
  /** The setting `dialect`. */
  readonly wanted: readonly string[]
  /** True where formulas are read. */
  readonly math: boolean
  /** The setting `separator`. */
  readonly separator: SeparatorSetting | undefined
  readonly labels: CalloutLabels
  /** Parses a piece of the chapter as the chapter is parsed. */
  readonly parse: Parser
}

import { FILE_RULES } from './rules/file-rules.ts'
import { OUTPUT_RULES } from './rules/output-rules.ts'
import { REFERENCE_RULES } from './rules/reference-rules.ts'
import { SETTING_RULES } from './rules/setting-rules.ts'
import { SYNTAX_RULES } from './rules/syntax-rules.ts'

/** The severity of a problem; errors make the build exit with 1. */
export type Severity = 'error' | 'warning' | 'info'

/**
 * A kind of problem that Lutrin reports.
 *
 * The documentation and a test are made from it: building the example must report the rule.
 */
export interface Rule {
  /** Default severity; `rules:` of lutrin.yaml may set another one. */
  readonly severity: Severity
  /** What is wrong, and what Lutrin does with it, in Markdown. */
  readonly meaning: string
  /** The text of a chapter that has the problem, or the files of such a project by their paths. */
  readonly example: string | Readonly<Record<string, string>>
  /** A condition outside of the files, where these alone do not have the problem; such a rule has its own test. */
  readonly situation?: string
  /** How to fix it, where there is one way and the message does not name it. */
  readonly fix?: string
}

/** Every kind of problem that Lutrin reports, by the name that messages and `rules:` give it. */
export const RULES: typeof FILE_RULES &
  typeof SETTING_RULES &
  typeof SYNTAX_RULES &
  typeof REFERENCE_RULES &
  typeof OUTPUT_RULES = {
  ...FILE_RULES,
  ...SETTING_RULES,
  ...SYNTAX_RULES,
  ...REFERENCE_RULES,
  ...OUTPUT_RULES,
}

/** Name of a rule. */
export type RuleId = keyof typeof RULES

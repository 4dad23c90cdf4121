import type { BuildResult } from '../model/build-options.ts'
import type { Course } from '../model/course.ts'
import { RULES, type Rule } from '../model/rule.ts'
import { UsageError } from '../model/usage-error.ts'
import type { Sources } from '../site/read-project.ts'
import { collectReport } from './collect-report.ts'

/** The rules by any text. */
const BY_ID: Readonly<Record<string, Rule>> = RULES

/**
 * Report a course that has no chapter to build, and write nothing: the old site stays.
 *
 * @returns The errors that may be the cause, such as a wrong name in `decks:`; undefined where there are chapters.
 * @throws UsageError where the folder has no chapter, or none that is published.
 */
export function reportEmptyCourse(course: Course, sources: Sources): BuildResult | undefined {
  if (course.decks.some((deck) => deck.parts.length > 0)) return undefined
  const linked = { course, edition: sources.edition, home: undefined, decks: [] }
  const report = collectReport({ sources, linked, removed: [], messages: [], pdfs: new Map(), notices: [] })
  const messages = report.files.flatMap((file) => file.messages)
  if (messages.some(({ ruleId }) => BY_ID[ruleId ?? '']?.severity === 'error')) return report
  if (course.unpublished.size > 0) {
    const [[path, setting] = ['', '']] = course.unpublished
    throw new UsageError(
      `Unexpected course without a published chapter, expected one: \`${path}\` has ${setting}`,
      'Build with `--drafts` to see them.',
    )
  }
  throw new UsageError(
    `Unexpected folder without a chapter, expected Markdown files in \`${sources.root}\` or its \`content/\``,
  )
}

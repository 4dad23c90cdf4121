import type { CompiledChapter } from '../model/compiled.ts'
import type { PrivateKind } from '../model/private-names.ts'
import type { References } from '../model/reference-targets.ts'
import { createDistinct } from '../problems/distinct-messages.ts'
import type { ChapterInput } from './chapter-input.ts'
import { readChapter } from './read-chapter.ts'
import { renderChapter } from './render-chapter.ts'
import { restoreOrigins } from './restore-origins.ts'
import { cutChapter } from './slides/cut-chapter.ts'
import { nameChapter } from './slides/name-chapter.ts'

/**
 * Compile a chapter to plain data: its slides and its part of the handout, from one tree.
 *
 * Pure: the same input and the same answers of `references` give the same result.
 */
export function compile(input: ChapterInput, references: References): CompiledChapter {
  const chapter = readChapter(input)
  const cut = cutChapter(chapter, input)
  const dialects = chapter.dialects.map(({ name }) => name)
  const names = nameChapter(cut, input, dialects)
  const { findings, ...pages } = renderChapter(input, chapter, cut, names, references)

  const isNew = createDistinct()
  const countOf = (kind: PrivateKind): number => findings.hidden.filter((one) => one.kind === kind).length
  const compiled = {
    ...pages,
    title: names.title,
    headings: names.headings,
    anchors: names.anchors,
    aliases: names.aliases,
    dialects,
    dialectReason: chapter.reason,
    assets: findings.assets,
    links: findings.links,
    diagrams: findings.diagrams,
    omitted: {
      notes: cut.omitted.notes + countOf('notes'),
      trainer: cut.omitted.trainer + countOf('trainer'),
      solutions: cut.omitted.solutions + countOf('solution'),
    },
    // Slides and handout are rendered from the same nodes, and report the same problems.
    messages: [...chapter.messages, ...findings.messages].filter((message) => isNew(message, input.path)),
  }
  return input.origins ? restoreOrigins(compiled, input.path, input.origins) : compiled
}

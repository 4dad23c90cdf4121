import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { BuildResult, BuiltDeck, PdfFacts } from '../model/build-options.ts'
import type { Omitted } from '../model/compiled.ts'
import type { RemovedDeck } from '../model/kept-deck.ts'
import type { LinkedChapter, LinkedCourse } from '../model/linked.ts'
import type { Sources } from '../site/read-project.ts'

/** Results of the last stages of a build. */
export interface Outcome {
  readonly sources: Sources
  readonly linked: LinkedCourse
  readonly removed: readonly RemovedDeck[]
  /** Messages that belong to no chapter; each names its file. */
  readonly messages: readonly VFileMessage[]
  /** What is known of each PDF, by its path on the site. */
  readonly pdfs: ReadonlyMap<string, PdfFacts>
  readonly notices: readonly string[]
  readonly changesAt?: number | undefined
  readonly isPassing?: boolean
}

/** Collect the report of a build: messages by file, decks, and what the edition left out. */
export function collectReport(outcome: Outcome): BuildResult {
  const { sources, linked, messages, pdfs, notices } = outcome
  const chapters = linked.decks.flatMap((deck) => deck.parts.flatMap((part) => part.chapters))
  return {
    files: [...sources.chapters.map(({ file }) => file), ...sources.others, ...byFile(messages)],
    rules: sources.site.rules,
    out: sources.out,
    edition: linked.edition,
    decks: linked.decks.map(({ deck, parts, slideCount }): BuiltDeck => {
      const paths = sources.site.pdf.files.map(({ name }) => `${deck.slug}/${name}`)
      return {
        slug: deck.slug,
        title: deck.title,
        chapters: parts.flatMap((part) => part.chapters).filter(({ chapter }) => !chapter.introduction)
          .length,
        slides: slideCount,
        pdfs: paths.flatMap((path) => {
          const pages = pdfs.get(path)?.pages
          return pages === undefined ? [] : [{ path, pages }]
        }),
      }
    }),
    kept: linked.kept?.map(({ deck }) => deck.slug) ?? [],
    removed: outcome.removed,
    omitted: countOmitted(chapters),
    unpublished: [...linked.course.unpublished.keys()].filter((path) => !/(?:^|\/)_index\.[^/]*$/i.test(path))
      .length,
    changesAt: outcome.changesAt,
    isPassing: outcome.isPassing ?? false,
    notices: [...notices, ...describeDialects(chapters)],
  }
}

/** Describe in which dialects chapters were read, unless it was plain Markdown. */
function describeDialects(chapters: readonly LinkedChapter[]): readonly string[] {
  const lines = chapters.flatMap(({ chapter, compiled }) =>
    compiled.dialects.length > 0 || compiled.dialectReason
      ? [
          `${chapter.source.path}: read as ${compiled.dialects.join(' and ') || 'plain Markdown'}${
            compiled.dialectReason ? `, since ${compiled.dialectReason}` : ''
          }`,
        ]
      : [],
  )
  return [...new Set(lines)]
}

/** Create a VFile for each file that messages name, with its messages. */
function byFile(messages: readonly VFileMessage[]): readonly VFile[] {
  const files = new Map<string, VFile>()
  for (const message of messages) {
    const path = message.file || 'lutrin.yaml'
    const file = files.get(path) ?? new VFile({ path })
    file.messages.push(message)
    files.set(path, file)
  }
  return [...files.values()]
}

/** Add up what was left out; a chapter that decks share counts once. */
function countOmitted(chapters: readonly LinkedChapter[]): Omitted {
  const bySource = new Map(chapters.map(({ chapter, compiled }) => [chapter.source.path, compiled.omitted]))
  const total = { notes: 0, trainer: 0, solutions: 0 }
  for (const omitted of bySource.values()) {
    total.notes += omitted.notes
    total.trainer += omitted.trainer
    total.solutions += omitted.solutions
  }
  return total
}

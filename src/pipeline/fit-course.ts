import { VFileMessage } from 'vfile-message'
import type { BuildOptions } from '../model/build-options.ts'
import type { Course, Deck } from '../model/course.ts'
import { createDistinct } from '../problems/distinct-messages.ts'
import { createFailure } from '../problems/failure.ts'
import { createMeasurePages } from '../render/measure-page.ts'
import { TemplateError } from '../render/templates/template-error.ts'
import type { CompiledCourse } from './compile-course.ts'
import type { FitContext } from './fit-context.ts'
import { fitDeck } from './fit-deck.ts'

/** Decks measured at the same time; each has a process of its own in the browser. */
const IN_FLIGHT = 2

/**
 * Fit every slide to its frame, as a browser lays it out, and continue slides that are too long on further slides.
 *
 * Measured slides are cached. Without a browser, or where measuring fails, slides stay as they are: the script of the page
 * then shrinks them.
 */
export async function fitCourse(
  course: Course,
  compiled: CompiledCourse,
  context: FitContext,
  options: BuildOptions,
): Promise<CompiledCourse> {
  const { signal } = options
  const identity = await context.browser.identity().catch(() => undefined)
  if (identity === undefined) return compiled
  const pages = createMeasurePages(context)
  const { bytes } = await context.readPackageFile('lutrin:client/measure.js')
  const script = new TextDecoder().decode(bytes)
  const chapters = new Map(compiled.chapters)
  const waiting = course.decks.values()
  const isNew = createDistinct()
  let done = 0

  /** Fit one deck after another, until none is left. */
  const work = async (): Promise<void> => {
    for (const deck of waiting) {
      signal.throwIfAborted()
      const deckContext = { ...context, identity, deck, course, compiled, pages, script, signal }
      const fitted = await fitDeck(deckContext).catch((error: unknown) => {
        report(deck, error, signal)
        return []
      })
      options.onProgress('fit', ++done, course.decks.length)
      for (const [chapter, { result, messages }] of fitted) {
        chapters.set(chapter, result)
        const { file } = chapter.source
        file.messages.push(...messages.filter((message) => isNew(message, file.path)))
      }
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, work))
  return { ...compiled, chapters }
}

/**
 * Report that the slides of a deck were not measured.
 *
 * A template that fails is reported when the deck's page is rendered, a missing browser when it is to print.
 *
 * @throws The signal's reason when it is aborted.
 */
function report(deck: Deck, error: unknown, signal: AbortSignal): void {
  signal.throwIfAborted()
  if (error instanceof TemplateError || error instanceof VFileMessage) return
  const chapters = deck.parts.flatMap((part) => part.chapters)
  const [, path, line] = /\((\S.*):(\d+)\)/.exec(String(error)) ?? []
  const failed = chapters.find(({ source }) => source.path === path)
  const file = (failed ?? chapters[0])?.source.file
  const problem = {
    rule: 'fit-failed',
    reason: `Unexpected end of measuring the slides of \`${deck.slug}\``,
    place: { line: failed ? Number(line) : 1, column: 1 },
    note: 'They shrink where they are shown, and none goes on over more slides.',
  } as const
  file?.messages.push(createFailure(error, problem, { path: file.path }))
}

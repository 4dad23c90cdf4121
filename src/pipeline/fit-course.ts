import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { BuildOptions } from '../model/build-options.ts'
import type { Course, Deck } from '../model/course.ts'
import { reportProblem } from '../problems/report-problem.ts'
import { createMeasurePages } from '../render/measure-page.ts'
import { TemplateError } from '../render/template-message.ts'
import type { CompiledCourse } from './compile-course.ts'
import type { FitContext } from './fit-context.ts'
import { fitDeck } from './fit-deck.ts'

/** Decks measured at once: each is a process of its own in the browser. */
const IN_FLIGHT = 2

/**
 * Fit every slide to its frame, as a browser lays it out, and let those that are too long go on over more slides.
 *
 * What was measured before is not measured again. Without a browser, or where measuring fails, slides stay as they are:
 * the page's own script then shrinks them.
 */
export async function fitCourse(
  course: Course,
  compiled: CompiledCourse,
  context: FitContext,
  options: BuildOptions,
): Promise<CompiledCourse> {
  const identity = await context.browser.identity().catch(() => undefined)
  if (identity === undefined) return compiled
  const pages = createMeasurePages(context)
  const { bytes } = await context.readPackageFile('lutrin:client/measure.js')
  const script = new TextDecoder().decode(bytes)
  const chapters = new Map(compiled.chapters)
  const waiting = course.decks.values()
  let done = 0
  /** Fit one deck after another, until there is none left. */
  const work = async (): Promise<void> => {
    for (const deck of waiting) {
      options.signal.throwIfAborted()
      const about = { ...context, identity, deck, course, compiled, pages, script, signal: options.signal }
      const fitted = await fitDeck(about).catch((error: unknown) => {
        options.signal.throwIfAborted()
        // A template that fails is reported when the deck's page is made, a browser that fails when it is to print.
        if (error instanceof TemplateError || error instanceof VFileMessage) return undefined
        report(deck, error)
        return undefined
      })
      options.onProgress('fit', ++done, course.decks.length)
      for (const [chapter, { result, messages }] of fitted ?? []) {
        chapters.set(chapter, result)
        tell(chapter.source.file, messages)
      }
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, work))
  return { ...compiled, chapters }
}

/** Say that the slides of a deck were not measured. */
function report(deck: Deck, error: unknown): void {
  const [reason] = String(error).split('\n', 1)
  const file = deck.parts[0]?.chapters[0]?.source.file
  if (!file) return
  reportProblem(file, {
    rule: 'fit-failed',
    reason: `Unexpected end of measuring the slides of \`${deck.slug}\`: ${reason}`,
    place: { line: 1, column: 1 },
    note: 'They shrink where they are shown, and none goes on over more slides.',
  })
}

/** Hand messages to a chapter's file, once for a chapter that several decks share. */
function tell(file: VFile, messages: readonly VFileMessage[]): void {
  for (const message of messages) {
    const { line, ruleId } = message
    if (!file.messages.some((other) => other.line === line && other.ruleId === ruleId))
      file.messages.push(message)
  }
}

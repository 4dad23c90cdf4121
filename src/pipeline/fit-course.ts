import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { BuildOptions } from '../model/build.ts'
import type { Course } from '../model/course.ts'
import { createMeasurePages } from '../render/measure-page.ts'
import type { CompiledCourse } from './compile-course.ts'
import { type FitContext, fitDeck } from './fit-deck.ts'

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
      const about = { ...context, identity, deck, course, compiled, pages, script }
      // A template that fails is reported when the deck's page is made, a browser that fails when it is to print.
      const fitted = await fitDeck(about).catch(() => undefined)
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

/** Hand messages to a chapter's file, once for a chapter that several decks share. */
function tell(file: VFile, messages: readonly VFileMessage[]): void {
  for (const message of messages) {
    const { line, ruleId } = message
    if (!file.messages.some((other) => other.line === line && other.ruleId === ruleId))
      file.messages.push(message)
  }
}

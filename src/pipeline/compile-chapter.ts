import type { ChapterInput } from '../chapter/chapter-input.ts'
import { compile } from '../chapter/compile.ts'
import type { CompiledChapter } from '../model/compiled.ts'
import type { Chapter } from '../model/course.ts'
import type { References } from '../model/reference-targets.ts'
import { createFailure } from '../problems/failure.ts'
import { reportProblem } from '../problems/report-problem.ts'

const START = { line: 1, column: 1 }

/** Compile a chapter; undefined where that fails, which is a `chapter-failed` message in its file. */
export function compileChapter(
  chapter: Chapter,
  page: Pick<ChapterInput, 'base' | 'edition' | 'labels' | 'safe' | 'neighbors'>,
  references: References,
): CompiledChapter | undefined {
  const { source, settings, slug, introduction, fallbackTitle } = chapter
  const { path, body, origins, file } = source
  try {
    return compile(
      {
        ...page,
        path,
        body,
        origins,
        values: source.data.values,
        slug,
        fallbackTitle,
        introduction,
        settings,
      },
      references,
    )
  } catch (error) {
    // The stack is full where thousands of lists, quotes or HTML elements are nested.
    if (error instanceof RangeError) {
      const reason = 'Unexpected depth of lists, quotes or HTML in each other, expected less than a thousand'
      reportProblem(file, { rule: 'chapter-failed', reason, place: START, cause: error })
      return undefined
    }
    const problem = {
      rule: 'chapter-failed',
      reason: 'Unexpected failure, expected a chapter that Lutrin can read',
      place: START,
      note: 'This is a fault of Lutrin: please report it with the chapter.',
    } as const
    file.messages.push(createFailure(error, problem, { path: file.path }))
    return undefined
  }
}

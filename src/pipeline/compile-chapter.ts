import type { KeptTable } from '../cache/open-table.ts'
import type { ChapterInput } from '../chapter/chapter-input.ts'
import { compile } from '../chapter/compile.ts'
import type { CompiledChapter } from '../model/compiled.ts'
import type { Chapter } from '../model/course.ts'
import type { References } from '../model/reference-targets.ts'
import { createFailure } from '../problems/failure.ts'
import { reportProblem } from '../problems/report-problem.ts'
import { type KeptChapter, keptChapter, recallChapter } from './compile-cache.ts'
import { compileKey, recordLookups } from './compile-key.ts'
import { failingLine } from './failing-line.ts'

/** Where a compiled chapter of an earlier build is looked for. */
export interface Memory {
  /** Identity of the program that compiles; undefined where nothing may be kept. */
  readonly tool: string | undefined
  /** The chapters of the deck, by compile key. */
  readonly table: KeptTable<KeptChapter>
}

/**
 * Compile a chapter, unless an earlier build has compiled the same; undefined where that fails, which is a
 * `chapter-failed` message in its file.
 */
export function compileChapter(
  chapter: Chapter,
  page: Pick<ChapterInput, 'base' | 'edition' | 'labels' | 'safe' | 'neighbors'>,
  references: References,
  { tool, table }: Memory,
): CompiledChapter | undefined {
  const { source, settings, slug, introduction, fallbackTitle } = chapter
  const { path, body, origins, file } = source
  const input = {
    ...page,
    path,
    body,
    origins,
    values: source.data.values,
    slug,
    fallbackTitle,
    introduction,
    settings,
  }
  const key = tool === undefined ? undefined : compileKey(tool, input)
  const known = key === undefined ? undefined : recallChapter(table.find(key), references)
  if (known) return known
  try {
    const recorded = recordLookups(references)
    const compiled = compile(input, recorded.references)
    const kept = keptChapter(compiled, recorded.lookups())
    if (key !== undefined && kept) table.keep(key, kept)
    return compiled
  } catch (error) {
    const line = failingLine(body, (beginning) => fails({ ...input, body: beginning }, references))
    const place = { line, column: 1 }
    // The stack is full where thousands of lists, quotes or HTML elements are nested.
    if (error instanceof RangeError) {
      const reason = 'Unexpected depth of lists, quotes or HTML in each other, expected less than a thousand'
      reportProblem(file, { rule: 'chapter-failed', reason, place, cause: error })
      return undefined
    }
    const problem = {
      rule: 'chapter-failed',
      reason: 'Unexpected failure, expected a chapter that Lutrin can read',
      place,
      note: 'This is a fault of Lutrin: please report it with the chapter.',
    } as const
    file.messages.push(createFailure(error, problem, { path: file.path }))
    return undefined
  }
}

/** Whether a chapter cannot be compiled. */
function fails(input: ChapterInput, references: References): boolean {
  try {
    compile(input, references)
    return false
  } catch {
    return true
  }
}

import type { VFileMessage } from 'vfile-message'
import type { Cache } from '../cache/open-cache.ts'
import type { CourseBrowser } from '../chromium/browser/course-browser.ts'
import { drawDiagrams } from '../chromium/draw-diagrams.ts'
import type { BuildOptions } from '../model/build-options.ts'
import type { PendingDiagram } from '../model/compiled.ts'
import type { Chapter } from '../model/course.ts'
import type { DrawingFault } from '../model/drawing.ts'
import { createProblem, reportProblem } from '../problems/report-problem.ts'
import { bundleTheme } from '../render/theme/bundle-theme.ts'
import { readPackageFile } from '../site/read/package-files.ts'
import type { Sources } from '../site/read-project.ts'
import type { CompiledCourse } from './compile-course.ts'
import { placeDrawings } from './place-drawings.ts'

/**
 * Draw the diagrams of a course, and put the drawings in the place of their text.
 *
 * A diagram that Mermaid cannot read stays code, with a `diagram-syntax` message at its faulty line. Without a browser,
 * diagrams that are not cached stay code, with one `diagram-undrawn` message.
 */
export async function drawCourse(
  compiled: CompiledCourse,
  sources: Sources,
  { browser, cache }: { readonly browser: CourseBrowser; readonly cache: Cache },
  options: BuildOptions,
): Promise<CompiledCourse> {
  const all = [...compiled.chapters].flatMap(([chapter, { diagrams }]) =>
    diagrams.map((diagram) => ({ chapter, diagram })),
  )
  const [first] = all
  if (!first) return compiled
  const fonts = new Map<string, string>()
  const style = await bundleTheme('theme/drawing.css', sources.templates, {
    readPackageFile,
    addPackageFile: async (specifier) => {
      fonts.set(specifier.slice(specifier.lastIndexOf('/') + 1), specifier)
      return specifier
    },
    // A style sheet that cannot be read is reported where the pages are made.
  }).catch(() => '')
  const { bytes: script } = await readPackageFile('lutrin:client/mermaid.js')
  const { drawings, missing } = await drawDiagrams(
    all.map(({ diagram }) => diagram.text),
    {
      browser: browser.get,
      identity: await browser.identity().catch(() => ''),
      style,
      script,
      cache,
      read: async (name) => (await readPackageFile(fonts.get(name) ?? name)).bytes,
      onProgress: (done, total) => options.onProgress('draw', done, total),
      signal: options.signal,
    },
  )
  if (missing) first.chapter.source.file.messages.push(undrawn(first.diagram, missing))

  const seen = new Set<string>()
  for (const { chapter, diagram } of all) {
    const drawing = drawings.get(diagram.text)
    const place = `${chapter.source.path}:${diagram.line}`
    if (drawing && 'detail' in drawing && !seen.has(place)) report(chapter, diagram, drawing)
    seen.add(place)
  }
  const svgs = new Map(
    [...drawings].flatMap(([text, drawing]) => ('svg' in drawing ? [[text, drawing.svg] as const] : [])),
  )
  const chapters = [...compiled.chapters].map(
    ([chapter, result]) => [chapter, placeDrawings(result, chapter.slug, svgs)] as const,
  )
  return { ...compiled, chapters: new Map(chapters) }
}

/** Report a fault of a diagram at its line of the chapter; where the text ends too soon, at its last line. */
function report(
  chapter: Chapter,
  { text, line }: PendingDiagram,
  { line: wrong = 1, detail }: DrawingFault,
): void {
  const { file, body } = chapter.source
  const lines = text.split('\n').slice(0, wrong)
  const index = Math.max(
    0,
    lines.findLastIndex((content) => content.trim() !== ''),
  )
  const place = {
    line: line + index,
    column: 1 + Math.max(0, body.split('\n')[line + index - 1]?.search(/\S/) ?? 0),
  }
  const shown = lines[index]?.trim() ?? ''
  reportProblem(file, {
    rule: 'diagram-syntax',
    reason: `Unexpected \`${shown}\` in a diagram, expected what Mermaid can read: ${detail}`,
    place,
    note: 'The pages show the text of the diagram. `mermaid: false` in the front matter has it shown as code.',
  })
}

/** Create the message, for the first diagram, that there is no browser to draw with. */
function undrawn(
  { line }: PendingDiagram,
  { count, reason }: { count: number; reason: VFileMessage },
): VFileMessage {
  const which = count === 1 ? 'The page shows its text.' : `The pages show the text of ${count} diagrams.`
  return createProblem({
    rule: 'diagram-undrawn',
    reason: 'Unexpected diagram, expected a browser to draw it with',
    place: { line: Math.max(1, line - 1), column: 1 },
    note: `${which} ${reason.reason}. ${reason.note ?? ''}`.trim(),
  })
}

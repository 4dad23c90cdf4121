import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { VFile } from 'vfile'
import { createReferences } from '../assets/references.ts'
import type { ChapterInput } from '../chapter/chapter-input.ts'
import { compile } from '../chapter/compile.ts'
import type { BuildOptions } from '../model/build-options.ts'
import type { CompiledChapter } from '../model/compiled.ts'
import type { Chapter, Course, Deck } from '../model/course.ts'
import type { References } from '../model/reference-targets.ts'
import type { SiteSettings } from '../model/settings.ts'
import type { SiteFile } from '../model/site-file.ts'
import { createDistinct, type Distinct } from '../problems/distinct-messages.ts'
import { reportProblem } from '../problems/report-problem.ts'
import { labelsFor } from '../render/templates/labels.ts'
import type { Sources } from '../site/read-project.ts'

/** What every chapter of a course compiles to, and the logos of its decks. */
export interface CompiledCourse {
  readonly chapters: ReadonlyMap<Chapter, CompiledChapter>
  /** Files of the project that pages show. */
  readonly files: readonly SiteFile[]
  /** Site path of each deck's logo. */
  readonly logos: ReadonlyMap<Deck, string>
}

/**
 * Compile every chapter of every deck.
 *
 * A chapter whose compiling fails is a `chapter-failed` message, and is left out; the others are not touched by it.
 */
export async function compileCourse(
  course: Course,
  sources: Sources,
  options: BuildOptions,
): Promise<CompiledCourse> {
  const references = createReferences({
    ...sources.site,
    files: sources.files,
    outside: sources.outside,
    root: sources.root,
    content: sources.contentDir,
    chapters: new Set(chaptersOf(course).map(({ source }) => source.path)),
    decks: new Map(course.decks.map((deck) => [folderOf(deck, sources.contentDir), deck.slug])),
    pages: new Set(course.decks.flatMap((deck) => pagesOf(deck, sources.site))),
    load: sources.load,
    size: sources.size,
  })
  const work = [
    ...chaptersOf(course).map((chapter) => ({ chapter, base: '../' })),
    ...(course.home ? [{ chapter: course.home, base: '' }] : []),
  ]
  const chapters = new Map<Chapter, CompiledChapter>()
  const assets = new Map<string, string>()
  const isNew = createDistinct()
  for (const [done, { chapter, base }] of work.entries()) {
    // Let an interruption and the progress line in.
    await setImmediate()
    options.signal.throwIfAborted()
    options.onProgress('compile', done, work.length)
    const labels = labelsFor(chapter.settings.lang, sources.templates)
    const compiled = compileChapter(
      chapter,
      { base, edition: sources.edition, labels, safe: sources.site.safe },
      references(chapter.source.path),
    )
    if (!compiled) continue
    chapters.set(chapter, compiled)
    for (const asset of compiled.assets) assets.set(asset.sitePath, asset.path)
    tell(chapter.source.file, compiled, isNew)
  }
  const logos = new Map<Deck, string>()
  for (const deck of course.decks) {
    const logo = findLogo(deck, references)
    if (!logo) continue
    logos.set(deck, logo.sitePath)
    assets.set(logo.sitePath, logo.path)
  }
  const files = [...assets].map(([path, from]) => ({ path, copy: join(sources.root, from) }))
  return { chapters, files, logos }
}

/** List the chapters of every deck, in order; a shared one stands there once for each of its decks. */
function chaptersOf(course: Course): readonly Chapter[] {
  return course.decks.flatMap((deck) => deck.parts.flatMap((part) => part.chapters))
}

/** List what the build writes for a deck, so that chapters can link to it. */
function pagesOf({ slug }: Deck, { pdf }: SiteSettings): readonly string[] {
  const pdfs = pdf.files.map(({ name }) => name)
  return ['index.html', 'handout.html', ...pdfs].map((name) => `${slug}/${name}`)
}

/** Compile one chapter; undefined where that fails. */
function compileChapter(
  chapter: Chapter,
  page: Pick<ChapterInput, 'base' | 'edition' | 'labels' | 'safe'>,
  references: References,
): CompiledChapter | undefined {
  const { source, settings, slug, introduction, fallbackTitle } = chapter
  const { path, body } = source
  try {
    return compile(
      { ...page, path, body, values: source.data.values, slug, fallbackTitle, introduction, settings },
      references,
    )
  } catch (error) {
    // The stack ends where lists, quotes or HTML stand in each other by the thousand.
    const isDeep = error instanceof RangeError
    const reason = isDeep
      ? 'Unexpected depth of lists, quotes or HTML in each other, expected less than a thousand'
      : `Unexpected failure, expected a chapter that Lutrin can read: ${error}`
    reportProblem(source.file, {
      rule: 'chapter-failed',
      reason,
      place: { line: 1, column: 1 },
      note: isDeep ? undefined : 'This is a fault of Lutrin: please report it with the chapter.',
    })
    return undefined
  }
}

/** Hand a chapter's messages to its file, once for a chapter that several decks share. */
function tell(file: VFile, compiled: CompiledChapter, isNew: Distinct): void {
  file.messages.push(...compiled.messages.filter((message) => isNew(message, file.path)))
}

/** Find the folder that a deck was made of, relative to the project. */
function folderOf(deck: Deck, contentDir: string): string {
  const depth = contentDir === '' ? 0 : contentDir.split('/').length
  return deck.source.file
    .split('/')
    .slice(0, -1)
    .slice(0, depth + 1)
    .join('/')
}

/** Find a deck's logo as an image of its first file; a missing one is an `image-missing` message there. */
function findLogo(
  deck: Deck,
  references: (path: string) => References,
): { readonly path: string; readonly sitePath: string } | undefined {
  const { logo } = deck.settings
  if (logo === undefined) return undefined
  const target = references(deck.source.file).image(logo)
  if (target.kind === 'asset') return target.asset
  const file = deck.parts[0]?.chapters[0]?.source.file
  const reason = `Unexpected logo \`${logo}\`, expected an image of the project`
  if (file) reportProblem(file, { rule: 'image-missing', reason, place: { line: 1, column: 1 } })
  return undefined
}

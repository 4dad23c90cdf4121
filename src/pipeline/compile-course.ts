import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createReferences } from '../assets/references.ts'
import type { KeptTable } from '../cache/open-table.ts'
import type { BuildOptions } from '../model/build-options.ts'
import type { CompiledChapter } from '../model/compiled.ts'
import type { Chapter, Course, Deck } from '../model/course.ts'
import type { References } from '../model/reference-targets.ts'
import type { SiteSettings } from '../model/settings.ts'
import type { SiteFile } from '../model/site-file.ts'
import { createDistinct } from '../problems/distinct-messages.ts'
import { reportProblem } from '../problems/report-problem.ts'
import { type Labels, labelsFor } from '../render/templates/labels.ts'
import type { Sources } from '../site/read-project.ts'
import type { CompileCache, KeptChapter } from './compile-cache.ts'
import { compileChapter } from './compile-chapter.ts'
import { neighborsOf } from './neighbors-of.ts'
import { reportNoteCallout } from './note-hint.ts'

/** What the chapters of a course compile to, and the logos of its decks. */
export interface CompiledCourse {
  readonly chapters: ReadonlyMap<Chapter, CompiledChapter>
  /** Files of the project that pages show. */
  readonly files: readonly SiteFile[]
  /** Site path of each deck's logo. */
  readonly logos: ReadonlyMap<Deck, string>
}

/** Milliseconds of work between two turns of signals. */
const TURN = 20

/**
 * Compile every chapter of every deck, except those that an earlier build compiled from the same input.
 *
 * A chapter that fails is left out, with a `chapter-failed` message; the others are compiled.
 */
export async function compileCourse(
  course: Course,
  sources: Sources,
  cache: CompileCache,
  options: BuildOptions,
): Promise<CompiledCourse> {
  const references = createReferences({
    ...sources.site,
    files: sources.files,
    outside: sources.outside,
    root: sources.root,
    content: sources.contentDir,
    chapters: new Set(chaptersOf(course.catalogue).map(({ source }) => source.path)),
    decks: new Map(course.catalogue.map((deck) => [folderOf(deck, sources.contentDir), deck.slug])),
    unpublished: course.unpublished,
    aliases: course.aliases,
    pages: new Set(course.catalogue.flatMap((deck) => pagesOf(deck, sources.site))),
    load: sources.load,
    size: sources.size,
  })
  const neighbors = await neighborsOf(
    [...chaptersOf(course.catalogue), ...(course.home ? [course.home] : [])],
    sources,
    cache,
  )
  const labelsByLang = new Map<string, Labels>()
  /** Compile one chapter; undefined where that fails. */
  const compileOne = (
    chapter: Chapter,
    base: string,
    table: KeptTable<KeptChapter>,
  ): CompiledChapter | undefined => {
    const { lang } = chapter.settings
    const labels = labelsByLang.get(lang) ?? labelsFor(lang, sources.templates)
    labelsByLang.set(lang, labels)
    const around = neighbors.get(chapter.source.path)
    const page = { base, edition: sources.edition, labels, safe: sources.site.safe, neighbors: around }
    return compileChapter(chapter, page, references(chapter.source.path), { tool: cache.tool, table })
  }
  const work = [
    ...course.decks.map((deck) => ({ name: deck.slug, base: '../', chapters: chaptersOf([deck]) })),
    ...(course.home ? [{ name: '', base: '', chapters: [course.home] }] : []),
  ]
  const total = work.reduce((sum, { chapters }) => sum + chapters.length, 0)
  const chapters = new Map<Chapter, CompiledChapter>()
  const assets = new Map<string, string>()
  const isNew = createDistinct()
  const others = new Map(sources.others.map((file) => [file.path, file]))
  let done = 0
  let turn = 0
  for (const { name, base, chapters: own } of work) {
    const table = await cache.table<KeptChapter>('chapters', `${sources.edition}\0${name}`)
    for (const chapter of own) {
      // Let signals and the progress line get their turn, once in a while.
      if (performance.now() - turn > TURN) {
        await setImmediate()
        turn = performance.now()
      }
      options.signal.throwIfAborted()
      options.onProgress('compile', done++, total)
      const compiled = compileOne(chapter, base, table)
      if (!compiled) continue
      chapters.set(chapter, compiled)
      for (const asset of compiled.assets) assets.set(asset.sitePath, asset.path)
      // Decks that share a chapter compile it once each.
      const { file } = chapter.source
      for (const message of compiled.messages) {
        // What is wrong in an included file is reported there.
        const reported = message.file === file.path ? file : (others.get(message.file ?? '') ?? file)
        if (isNew(message, reported.path)) reported.messages.push(message)
      }
    }
    await table.save()
  }
  // Links may lead to chapters of decks that are not built now: their slides give the addresses.
  const linked = new Set([...chapters.values()].flatMap(({ links }) => links.map(({ path }) => path)))
  for (const deck of course.decks.length < course.catalogue.length ? course.catalogue : []) {
    const wanted = chaptersOf([deck]).filter(
      (chapter) => !chapters.has(chapter) && linked.has(chapter.source.path),
    )
    // The table is not saved: it would lose the chapters that nothing links to.
    const table =
      wanted.length > 0
        ? await cache.table<KeptChapter>('chapters', `${sources.edition}\0${deck.slug}`)
        : undefined
    for (const chapter of wanted) {
      const compiled = table && compileOne(chapter, '../', table)
      if (compiled) chapters.set(chapter, { ...compiled, diagrams: [] })
    }
  }
  reportNoteCallout(work.flatMap(({ chapters: own }) => own.map(({ source }) => source)))
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

/** List the chapters of decks, in order; a shared chapter is listed once for each of its decks. */
function chaptersOf(decks: readonly Deck[]): readonly Chapter[] {
  return decks.flatMap((deck) => deck.parts.flatMap((part) => part.chapters))
}

/** List the pages and PDFs of a deck, so that chapters can link to them. */
function pagesOf({ slug }: Deck, { pdf }: SiteSettings): readonly string[] {
  const pdfs = pdf.files.map(({ name }) => name)
  return ['index.html', 'handout.html', ...pdfs].map((name) => `${slug}/${name}`)
}

/** Find the folder that a deck was made from, relative to the project root. */
function folderOf(deck: Deck, contentDir: string): string {
  const depth = contentDir === '' ? 0 : contentDir.split('/').length
  return deck.source.file
    .split('/')
    .slice(0, -1)
    .slice(0, depth + 1)
    .join('/')
}

/** Find a deck's logo as an image of its first file; a logo that is not found is an `image-missing` message there. */
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

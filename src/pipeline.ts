import { NO_CACHE, openCache } from './cache/open-cache.ts'
import { slugify } from './chapter/tree/slugify.ts'
import { createCourseBrowser } from './chromium/browser/course-browser.ts'
import type { BuildOptions, BuildResult } from './model/build-options.ts'
import { MARKER } from './output/marker.ts'
import { openStage } from './output/stage.ts'
import { chooseDecks } from './pipeline/choose-decks.ts'
import { collectReport } from './pipeline/collect-report.ts'
import { openCompileCache } from './pipeline/compile-cache.ts'
import { compileCourse } from './pipeline/compile-course.ts'
import { copyStatic } from './pipeline/copy-static.ts'
import { drawCourse } from './pipeline/draw-course.ts'
import { reportEmptyCourse } from './pipeline/empty-course.ts'
import { expandIncludes } from './pipeline/expand-includes.ts'
import { fitCourse } from './pipeline/fit-course.ts'
import { keepDecks } from './pipeline/keep-decks.ts'
import { printCourse } from './pipeline/print-course.ts'
import { createHeadingReader } from './pipeline/read-heading.ts'
import { reportCache } from './pipeline/report-cache.ts'
import { render } from './render/render-site.ts'
import { assemble } from './site/course/assemble.ts'
import { linkCourse } from './site/course/link-course.ts'
import { nextPublication } from './site/course/publication.ts'
import { discover } from './site/read/discover.ts'
import type { KeptFrontMatter } from './site/read/kept-front-matter.ts'
import { readPackageFile } from './site/read/package-files.ts'
import { readProject } from './site/read-project.ts'

/**
 * Build the whole site, stage by stage.
 *
 * A problem in the course never ends the build: it is a message, and all other pages are made. The old site is replaced
 * when the new one is complete, with its PDFs.
 *
 * @throws UsageError where there is nothing to build, or no place to write to; the signal's reason when it is aborted.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const started = new Date()
  const cache = options.cache === false ? NO_CACHE : openCache()
  const project = await discover(options.root, MARKER)
  const memory = await openCompileCache(project, cache)
  const frontMatter = await memory.table<KeptFrontMatter>('front-matter', '')
  const found = await readProject(project, options, memory.tool === undefined ? undefined : frontMatter)
  await frontMatter.save()
  const sources = expandIncludes(found)
  const { drafts, date } = options
  const headings = await createHeadingReader(sources, memory)
  const { headingOf } = headings
  const assembled = assemble(sources.chapters, { ...sources, drafts, date, headingOf, slugify })
  await headings.save()
  const unbuilt = reportEmptyCourse(assembled, sources)
  if (unbuilt) return unbuilt
  const course = chooseDecks(assembled, options.only)
  const stage = await openStage(sources.out, { sources: sources.folders })
  const browser = createCourseBrowser(options.browser)
  const read = (path: string): Promise<Uint8Array | undefined> => stage.read(path).catch(() => undefined)
  try {
    const compiled = await compileCourse(course, sources, memory, options)
    await stage.write(compiled.files)
    const drawn = await drawCourse(compiled, sources, { browser, cache }, options)
    const fitted = await fitCourse(
      course,
      drawn,
      { ...sources, readPackageFile, browser, cache, read },
      options,
    )
    const earlier = await keepDecks(course, sources.out, sources.edition)
    const links = linkCourse(course, { ...fitted, edition: sources.edition, slugify })
    const linked = { ...links, kept: earlier.kept }
    const rendered = await render(linked, {
      templates: sources.templates,
      readPackageFile,
      keptPages: memory.pages,
    })
    await stage.write(rendered.files)
    await stage.write(earlier.files.filter(({ path }) => !stage.has(path)))
    const copied = await copyStatic(sources, stage)
    const printed = await printCourse(linked, stage, { browser, cache }, options)
    await stage.replace(await rendered.withPdfs(printed.pdfs))
    options.signal.throwIfAborted()
    await stage.publish()
    return collectReport({
      ...printed,
      notices: browser.notices(),
      changesAt: options.date ? undefined : nextPublication(sources.chapters, started),
      isPassing: browser.hasFailed?.() ?? false,
      sources,
      linked,
      removed: earlier.removed,
      messages: [...copied, ...rendered.messages, ...printed.messages, ...reportCache(cache)],
    })
  } finally {
    await browser.close()
    await cache.close()
    await stage.discard()
  }
}

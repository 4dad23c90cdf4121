import type { Heading } from '../model/compiled.ts'
import type { LinkedChapter, LinkedCourse, LinkedDeck } from '../model/linked.ts'
import type { SiteFile } from '../model/site-file.ts'
import { clientWords } from './client-words.ts'
import { deckData } from './deck-data.ts'
import { labelsFor } from './labels.ts'
import { mathsStyle } from './maths-style.ts'
import type { PageTools } from './page-tools.ts'
import { ROOT } from './page-url.ts'
import { scriptJson } from './script-json.ts'
import { themeStyle } from './theme-style.ts'

/** Make the handout of a deck: cover, table of contents, chapters. */
export async function handoutPage(
  linked: LinkedDeck,
  whole: LinkedCourse,
  tools: PageTools,
): Promise<SiteFile> {
  const { deck, parts } = linked
  const { assets, templates, renderPage } = tools
  const labels = labelsFor(deck.settings.lang, templates)
  const content = await renderPage('handout.html', {
    root: ROOT,
    site: { title: whole.course.title },
    labels,
    deck: deckData(linked, whole.course),
    parts: parts.map(({ title, chapters }) => ({ title, chapters: chapters.map(chapterData) })),
    style: ROOT + (await assets.style('theme/handout.css')),
    mathsStyle: await mathsStyle(
      parts.flatMap(({ chapters }) => chapters.map(({ compiled }) => compiled.handout)),
      ROOT,
      assets,
    ),
    themeStyle: themeStyle(deck.settings.theme, 'handout'),
    words: clientWords(labels, WORDS),
    slides: scriptJson(slidesOf(parts)),
    script: ROOT + (await assets.packageFile('lutrin:client/handout.js')),
  })
  return { path: `${deck.slug}/handout.html`, content }
}

/** Words that the handout's script says. */
const WORDS = ['copy', 'copied', 'notCopied', 'toSlide']

/** Name the slides of headings that do not have their slide's id. */
function slidesOf(parts: LinkedDeck['parts']): Readonly<Record<string, string>> {
  const headings = parts.flatMap(({ chapters }) => chapters.flatMap(({ compiled }) => compiled.headings))
  const others = headings.filter(({ id, slideId }) => id !== slideId)
  return Object.fromEntries(others.map(({ id, slideId }) => [id, slideId]))
}

/** Prepare a chapter for the template. */
function chapterData({ chapter, compiled }: LinkedChapter): Readonly<Record<string, unknown>> {
  const anchored = compiled.headings.some((heading) => heading.id === chapter.slug)
  return {
    /** Undefined where a heading of the chapter has that id already. */
    id: anchored ? undefined : chapter.slug,
    title: compiled.title,
    introduction: chapter.introduction,
    minutes: chapter.settings.minutes,
    contents: contentsOf(compiled.headings),
    html: compiled.handout,
  }
}

/** An entry of the table of contents. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly children: readonly Entry[]
}

/** Nest the headings of the two upper levels; a lower one that comes first stands on its own. */
function contentsOf(headings: readonly Heading[]): readonly Entry[] {
  const entries: (Entry & { readonly children: Entry[] })[] = []
  for (const { id, title, depth } of headings) {
    const above = entries.at(-1)
    if (depth === 3 && above) above.children.push({ id, title, children: [] })
    else if (depth <= 3) entries.push({ id, title, children: [] })
  }
  return entries
}

import { VFile } from 'vfile'
import type { CompiledChapter, Heading, Slide } from '../../src/model/compiled.ts'
import type { Chapter } from '../../src/model/course.ts'
import type { LinkedChapter, LinkedCourse, LinkedDeck, LinkedPart } from '../../src/model/linked.ts'
import type { Settings, SiteSettings } from '../../src/model/settings.ts'
import { cascade } from '../../src/site/settings/page-settings.ts'

/** The default settings, in French. */
const SETTINGS: Settings = { ...cascade([]), lang: 'fr' }

const SITE: SiteSettings = {
  url: undefined,
  content: 'content',
  static: 'static',
  out: 'public',
  assetRoots: [],
  decks: undefined,
  pdf: {
    files: [
      { name: 'handout.pdf', kind: 'handout' },
      { name: 'slides.pdf', kind: 'slides' },
    ],
    paper: 'a4',
    qr: false,
  },
  editions: 'student',
  safe: false,
  rules: {},
}

/** Create a slide; its id is made from its title. */
export function slide(title: string, html: string, more: Partial<Slide> = {}): Slide {
  const id = title.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')
  const source = { file: 'content/demo/01.md', line: 1 }
  return { id, title, kind: 'content', html, notes: undefined, source, attributes: {}, ...more }
}

/** Create a chapter of slides; its handout is their text. */
export function chapter(
  title: string,
  slides: readonly Slide[],
  more: {
    readonly settings?: Partial<Settings>
    readonly compiled?: Partial<CompiledChapter>
    readonly introduction?: boolean
  } = {},
): LinkedChapter {
  const slug = title.toLowerCase().replace(/[^\p{L}\d]+/gu, '-')
  const path = `content/demo/${slug}.md`
  const file = new VFile({ path })
  const place = () => ({ line: 1, column: 1 })
  const own: Chapter = {
    slug,
    source: { path, contentPath: `demo/${slug}.md`, data: { values: {}, place }, body: '', file },
    settings: { ...SETTINGS, ...more.settings },
    introduction: more.introduction ?? false,
    fallbackTitle: title,
  }
  const heading: Heading = { slug, id: slug, slideId: slides[0]?.id ?? slug, title, depth: 2 }
  const shown = slides.filter(({ kind }) => kind === 'content')
  const compiled: CompiledChapter = {
    title,
    slides,
    handout: `<h2 id="${slug}">${escapeHtml(title)}</h2>${shown.map(({ id, html }) => html.replace(/<h2>(.*?)<\/h2>/, `<h3 id="h-${id}">$1</h3>`)).join('')}`,
    headings: [
      heading,
      ...shown.map(({ id, title }) => ({ slug: id, id: `h-${id}`, slideId: id, title, depth: 3 })),
    ],
    anchors: [],
    aliases: [],
    solutions: [],
    dialects: [],
    assets: [],
    links: [],
    diagrams: [],
    omitted: { notes: 0, trainer: 0, solutions: 0 },
    messages: [],
    ...more.compiled,
  }
  return { chapter: own, compiled }
}

/** Create a deck of parts, or of chapters without a part. */
export function deck(
  slug: string,
  title: string,
  content: readonly LinkedPart[] | readonly LinkedChapter[],
  settings: Partial<Settings> = {},
): LinkedDeck {
  const parts = content.map((item) => ('chapters' in item ? item : { title: undefined, chapters: [item] }))
  const chapters = parts.flatMap((part) => part.chapters)
  return {
    deck: {
      slug,
      title,
      settings: { ...SETTINGS, ...settings },
      source: { file: `content/${slug}/_index.md`, line: 1 },
      parts: parts.map((part) => ({
        title: part.title,
        chapters: part.chapters.map(({ chapter: own }) => own),
      })),
    },
    coverId: 'cover',
    parts,
    logo: settings.logo,
    slideCount: 1 + chapters.reduce((sum, { compiled }) => sum + compiled.slides.length, 0),
    minutes:
      settings.minutes ??
      (chapters.reduce((sum, item) => sum + (item.chapter.settings.minutes ?? 0), 0) || undefined),
  }
}

/** Create a course of decks. */
export function linkedCourse(
  decks: readonly LinkedDeck[],
  more: Partial<Omit<LinkedCourse, 'course' | 'decks'>> & {
    readonly title?: string
    readonly description?: string
    readonly lang?: string
    readonly site?: Partial<SiteSettings>
  } = {},
): LinkedCourse {
  const { title = 'Formations', description, lang = 'fr', site, ...rest } = more
  const course = {
    title,
    description,
    lang,
    site: { ...SITE, ...site },
    home: undefined,
    decks: decks.map((item) => item.deck),
    catalogue: decks.map((item) => item.deck),
    unpublished: new Map<string, string>(),
    aliases: new Map<string, string>(),
  }
  return { course, edition: 'student', home: undefined, decks, ...rest }
}

/** Escape text for HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

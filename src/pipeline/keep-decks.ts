import { posix } from 'node:path'
import type { Course, Deck } from '../model/course.ts'
import { type DeckModel, EARLIER_COURSE } from '../model/course-model.ts'
import type { KeptDeck, RemovedDeck } from '../model/kept-deck.ts'
import type { Edition } from '../model/settings.ts'
import type { SiteFile } from '../model/site-file.ts'
import { type EarlierSite, openEarlierSite } from '../output/earlier-site.ts'

/** What stays of the earlier site. */
export interface KeptSite {
  readonly kept: readonly KeptDeck[]
  readonly removed: readonly RemovedDeck[]
  /** Pages and PDFs of the kept decks, and the assets that they use. */
  readonly files: readonly SiteFile[]
}

const NOTHING: KeptSite = { kept: [], removed: [], files: [] }

/**
 * Keep the decks of the earlier site that this build does not make (`--only`).
 *
 * A deck is not kept where it might show what is private now: it was built for another edition, or one of its chapters
 * is no longer published.
 *
 * @param out Absolute path of the site.
 */
export async function keepDecks(course: Course, out: string, edition: Edition): Promise<KeptSite> {
  if (course.decks.length === course.catalogue.length) return NOTHING
  const site = await openEarlierSite(out)
  const text = await site?.read('course.json').catch(() => undefined)
  const earlier = site && readModel(text)
  if (!earlier) return NOTHING
  const kept: KeptDeck[] = []
  const removed: RemovedDeck[] = []
  for (const model of earlier.decks) {
    if (course.decks.some(({ slug }) => slug === model.slug)) continue
    const deck = course.catalogue.find(({ slug }) => slug === model.slug)
    const reason =
      earlier.edition !== edition ? `built for the ${earlier.edition} edition` : loss(model, course)
    if (deck && !reason) kept.push({ deck, model, pdfs: await pdfSizes(model.slug, site) })
    else removed.push({ slug: model.slug, reason: reason ?? 'not in the course' })
  }
  return { kept, removed, files: await filesOf(kept, site) }
}

/** Parse an earlier course.json; undefined for any other text. */
function readModel(text: string | undefined): { edition: string; decks: readonly DeckModel[] } | undefined {
  try {
    const parsed = EARLIER_COURSE.safeParse(JSON.parse(text ?? ''))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

/** Return why a deck may not be shown any more; undefined where it may. */
function loss({ chapters }: DeckModel, { unpublished }: Course): string | undefined {
  const hidden = chapters.find(({ source }) => unpublished.has(source.file))
  return hidden && `\`${hidden.source.file}\` is not published now`
}

/** Map the PDFs of a deck to their sizes. */
async function pdfSizes(slug: string, site: EarlierSite): Promise<ReadonlyMap<string, number>> {
  const paths = site.files.filter((path) => path.startsWith(`${slug}/`) && path.endsWith('.pdf'))
  return new Map(await Promise.all(paths.map(async (path) => [path, await site.size(path)] as const)))
}

/** List the files of the kept decks, and the assets that these name, and that those assets name. */
async function filesOf(kept: readonly KeptDeck[], site: EarlierSite): Promise<readonly SiteFile[]> {
  const isOwn = ({ deck }: { readonly deck: Deck }, path: string): boolean => path.startsWith(`${deck.slug}/`)
  const own = site.files.filter((path) => kept.some((item) => isOwn(item, path)))
  const assets = new Map(
    site.files.filter((path) => path.startsWith('assets/')).map((path) => [posix.basename(path), path]),
  )
  const found = new Set(own)
  // A set yields what is added while it is walked.
  for (const path of found) {
    if (!/\.(?:html|css|js|svg)$/i.test(path)) continue
    const text = await site.read(path)
    for (const [written] of text.matchAll(/[^\s"'()<>\\/?#&;]+/g)) {
      const asset = assets.get(decode(written))
      if (asset !== undefined) found.add(asset)
    }
  }
  return [...found].map((path) => ({ path, copy: site.pathOf(path) }))
}

/** Decode a name in a URL. */
function decode(name: string): string {
  try {
    return name.includes('%') ? decodeURIComponent(name) : name
  } catch {
    return name
  }
}

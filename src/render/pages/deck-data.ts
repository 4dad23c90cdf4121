import type { Course } from '../../model/course.ts'
import type { PresentedDeck } from '../../model/presented-deck.ts'
import type { PdfFile, PdfSettings, SlidesPerPage } from '../../model/settings.ts'
import { dateOf } from '../templates/amounts.ts'
import { textDirection } from '../templates/text-direction.ts'
import { fromDeck } from './page-url.ts'

/** The data of a deck for the templates of its two pages. */
export interface DeckData {
  readonly slug: string
  readonly title: string
  readonly description: string | undefined
  readonly author: string
  /** In words, in the deck's language. */
  readonly date: string | undefined
  readonly version: string | undefined
  readonly lang: string
  /** Direction of the language. */
  readonly dir: 'ltr' | 'rtl'
  /** `auto`, `light` or `dark`. */
  readonly theme: string
  /** Name of reveal.js's theme for the slides; undefined: ours. */
  readonly revealTheme: string | undefined
  readonly minutes: number | undefined
  readonly slideCount: number
  /** URL relative to the deck's pages. */
  readonly logo: string | undefined
  readonly footer: string | undefined
  /** File names beside the page; undefined where that PDF is not made. */
  readonly pdf: DeckPdfs
}

/** The PDFs of a deck. */
export interface DeckPdfs {
  readonly handout: string | undefined
  readonly slides: string | undefined
  /** Several slides on a sheet, `slides-6up.pdf`. */
  readonly nup: readonly { readonly perPage: SlidesPerPage; readonly url: string }[]
}

/** Collect the data of a deck for templates. */
export function deckData(linked: PresentedDeck, course: Course): DeckData {
  const { deck, logo, minutes, slideCount } = linked
  const { settings } = deck
  return {
    slug: deck.slug,
    title: deck.title,
    description: settings.description,
    author: settings.author.join(', '),
    date: settings.date === undefined ? undefined : dateOf(settings.date, settings.lang),
    version: settings.version,
    lang: settings.lang,
    dir: textDirection(settings.lang),
    theme: settings.theme.scheme,
    revealTheme: settings.theme.reveal,
    minutes,
    slideCount,
    logo: logo === undefined ? undefined : fromDeck(logo),
    footer: settings.footer,
    pdf: deckPdfs(course.site.pdf, (name) => name),
  }
}

/** List the PDFs of each deck; `urlOf` turns their names into URLs. */
export function deckPdfs({ files }: PdfSettings, urlOf: (name: string) => string): DeckPdfs {
  /** Find the PDF of a kind that has one slide on a page. */
  const find = (kind: PdfFile['kind']): string | undefined => {
    const file = files.find((file) => file.kind === kind && file.perPage === undefined)
    return file && urlOf(file.name)
  }
  const nup = files.flatMap(({ name, perPage }) => (perPage ? [{ perPage, url: urlOf(name) }] : []))
  return { handout: find('handout'), slides: find('slides'), nup }
}

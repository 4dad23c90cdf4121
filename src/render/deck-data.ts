import type { Course } from '../model/course.ts'
import type { LinkedDeck } from '../model/linked.ts'
import { dateOf } from './amounts.ts'
import { fromDeck } from './page-url.ts'

/** What the templates of a deck's two pages know of the deck. */
export interface DeckData {
  readonly slug: string
  readonly title: string
  readonly description: string | undefined
  readonly author: string
  /** In words, in the deck's language. */
  readonly date: string | undefined
  readonly lang: string
  /** `auto`, `light` or `dark`. */
  readonly theme: string
  /** Name of the theme of reveal.js that the slides are in; undefined: ours. */
  readonly revealTheme: string | undefined
  readonly minutes: number | undefined
  readonly slideCount: number
  /** URL, relative to the deck's pages. */
  readonly logo: string | undefined
  readonly footer: string | undefined
  /** File names beside the page; undefined where that PDF is not made. */
  readonly pdf: { readonly handout: string | undefined; readonly slides: string | undefined }
}

/** Gather what templates show of a deck. */
export function deckData(linked: LinkedDeck, course: Course): DeckData {
  const { deck, logo, minutes, slideCount } = linked
  const { settings } = deck
  const { pdf } = course.site
  return {
    slug: deck.slug,
    title: deck.title,
    description: settings.description,
    author: settings.author.join(', '),
    date: settings.date === undefined ? undefined : dateOf(settings.date, settings.lang),
    lang: settings.lang,
    theme: settings.theme.scheme,
    revealTheme: settings.theme.reveal,
    minutes,
    slideCount,
    logo: logo === undefined ? undefined : fromDeck(logo),
    footer: settings.footer,
    pdf: {
      handout: pdf.handout ? 'handout.pdf' : undefined,
      slides: pdf.slides ? 'slides.pdf' : undefined,
    },
  }
}

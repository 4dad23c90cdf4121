import GithubSlugger from 'github-slugger'
import type { Heading as HeadingNode, RootContent } from 'mdast'
import type { Anchor, Heading } from '../../model/compiled.ts'
import { setAttributes } from '../tree/attributes.ts'
import { firstImageName, firstWords, textOf } from '../tree/node-text.ts'
import { slugify } from '../tree/slugify.ts'
import { headingsOf, oneSidedIn, shownOn } from './one-medium.ts'
import type { SlideDraft } from './slide-draft.ts'

/** How many words of a slide without a heading make its id. */
const ID_WORDS = 6
/** Level of a chapter's title in the handout. */
export const TITLE_DEPTH = 2

/** A slide with the name that links know it by. */
export interface NamedSlide extends SlideDraft {
  readonly id: string
  /** What the handout shows of it; `nodes` is what the slide shows. */
  readonly paper: readonly RootContent[]
}

/** Names of everything in a chapter that a link can lead to. */
export interface Outline {
  readonly slides: readonly NamedSlide[]
  readonly headings: readonly Heading[]
  /** Ids that the author gave to headings and slides. */
  readonly anchors: readonly Anchor[]
  /** Id and level in the handout of each heading of the chapter. */
  readonly places: ReadonlyMap<HeadingNode, { readonly id: string; readonly depth: number }>
  /** Heading of the first slide that is the chapter's title, if there is one. */
  readonly titleNode: HeadingNode | undefined
  /** True where that heading is in the handout too. */
  readonly titled: boolean
  /** Id of the title slide that is made where no heading shows the title. */
  readonly titleId: string
}

/** What a chapter is called, and by whom. */
export interface OutlineOptions {
  /** Slug of the chapter, unique in the deck. */
  readonly slug: string
  /** Plain text. */
  readonly title: string
  /** True where the chapter's text stands without a title of its own. */
  readonly introduction: boolean
  /** What the handout shows of a chapter without a slide. */
  readonly loose: readonly RootContent[]
}

/**
 * Name the slides and headings of a chapter.
 *
 * An id is the chapter's slug and the heading's (or the slide's first words), so that it stays the same when a slide is
 * added before it. In the handout the chapter's title is of level 2 and all else below it.
 */
export function createOutline(
  drafts: readonly SlideDraft[],
  { slug, title, introduction, loose }: OutlineOptions,
): Outline {
  const ids = new GithubSlugger()
  const slugs = new GithubSlugger()
  const unique = (text: string, other: string): string => `${slug}--${ids.slug(slugify(text) || other)}`
  const titleId = unique('chapter', 'chapter')
  const [first] = drafts
  const titleNode = introduction
    ? undefined
    : first && headingsOf(shownOn('slide', first.nodes)).find((node) => isSame(textOf(node), title))
  const others = [...drafts, { nodes: loose }]
    .flatMap(({ nodes }) => headingsOf(nodes))
    .filter((node) => node !== titleNode)
  const shallowest = Math.min(6, ...others.map((node) => node.depth))
  const top = introduction ? TITLE_DEPTH : TITLE_DEPTH + 1

  const headings: Heading[] = []
  const anchors: Anchor[] = []
  const places = new Map<HeadingNode, { id: string; depth: number }>()
  const slides = drafts.map((draft): NamedSlide => {
    const nodes = shownOn('slide', draft.nodes)
    const paper = shownOn('handout', draft.nodes)
    const words = draft.heading ? textOf(draft.heading) : firstWords(nodes, ID_WORDS)
    const id = unique(slugify(words) ? words : firstImageName(nodes), 'slide')
    nameHeadings(draft.nodes, paper, id, draft.heading)
    if (draft.attributes.id !== undefined) anchors.push({ name: draft.attributes.id, id, slideId: id })
    return { ...draft, nodes, paper, id }
  })
  nameHeadings(loose, shownOn('handout', loose), titleId, undefined)
  const titled = titleNode !== undefined && headingsOf(slides[0]?.paper ?? []).includes(titleNode)
  return { slides, headings, anchors, places, titleNode, titled, titleId }

  /** Name the headings of a slide, of which `first` has the slide's own name. */
  function nameHeadings(
    nodes: readonly RootContent[],
    paper: readonly RootContent[],
    id: string,
    first: HeadingNode | undefined,
  ): void {
    const onPaper = new Set(headingsOf(paper))
    for (const node of headingsOf(nodes)) {
      const text = textOf(node)
      const place = {
        id: node === first ? id : unique(text, 'section'),
        depth: node === titleNode ? TITLE_DEPTH : Math.min(6, top + node.depth - shallowest),
      }
      places.set(node, place)
      const known = onPaper.has(node) ? place.id : id
      const own = node.data?.attributes
      if (own?.id !== undefined) anchors.push({ name: own.id, id: known, slideId: id })
      if (own && node !== first) setAttributes(node, { ...own, id: undefined })
      const slug = slugs.slug(slugify(text))
      if (onPaper.has(node)) headings.push({ slug, slideId: id, title: text, ...place })
      else anchors.push({ name: slug, id, slideId: id })
    }
    for (const { side, ids } of oneSidedIn(nodes))
      for (const name of ids) anchors.push({ name, id: side === 'handout' ? name : id, slideId: id })
  }
}

/** Find what to call a slide in menus: its first heading, else its first words. */
export function slideTitle(nodes: readonly RootContent[], chapterTitle: string): string {
  const [heading] = headingsOf(nodes)
  return (heading && textOf(heading)) || firstWords(nodes, ID_WORDS * 2) || chapterTitle
}

/** Compare two titles as readers do: case, accents and punctuation aside. */
function isSame(a: string, b: string): boolean {
  return a === b || (slugify(a) !== '' && slugify(a) === slugify(b))
}

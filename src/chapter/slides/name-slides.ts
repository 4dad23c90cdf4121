import GithubSlugger from 'github-slugger'
import type { Heading as HeadingNode, RootContent } from 'mdast'
import type { Anchor, Heading } from '../../model/compiled.ts'
import { listHeadings } from '../tree/list-headings.ts'
import { firstImageName, firstWords, textOf, textWithoutPictures } from '../tree/node-text.ts'
import { slugify } from '../tree/slugify.ts'
import type { CutSlides } from './cut-slides.ts'
import { forMedium, singleMediumBlocks } from './for-medium.ts'
import { type AliasSource, listAliases } from './heading-aliases.ts'
import type { SlideDraft } from './slide-draft.ts'
import { listNumberAddresses } from './slide-numbers.ts'

/** How many words of a slide without a heading make its id. */
const ID_WORDS = 6
/** Level of a chapter's title in the handout. */
export const TITLE_DEPTH = 2

/** A slide with its name. */
export interface NamedSlide extends SlideDraft {
  /** Unique in the deck. */
  readonly id: string
  /** Plain text, typeset. */
  readonly title: string
  /** What the handout shows of it; `nodes` is what the slide shows. */
  readonly handoutNodes: readonly RootContent[]
}

/** Place of a heading in the handout. */
interface HeadingPlace {
  readonly id: string
  readonly depth: number
}

/** Titles and ids of a chapter: everything that a link, a menu or the table of contents can lead to. */
export interface ChapterNames {
  /** Title of the chapter, typeset. */
  readonly title: string
  readonly slides: readonly NamedSlide[]
  readonly headings: readonly Heading[]
  /** Ids that the author gave to headings, slides and blocks. */
  readonly anchors: readonly Anchor[]
  /** Other names of headings and slides, which tools give them; the first of a name counts. */
  readonly aliases: readonly Anchor[]
  /** Places of the chapter's headings, by node. */
  readonly headingPlaces: ReadonlyMap<HeadingNode, HeadingPlace>
  /** Heading of the first slide that repeats the chapter's title; undefined without one. */
  readonly titleHeading: HeadingNode | undefined
  /** Id of the generated title: of the title slide, and of the title in the handout. */
  readonly titleId: string
  /** Whether a title slide is generated. */
  readonly hasTitleSlide: boolean
  /** Whether the handout needs a generated title. */
  readonly needsHandoutTitle: boolean
}

/** What names depend on, besides the slides. */
export interface NameOptions {
  /** Slug of the chapter, unique in the deck. */
  readonly slug: string
  /** Title of the chapter, plain text. */
  readonly title: string
  /** True for a chapter that is shown without a title. */
  readonly introduction: boolean
  /** False generates no title slide. */
  readonly chapterSlides: boolean
  /** Whether the chapter is written for pandoc or Quarto. */
  readonly isPandoc: boolean
  /** Typesets a title in the chapter's language. */
  readonly typeset: (title: string) => string
}

/**
 * Name the slides and headings of a chapter.
 *
 * An id is the chapter's slug and the heading (or the slide's first words), so that it stays the same when a slide is
 * added before it. In the handout the chapter's title has level 2, and every other heading a deeper one.
 */
export function nameSlides(
  { slides: drafts, handoutOnly }: Pick<CutSlides, 'slides' | 'handoutOnly'>,
  { slug, title, introduction, chapterSlides, isPandoc, typeset }: NameOptions,
): ChapterNames {
  const ids = new GithubSlugger()
  const slugs = new GithubSlugger()
  const uniqueId = (text: string, fallback: string): string =>
    `${slug}--${ids.slug(slugify(text) || fallback)}`
  const titleId = uniqueId('chapter', 'chapter')
  const titleHeading = introduction ? undefined : findTitle(drafts[0], title)
  const depthOf = createDepths([...drafts.map(({ nodes }) => nodes), handoutOnly], titleHeading, introduction)

  const headings: Heading[] = []
  const anchors: Anchor[] = []
  const named: AliasSource[] = []
  const headingPlaces = new Map<HeadingNode, HeadingPlace>()
  const slides = drafts.map((draft): NamedSlide => {
    const nodes = forMedium('slide', draft.nodes)
    const handoutNodes = forMedium('handout', draft.nodes)
    const words = draft.heading ? textOf(draft.heading) : firstWords(nodes, ID_WORDS)
    const id = uniqueId(slugify(words) ? words : firstImageName(nodes), 'slide')
    nameHeadings(draft.nodes, handoutNodes, id, draft.heading)
    if (draft.attributes.id !== undefined) anchors.push({ name: draft.attributes.id, id, slideId: id })
    return { ...draft, nodes, handoutNodes, id, title: typeset(slideTitle(nodes, title)) }
  })
  nameHeadings(handoutOnly, forMedium('handout', handoutOnly), titleId, undefined)

  const isInHandout = titleHeading && listHeadings(slides[0]?.handoutNodes ?? []).includes(titleHeading)
  const hasTitleSlide = !introduction && chapterSlides && titleHeading === undefined
  const needsHandoutTitle = !introduction && !isInHandout
  if (needsHandoutTitle) {
    const slideId = hasTitleSlide ? titleId : (slides[0]?.id ?? titleId)
    headings.unshift({
      slug: slugify(title),
      id: titleId,
      slideId,
      title: typeset(title),
      depth: TITLE_DEPTH,
    })
    named.push({ text: title, written: title, withoutPictures: title, id: titleId, slideId })
  }
  return {
    title: typeset(title),
    slides,
    headings,
    anchors,
    aliases: [...listAliases(named, isPandoc), ...listNumberAddresses(slides)],
    headingPlaces,
    titleHeading,
    titleId,
    hasTitleSlide,
    needsHandoutTitle,
  }

  /** Name the headings of a slide; `slideHeading` has the slide's own id. */
  function nameHeadings(
    nodes: readonly RootContent[],
    handoutNodes: readonly RootContent[],
    slideId: string,
    slideHeading: HeadingNode | undefined,
  ): void {
    const inHandout = new Set(listHeadings(handoutNodes))
    for (const node of listHeadings(nodes)) {
      const text = textOf(node)
      const place = {
        id: node === slideHeading ? slideId : uniqueId(text, 'section'),
        depth: depthOf(node),
      }
      headingPlaces.set(node, place)
      const known = inHandout.has(node) ? place.id : slideId
      const attributes = node.data?.attributes
      const written = node.data?.written ?? text
      named.push({ text, written, withoutPictures: textWithoutPictures(node), id: known, slideId })
      if (attributes?.id !== undefined) anchors.push({ name: attributes.id, id: known, slideId })
      const headingSlug = slugs.slug(slugify(text))
      if (inHandout.has(node)) headings.push({ slug: headingSlug, slideId, title: typeset(text), ...place })
      else anchors.push({ name: headingSlug, id: slideId, slideId })
    }
    for (const { medium, ids } of singleMediumBlocks(nodes))
      for (const name of ids) anchors.push({ name, id: medium === 'handout' ? name : slideId, slideId })
  }
}

/** Return the heading of the first slide where it repeats the chapter's title. */
function findTitle(first: SlideDraft | undefined, title: string): HeadingNode | undefined {
  return first && listHeadings(forMedium('slide', first.nodes)).find((node) => isSame(textOf(node), title))
}

/** Create the function that returns the level of a heading in the handout, where the title has level 2. */
function createDepths(
  nodes: readonly (readonly RootContent[])[],
  titleHeading: HeadingNode | undefined,
  introduction: boolean,
): (node: HeadingNode) => number {
  const others = nodes.flatMap(listHeadings).filter((node) => node !== titleHeading)
  const shallowest = Math.min(6, ...others.map((node) => node.depth))
  const top = introduction ? TITLE_DEPTH : TITLE_DEPTH + 1
  return (node) => (node === titleHeading ? TITLE_DEPTH : Math.min(6, top + node.depth - shallowest))
}

/** Return the title of a slide for menus: its first heading, else its first words. */
function slideTitle(nodes: readonly RootContent[], chapterTitle: string): string {
  const [heading] = listHeadings(nodes)
  return (heading && textOf(heading)) || firstWords(nodes, ID_WORDS * 2) || chapterTitle
}

/** Whether two titles are the same for a reader: without case, accents and punctuation. */
function isSame(a: string, b: string): boolean {
  return a === b || (slugify(a) !== '' && slugify(a) === slugify(b))
}

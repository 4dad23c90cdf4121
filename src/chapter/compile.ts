import { toHtml } from 'hast-util-to-html'
import type { Heading, RootContent } from 'mdast'
import { VFile } from 'vfile'
import type { CalloutLabels } from '../model/callout-kind.ts'
import type { Heading as ChapterHeading, CompiledChapter, Slide, SlideKind } from '../model/compiled.ts'
import type { References } from '../model/reference-targets.ts'
import type { Edition, Settings } from '../model/settings.ts'
import { createDistinct } from '../problems/distinct-messages.ts'
import { chooseDialects } from './dialects/choose-dialects.ts'
import type { CutRules } from './dialects/dialect.ts'
import { createMaths } from './maths/formula-renderer.ts'
import { readTree, renderTree } from './plugins.ts'
import { createSafeReferences } from './references/safe-references.ts'
import { createSink } from './references/used-references.ts'
import { chooseBreaks, cutSlides } from './slides/cut-slides.ts'
import { handoutNodes, looseNodes } from './slides/handout-flow.ts'
import {
  createOutline,
  type NamedSlide,
  type Outline,
  slideTitle,
  TITLE_DEPTH,
} from './slides/name-slides.ts'
import { shownOn } from './slides/one-medium.ts'
import { removeForEdition } from './slides/remove-for-edition.ts'
import { createSectionAttributes } from './slides/section-attributes.ts'
import type { SectionAttributes } from './slides/slide-attributes.ts'
import { renderSolutions } from './slides/solutions.ts'
import { createTitleTypesetter } from './slides/typeset-titles.ts'
import { wrapSteps } from './slides/wrap-steps.ts'
import { isFrench } from './to-html/french-spaces.ts'
import { createDiagrams } from './to-html/mark-diagrams.ts'
import { besideBackgrounds } from './tree/background-node.ts'
import { firstHeading } from './tree/node-text.ts'
import { createDefinitionFinder } from './tree/reference-definitions.ts'
import { slugify } from './tree/slugify.ts'
import { solutionId, solutionLink } from './tree/solution-link.ts'

/** One chapter as the compiler takes it; everything that its result depends on, but for what references lead to. */
export interface ChapterInput {
  /** Relative to the project root. */
  readonly path: string
  /** Text with the front matter's lines emptied. */
  readonly body: string
  /** Front matter as it was written, for what dialects know in it. */
  readonly values: Readonly<Record<string, unknown>>
  readonly slug: string
  /** Title where neither front matter nor a heading gives one. */
  readonly fallbackTitle: string
  /** True for the body of an `_index.md`, which has no title slide. */
  readonly introduction: boolean
  readonly settings: Settings
  readonly edition: Edition
  /** Way from the page to the site's root, `../`. */
  readonly base: string
  readonly labels: ChapterLabels
  /** True: HTML that could run or load anything is left out. */
  readonly safe: boolean
}

/** Words that Lutrin adds to a chapter, in its language. */
interface ChapterLabels {
  /** Heading over the footnotes. */
  readonly footnotes: string
  /** What the arrow behind a footnote does. */
  readonly backToText: string
  /** What the link to a solution is called. */
  readonly solution: string
  /** Stands over the addresses of a chapter's links. */
  readonly addresses: string
  /** Titles of callouts without one of their own. */
  readonly callouts: CalloutLabels
}

/**
 * Compile a chapter to plain data: its slides and its part of the handout, from one tree.
 *
 * Pure: the same input and the same answers of `references` give the same result.
 */
export function compile(input: ChapterInput, references: References): CompiledChapter {
  const { settings, slug, introduction } = input
  const file = new VFile({ path: input.path, value: input.body })
  const dialects = chooseDialects(settings.dialect, input.body, input.values)
  const maths = settings.math ? createMaths(file) : undefined
  const { values, labels } = input
  const tree = readTree(input.body, file, { dialects, values, labels: labels.callouts, maths })
  const rules: CutRules = Object.assign({}, ...dialects.map(({ cut }) => cut?.(tree, input.values)))
  const breaks = chooseBreaks(tree, settings, rules)
  const { omitted, solutions: pending } = removeForEdition(tree, {
    edition: input.edition,
    notes: settings.notes,
    solutions: settings.solutions,
    linkTo: (number) => solutionLink(solutionId(slug, number), labels.solution),
  })
  const title = settings.title ?? firstHeading(tree.children) ?? input.fallbackTitle
  const cut = cutSlides(tree, breaks)
  const outline = createOutline(cut.slides, { slug, title, introduction, loose: cut.paper })
  const sink = createSink(input, input.safe ? createSafeReferences(references) : references)
  const definitionsOf = createDefinitionFinder(tree)
  const diagrams = settings.mermaid ? createDiagrams() : undefined
  const hiddenNotes = new Set<string>()
  // Slides and handout are rendered from the same nodes, and say the same of them.
  const isNew = createDistinct()
  const typesetTitle = createTitleTypesetter(tree, settings.lang)
  const render: Render = (nodes, prefix, part = 'slide') =>
    renderTree({ type: 'root', children: [...nodes, ...definitionsOf(nodes)] }, file, {
      slide: part !== 'handout',
      aside: part === 'notes',
      maths,
      diagrams,
      // The home page is no handout, and is for the screen.
      addressesLabel: part === 'handout' && input.base !== '' ? labels.addresses : undefined,
      french: isFrench(settings.lang),
      prefix: `${prefix}-`,
      footnoteLabel: input.labels.footnotes,
      backLabel: input.labels.backToText,
      references: sink,
      safe: input.safe,
      onHiddenNotes: hidesNotes(input) ? (key) => hiddenNotes.add(key) : undefined,
    })

  const attributesOf = createSectionAttributes(sink, file, input.safe)
  const slides = outline.slides.map((slide) =>
    createSlide(slide, outline, input, title, { render, attributesOf }),
  )
  const generated = !introduction && outline.titleNode === undefined
  const notes = renderNotes(cut.notes, outline.titleId, render)
  if (generated && settings.chapterSlides)
    slides.unshift({ ...createTitleSlide(input, typesetTitle(title), outline.titleId), notes })
  const untitled = !introduction && !outline.titled
  const titleHeading = untitled ? titleOf(title, outline.titleId) : undefined
  const loose = looseNodes(cut, outline)
  const running = [...(titleHeading ? [titleHeading] : []), ...loose, ...handoutNodes(outline)]
  const solutions = renderSolutions(pending, {
    slug,
    title,
    outline,
    typesetTitle,
    render: (nodes, prefix) => render(nodes, prefix, 'handout'),
  })
  const headings = untitled
    ? [headingOf(title, outline.titleId, slides), ...outline.headings]
    : outline.headings
  return {
    title: typesetTitle(title),
    slides: slides.map((slide) => ({ ...slide, title: typesetTitle(slide.title) })),
    handout: render(running, slug, 'handout'),
    solutions,
    headings: headings.map((heading) => ({ ...heading, title: typesetTitle(heading.title) })),
    anchors: outline.anchors,
    dialects: dialects.map(({ name }) => name),
    assets: sink.assets(),
    links: sink.links(),
    diagrams: diagrams?.list() ?? [],
    omitted: { ...omitted, notes: omitted.notes + hiddenNotes.size },
    messages: file.messages.filter((message) => isNew(message, input.path)),
  }
}

/** Tell whether speaker notes are in no output. */
function hidesNotes({ edition, settings }: ChapterInput): boolean {
  return edition === 'student' || !settings.notes
}

type Render = (nodes: readonly RootContent[], prefix: string, part?: 'slide' | 'notes' | 'handout') => string

/** Render one slide, its notes apart. */
function createSlide(
  slide: NamedSlide,
  outline: Outline,
  input: ChapterInput,
  chapter: string,
  {
    render,
    attributesOf,
  }: { readonly render: Render; readonly attributesOf: (slide: NamedSlide) => SectionAttributes },
): Slide {
  const titleOnly = slide.nodes.length > 0 && slide.nodes.every((node) => node.type === 'heading')
  const showsChapter = slide.heading !== undefined && slide.heading === outline.titleNode
  const kind: SlideKind = !titleOnly ? 'content' : showsChapter ? 'chapter' : 'section'
  return {
    id: slide.id,
    title: slideTitle(slide.nodes, chapter),
    kind,
    html: render(besideBackgrounds(wrapSteps(slide.nodes), slide.backgrounds), slide.id),
    notes: renderNotes(slide.notes, slide.id, render),
    source: { file: input.path, line: slide.line },
    attributes: attributesOf(slide),
  }
}

/** Render the notes of a slide; undefined where there are none. */
function renderNotes(notes: readonly RootContent[], id: string, render: Render): string | undefined {
  const said = shownOn('slide', notes)
  return said.length > 0 ? render(said, `${id}-notes`, 'notes') : undefined
}

/** Make the title slide of a chapter whose own first slide does not show its title. */
function createTitleSlide(input: ChapterInput, title: string, id: string): Slide {
  const html = toHtml({
    type: 'element',
    tagName: 'h1',
    properties: {},
    children: [{ type: 'text', value: title }],
  })
  const source = { file: input.path, line: 1 }
  return { id, title, kind: 'chapter', html, notes: undefined, source, attributes: {} }
}

/** Make the heading of a chapter in the handout where its text has none. */
function titleOf(title: string, id: string): Heading {
  const children: Heading['children'] = [{ type: 'text', value: title }]
  return { type: 'heading', depth: TITLE_DEPTH, children, data: { hProperties: { id } } }
}

/** Describe a generated title as links and contents know it. */
function headingOf(title: string, id: string, slides: readonly Slide[]): ChapterHeading {
  return { slug: slugify(title), id, slideId: slides[0]?.id ?? id, title, depth: TITLE_DEPTH }
}

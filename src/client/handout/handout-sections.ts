import { INLINE, readText, UNSEEN } from '../page/read-text.ts'

/** Some text that is read without a break, and the nodes that it is in. */
export interface TextBlock {
  readonly text: string
  readonly nodes: readonly {
    readonly node: Text /** Where it starts in the text. */
    readonly start: number
  }[]
}

/** A section of the handout as the search knows it. */
export interface HandoutSection {
  readonly id: string
  readonly title: string
  /** Title of the chapter that it is in; undefined where it has no other title itself. */
  readonly chapter: string | undefined
  readonly body: string
  /** All of its text, its heading's too. */
  readonly blocks: readonly TextBlock[]
}

/** Headings that start a section. */
export const SECTION_HEADINGS = ':is(h2, h3, h4)[id]:not(.sr-only)'
/** What is on the page for other reasons than to be read. */
const TOOLS = '.copy-strip, .permalink, .to-slide, .part-title, .qr-code'

/** Read the sections of the handout's text, in order. */
export function readSections(main: Element): readonly HandoutSection[] {
  return [...main.querySelectorAll('.chapter')].flatMap((chapter) => {
    const sections = partIntoSections(chapter)
    const title = titleOf(sections[0])
    return sections.map(({ id, heading, blocks, body }, index) => ({
      id,
      title: heading ? readText(heading) : title,
      chapter: index === 0 ? undefined : title,
      body: body
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
      blocks: [...blocks, ...body],
    }))
  })
}

/** A section while it is being read. */
interface Draft {
  readonly id: string
  readonly heading: Element | undefined
  /** The heading's own text. */
  readonly blocks: TextBlock[]
  readonly body: TextBlock[]
}

/** Name a section: by its heading, else by how its text starts. */
function titleOf(section: Draft | undefined): string {
  if (section?.heading) return readText(section.heading)
  const text = section?.body[0]?.text.trim() ?? ''
  return text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text
}

/** Part a chapter where its headings are; what stands above the first is a section where the chapter has an id. */
function partIntoSections(chapter: Element): readonly Draft[] {
  const sections: Draft[] = [{ id: chapter.id, heading: undefined, blocks: [], body: [] }]
  let text = ''
  let nodes: TextBlock['nodes'][number][] = []
  let into = sections[0]?.body
  const endBlock = (): void => {
    if (text.trim() !== '') into?.push({ text, nodes })
    text = ''
    nodes = []
  }
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      nodes.push({ node, start: text.length })
      text += node.data
      return
    }
    if (!(node instanceof Element) || node.matches(UNSEEN) || node.matches(TOOLS)) return
    const isHeading = node.matches(SECTION_HEADINGS)
    const isBlock = !INLINE.has(node.localName)
    if (isBlock) endBlock()
    if (isHeading) {
      const section: Draft = { id: node.id, heading: node, blocks: [], body: [] }
      // What cannot be led to is found in the section behind it.
      if (sections.at(-1)?.id === '') section.body.push(...(sections.pop()?.body ?? []))
      sections.push(section)
      into = section.blocks
    }
    for (const child of node.childNodes) walk(child)
    if (isBlock) endBlock()
    if (isHeading) into = sections.at(-1)?.body
  }
  walk(chapter)
  return sections.filter(({ heading, body, id }) => id !== '' && (heading || body.length > 0))
}

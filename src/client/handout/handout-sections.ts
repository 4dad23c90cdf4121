import { INLINE, readText, UNSEEN } from '../page/read-text.ts'

/** Text of one block, and the nodes that contain it. */
export interface SectionBlock {
  readonly text: string
  readonly nodes: readonly {
    readonly node: Text
    /** Position of the node's start in the text. */
    readonly start: number
  }[]
}

/** A section of the handout as the search has it. */
export interface HandoutSection {
  readonly id: string
  readonly title: string
  /** Title of its chapter; undefined for the section that has the chapter's title itself. */
  readonly chapter: string | undefined
  readonly body: string
  /** All of its text, with its heading. */
  readonly blocks: readonly SectionBlock[]
}

/** Headings that start a section. */
export const SECTION_HEADINGS = ':is(h2, h3, h4)[id]:not(.sr-only)'
/** Elements that are not part of the text. */
const TOOLS = '.copy-strip, .permalink, .to-slide, .part-title, .qr-code'

/** Read the sections of the handout, in order. */
export function readSections(main: Element): readonly HandoutSection[] {
  return [...main.querySelectorAll('.chapter')].flatMap((chapter) => {
    const sections = splitIntoSections(chapter)
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

/** A section while it is read. */
interface Draft {
  readonly id: string
  readonly heading: Element | undefined
  /** The text of the heading. */
  readonly blocks: SectionBlock[]
  readonly body: SectionBlock[]
}

/** Return the title of a section: its heading, else the start of its text. */
function titleOf(section: Draft | undefined): string {
  if (section?.heading) return readText(section.heading)
  const text = section?.body[0]?.text.trim() ?? ''
  return text.length > 70 ? `${text.slice(0, 68).trimEnd()}…` : text
}

/** Divide a chapter at its headings; text before the first one is a section where the chapter has an id. */
function splitIntoSections(chapter: Element): readonly Draft[] {
  const sections: Draft[] = [{ id: chapter.id, heading: undefined, blocks: [], body: [] }]
  let text = ''
  let nodes: SectionBlock['nodes'][number][] = []
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
      // Text without an anchor belongs to the section after it, where a link can lead.
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

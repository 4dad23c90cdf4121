import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A link of a PDF, to a URL or to a named destination in the same PDF. */
interface PdfLink {
  readonly page: number
  readonly url: string | undefined
  /** Page number of the named destination. */
  readonly jumpsTo: number | undefined
}

/** What PDF readers show of a PDF. */
export interface ReadPdf {
  readonly info: Readonly<Record<string, unknown>>
  readonly lang: string | undefined
  readonly tagged: boolean
  /** Text by page. */
  readonly text: readonly string[]
  /** Titles of the outline, all levels, in order. */
  readonly outline: readonly string[]
  readonly links: readonly PdfLink[]
  /** Roles of the structure tree of the first page. */
  readonly roles: readonly string[]
  /** Width and height of the first page, in points. */
  readonly size: readonly [number, number]
}

interface OutlineNode {
  readonly title: string
  readonly items: readonly OutlineNode[]
}

/** Read a PDF with pdf.js, as Firefox would. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const pdf = await task.promise
  const { info } = await pdf.getMetadata()
  const text: string[] = []
  const links: PdfLink[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    text.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    for (const annotation of await page.getAnnotations()) {
      const place =
        typeof annotation.dest === 'string' ? await pdf.getDestination(annotation.dest) : undefined
      const jumpsTo = place ? (await pdf.getPageIndex(place[0])) + 1 : undefined
      links.push({ page: number, url: annotation.unsafeUrl, jumpsTo })
    }
  }
  const first = await pdf.getPage(1)
  const [, , width = 0, height = 0] = first.view
  const read: ReadPdf = {
    info: info as Record<string, unknown>,
    lang: (info as { readonly Language?: string }).Language,
    tagged: (await pdf.getMarkInfo())?.Marked === true,
    text,
    outline: titles((await pdf.getOutline()) ?? []),
    links,
    roles: roles(await first.getStructTree()),
    size: [width, height],
  }
  await task.destroy()
  return read
}

/** List the titles of an outline, parents before their children. */
function titles(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap(({ title, items }) => [title, ...titles(items)])
}

/** List the roles of a structure tree. */
function roles(node: unknown): string[] {
  const { role, children = [] } = (node ?? {}) as {
    readonly role?: string
    readonly children?: readonly unknown[]
  }
  return [...(role === undefined ? [] : [role]), ...children.flatMap(roles)]
}

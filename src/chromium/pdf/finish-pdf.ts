import { ParseSpeeds, PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { ContentsEntry } from '../../model/printed-page.ts'
import { deadLinks, missingFonts } from './inspect-pdf.ts'
import { pagesOfDestinations } from './pdf-destinations.ts'
import { type PdfPlace, rewriteLinks } from './pdf-links.ts'
import { mendOutline, writeOutline } from './pdf-outline.ts'
import { shareStreams } from './pdf-streams.ts'
import { mendText } from './pdf-text.ts'
import { renumberIds } from './renumber-elements.ts'
import { writePdf } from './write-pdf.ts'

/** What a PDF says about itself. */
interface PdfDetails extends PdfPlace {
  readonly title: string
  readonly author: readonly string[]
  readonly description: string | undefined
  /** BCP 47. */
  readonly lang: string
  /** Undefined: the PDF bears no date, since that of the build would differ each time. */
  readonly date: Date | undefined
  /** Text of the page's headings, white space collapsed. */
  readonly headings: ReadonlySet<string>
  /** All text of the page. */
  readonly text: string
  /** Entries of the handout's contents, which its outline has too; empty: the outline is that of the headings. */
  readonly contents: readonly ContentsEntry[]
}

/** A PDF ready to be published. */
interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Page, from 1, of each id that a link leads to. */
  readonly destinations: ReadonlyMap<string, number>
  /** What is wrong with it: dead links, fonts that are not in it. */
  readonly problems: readonly string[]
}

/**
 * Make of what Chromium printed a document of our own: its details, its links, and less than half of its size.
 *
 * The same page and details give the same bytes.
 */
export async function finishPdf(printed: Uint8Array, details: PdfDetails): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(printed, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false })
  describe(pdf, details)
  rewriteLinks(pdf, details)
  if (details.contents.length > 0) writeOutline(pdf, details.contents)
  else mendOutline(pdf, details.headings)
  mendText(pdf, details.text)
  renumberIds(pdf)
  shareStreams(pdf)
  return {
    bytes: writePdf(pdf.context),
    pages: pdf.getPageCount(),
    destinations: pagesOfDestinations(pdf),
    problems: [...deadLinks(pdf), ...missingFonts(pdf)],
  }
}

/** Tell on which page, from 1, each id of a printed page stands that a link leads to. */
export async function findPages(printed: Uint8Array): Promise<ReadonlyMap<string, number>> {
  const pdf = await PDFDocument.load(printed, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false })
  return pagesOfDestinations(pdf)
}

/** Replace what Chromium says about the document, the moment of printing included. */
function describe(pdf: PDFDocument, { title, author, description, lang, date }: PdfDetails): void {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict)
  for (const key of info.keys()) info.delete(key)
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage(lang)
  pdf.setCreator('Lutrin')
  pdf.setProducer('Lutrin')
  if (author.length > 0) pdf.setAuthor(author.join(', '))
  if (description !== undefined) pdf.setSubject(description)
  if (date !== undefined) {
    pdf.setCreationDate(date)
    pdf.setModificationDate(date)
  }
}

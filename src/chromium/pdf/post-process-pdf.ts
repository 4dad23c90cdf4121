import { ParseSpeeds, PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import type { PageFacts } from '../../model/printed-page.ts'
import { correctLookalikes } from './correct-lookalikes.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { pagesOfDestinations } from './pdf-destinations.ts'
import { renumberElements } from './renumber-elements.ts'
import { repairOutline } from './repair-outline.ts'
import { type PdfPlace, rewriteLinks } from './rewrite-links.ts'
import { shareImages } from './share-images.ts'
import { writeOutline } from './write-outline.ts'
import { writePdf } from './write-pdf.ts'

/** Metadata of a PDF, and its place. */
interface PdfDetails extends PdfPlace {
  readonly title: string
  readonly author: readonly string[]
  readonly description: string | undefined
  /** BCP 47. */
  readonly lang: string
  /** Undefined gives a PDF without a date: the time of the build would change its bytes each time. */
  readonly date: Date | undefined
}

/** A PDF that is ready to be published. */
interface PublishablePdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Page number, from 1, of each id that a link leads to. */
  readonly destinations: ReadonlyMap<string, number>
  /** Dead links, and fonts that are not embedded. */
  readonly problems: readonly string[]
}

/**
 * Turn a PDF that Chromium printed into one to publish: with the course's details and links, a correct outline, and less
 * than half of its size.
 *
 * The same page and details give the same bytes.
 */
export async function postProcessPdf(
  printed: Uint8Array,
  details: PdfDetails,
  { contents, headings, text }: PageFacts,
): Promise<PublishablePdf> {
  const pdf = await loadPrinted(printed)
  setDetails(pdf, details)
  rewriteLinks(pdf, details)
  if (contents.length > 0) writeOutline(pdf, contents)
  else repairOutline(pdf, new Set(headings))
  correctLookalikes(pdf, text)
  renumberElements(pdf)
  shareImages(pdf)
  return {
    bytes: writePdf(pdf.context),
    pages: pdf.getPageCount(),
    destinations: pagesOfDestinations(pdf),
    problems: inspectPdf(pdf),
  }
}

/** Find the page, from 1, of each id of a printed page that a link leads to. */
export async function findPages(printed: Uint8Array): Promise<ReadonlyMap<string, number>> {
  return pagesOfDestinations(await loadPrinted(printed))
}

/** Parse a PDF that Chromium printed. */
function loadPrinted(printed: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(printed, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false })
}

/** Replace what Chromium wrote about the document, with its time of printing, by the course's details. */
function setDetails(pdf: PDFDocument, { title, author, description, lang, date }: PdfDetails): void {
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

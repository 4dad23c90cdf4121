import { ParseSpeeds, PDFDict, PDFDocument } from '@cantoo/pdf-lib'
import { renumberIds } from './pdf-ids.ts'
import { type PdfPlace, rewriteLinks } from './pdf-links.ts'
import { mendOutline } from './pdf-outline.ts'
import { mendText } from './pdf-text.ts'
import { writePdf } from './write-pdf.ts'

/** What a PDF says about itself. */
export interface PdfDetails extends PdfPlace {
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
}

/** A PDF ready to be published. */
export interface FinishedPdf {
  readonly bytes: Uint8Array
  readonly pages: number
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
  mendOutline(pdf, details.headings)
  mendText(pdf, details.text)
  renumberIds(pdf)
  return { bytes: writePdf(pdf.context), pages: pdf.getPageCount() }
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

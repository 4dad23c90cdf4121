import type { PDFiumLibrary } from '@hyzyla/pdfium'
import type { findPages, finishPdf } from './finish-pdf.ts'

/** What reads and mends PDFs; heavy, so it is loaded only where something is printed. */
export interface PdfTools {
  readonly findPages: typeof findPages
  readonly finishPdf: typeof finishPdf
  readonly pdfium: PDFiumLibrary
}

/** Load what reads and mends PDFs. */
export async function loadTools(): Promise<PdfTools> {
  const [{ findPages, finishPdf }, pdfium] = await Promise.all([
    import('./finish-pdf.ts'),
    import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init()),
  ])
  return { findPages, finishPdf, pdfium }
}

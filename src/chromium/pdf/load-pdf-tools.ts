import type { PDFiumLibrary } from '@hyzyla/pdfium'
import type { findPages, postProcessPdf } from './post-process-pdf.ts'

/** The code that reads and changes PDFs. It is large, so it is loaded only where something is printed. */
export interface PdfTools {
  readonly findPages: typeof findPages
  readonly postProcessPdf: typeof postProcessPdf
  readonly pdfium: PDFiumLibrary
}

/** Load the code that reads and changes PDFs. */
export async function loadPdfTools(): Promise<PdfTools> {
  const [{ findPages, postProcessPdf }, pdfium] = await Promise.all([
    import('./post-process-pdf.ts'),
    import('@hyzyla/pdfium').then(({ PDFiumLibrary }) => PDFiumLibrary.init()),
  ])
  return { findPages, postProcessPdf, pdfium }
}

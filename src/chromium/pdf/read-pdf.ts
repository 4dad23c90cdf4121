import type { PDFiumLibrary, PDFiumPage } from '@hyzyla/pdfium'

/** What `@hyzyla/pdfium` 2 keeps to itself, by the names of PDFium's own functions (`fpdf_text.h`). */
interface Internals {
  readonly pageIdx: number
  readonly module: {
    readonly _FPDFText_LoadPage: (page: number) => number
    readonly _FPDFText_CountChars: (textPage: number) => number
    readonly _FPDFText_GetUnicode: (textPage: number, index: number) => number
    readonly _FPDFText_ClosePage: (textPage: number) => void
  }
}

/** Read the text of each page of a PDF, as its readers search and copy it. */
export async function readPages(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<readonly string[]> {
  const document = await pdfium.loadDocument(bytes)
  try {
    return Array.from(document.pages(), textOf)
  } finally {
    document.destroy()
  }
}

/**
 * Read the text of a page.
 *
 * PDFium's `FPDFText_GetText`, behind `page.getText()`, leaves out as many letters at the end of a page as it has emoji:
 * what it counts is characters, what it writes UTF-16 units.
 */
function textOf(page: PDFiumPage): string {
  const { module, pageIdx } = page as unknown as Internals
  const textPage = module._FPDFText_LoadPage(pageIdx)
  try {
    const length = Math.max(0, module._FPDFText_CountChars(textPage))
    const points = Array.from({ length }, (_, index) => module._FPDFText_GetUnicode(textPage, index))
    return points.map((point) => (point <= 0x10ffff ? String.fromCodePoint(point) : '')).join('')
  } finally {
    module._FPDFText_ClosePage(textPage)
  }
}

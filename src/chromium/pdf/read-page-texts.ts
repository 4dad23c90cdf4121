import type { PDFiumLibrary, PDFiumPage } from '@hyzyla/pdfium'

/**
 * Private members of `@hyzyla/pdfium`; the functions have PDFium's own names (`fpdf_text.h`).
 *
 * They may change with any version, so package.json pins an exact one.
 */
interface PrivatePage {
  readonly pageIdx: number
  readonly module: {
    readonly _FPDFText_LoadPage: (page: number) => number
    readonly _FPDFText_CountChars: (textPage: number) => number
    readonly _FPDFText_GetUnicode: (textPage: number, index: number) => number
    readonly _FPDFText_ClosePage: (textPage: number) => void
  }
}

/** Read the text of each page of a PDF, as PDF readers search and copy it. */
export async function readPageTexts(pdfium: PDFiumLibrary, bytes: Uint8Array): Promise<readonly string[]> {
  const document = await pdfium.loadDocument(bytes)
  try {
    return Array.from(document.pages(), textOf)
  } finally {
    document.destroy()
  }
}

/**
 * Read the text of a page, character by character.
 *
 * `page.getText()` loses one letter at the end of a page for each emoji on it: PDFium's `FPDFText_GetText` counts
 * characters, and writes UTF-16 units.
 */
function textOf(page: PDFiumPage): string {
  const { module, pageIdx } = page as unknown as PrivatePage
  const textPage = module._FPDFText_LoadPage(pageIdx)
  try {
    const length = Math.max(0, module._FPDFText_CountChars(textPage))
    const points = Array.from({ length }, (_, index) => module._FPDFText_GetUnicode(textPage, index))
    return points.map((point) => (point <= 0x10ffff ? String.fromCodePoint(point) : '')).join('')
  } finally {
    module._FPDFText_ClosePage(textPage)
  }
}

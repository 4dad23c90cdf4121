import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { destinations, idOf } from './pdf-destinations.ts'

/** List what is wrong with a PDF: dead links, and fonts that are not embedded. */
export function inspectPdf(pdf: PDFDocument): readonly string[] {
  return [...deadLinks(pdf), ...missingFonts(pdf)]
}

/** List links to places of the same PDF that do not exist. */
function deadLinks(pdf: PDFDocument): readonly string[] {
  const known = new Set(destinations(pdf).map(([name]) => name))
  const names = dictionaries(pdf).flatMap((dict) => {
    if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return []
    const target = dict.get(PDFName.of('Dest'))
    return target instanceof PDFName ? [idOf(target)] : []
  })
  const dead = [...new Set(names)].filter((name) => !known.has(name))
  return dead.map((name) => `a link leads to \`#${name}\`, which is not in it`)
}

/** List fonts that are not embedded: readers without them would see other letters. */
function missingFonts(pdf: PDFDocument): readonly string[] {
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  // A font of type 3 holds its own glyphs; its descriptor needs no font file.
  const type3 = new Set(
    dictionaries(pdf)
      .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Type3'))
      .map((dict) => dict.lookup(PDFName.of('FontDescriptor'))),
  )
  const missing = dictionaries(pdf).flatMap((dict) => {
    if (dict.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) return []
    if (type3.has(dict)) return []
    if (files.some((file) => dict.get(PDFName.of(file)) !== undefined)) return []
    return [dict.lookupMaybe(PDFName.of('FontName'), PDFName)?.decodeText() ?? 'without a name']
  })
  return [...new Set(missing)].map((name) => `its font \`${name}\` is not in it`)
}

/** List the dictionaries of a PDF that are indirect objects. */
function dictionaries(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
}

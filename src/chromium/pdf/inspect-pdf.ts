import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { destinations, idOf } from './pdf-destinations.ts'

/** List jumps inside a PDF that lead nowhere. */
export function deadLinks(pdf: PDFDocument): readonly string[] {
  const known = new Set(destinations(pdf).map(([name]) => name))
  const names = dictionaries(pdf).flatMap((dict) => {
    if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Link')) return []
    const target = dict.get(PDFName.of('Dest'))
    return target instanceof PDFName ? [idOf(target)] : []
  })
  const dead = [...new Set(names)].filter((name) => !known.has(name))
  return dead.map((name) => `a link leads to \`#${name}\`, which is not in it`)
}

/** List fonts whose drawings are not in a PDF, so that readers without them would see other ones. */
export function missingFonts(pdf: PDFDocument): readonly string[] {
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  // A font of type 3 draws its letters itself; its descriptor only describes them.
  const drawn = new Set(
    dictionaries(pdf)
      .filter((dict) => dict.get(PDFName.of('Subtype')) === PDFName.of('Type3'))
      .map((dict) => dict.lookup(PDFName.of('FontDescriptor'))),
  )
  const missing = dictionaries(pdf).flatMap((dict) => {
    if (dict.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) return []
    if (drawn.has(dict)) return []
    if (files.some((file) => dict.get(PDFName.of(file)) !== undefined)) return []
    return [dict.lookupMaybe(PDFName.of('FontName'), PDFName)?.decodeText() ?? 'without a name']
  })
  return [...new Set(missing)].map((name) => `its font \`${name}\` is not in it`)
}

/** List the dictionaries that a PDF has as objects of their own. */
function dictionaries(pdf: PDFDocument): readonly PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
}

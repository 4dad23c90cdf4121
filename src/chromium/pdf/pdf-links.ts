import { posix } from 'node:path'
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { SITE_ORIGIN } from '../browser/open-site.ts'

/** Where a PDF stands, and what it was printed from. */
export interface PdfPlace {
  /** Path on the site of the page, `docker/handout.html`. */
  readonly page: string
  /** Path on the site of the PDF, `docker/handout.pdf`. */
  readonly output: string
  /** Where the site will stand, without a trailing slash; undefined: links are relative to the PDF. */
  readonly url: string | undefined
  /** Paths on the site of the PDFs that it has or will have. */
  readonly pdfs: ReadonlySet<string>
}

/** Lead links to pages of the site to where these will stand; Chromium made them absolute in its own small world. */
export function rewriteLinks(pdf: PDFDocument, place: PdfPlace): void {
  const uri = PDFName.of('URI')
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
    const action = object.lookupMaybe(PDFName.of('A'), PDFDict)
    const target = action?.lookupMaybe(uri, PDFString, PDFHexString)?.decodeText()
    if (!target?.startsWith(`${SITE_ORIGIN}/`)) continue
    const jump = otherPdf(pdf, target, place)
    if (jump) object.set(PDFName.of('A'), jump)
    else action?.set(uri, PDFString.of(escapeLiteral(publicUrl(target, place))))
  }
}

/**
 * Make the jump to another PDF of the site that stands for a handout; undefined where there is none.
 *
 * Only where the site does not know its place: readers of a PDF that lies beside others open those, whereas a relative
 * URL leads most of them nowhere.
 */
function otherPdf(
  { context }: PDFDocument,
  target: string,
  { page, output, url, pdfs }: PdfPlace,
): PDFDict | undefined {
  const { pathname, hash } = new URL(target)
  const path = decodeURI(pathname.slice(1)).replace(/\/handout\.html$/, '/handout.pdf')
  if (url !== undefined || !pdfs.has(path) || path === output || decodeURI(pathname.slice(1)) === page)
    return undefined
  const file = PDFHexString.fromText(posix.relative(`/${posix.dirname(output)}`, `/${path}`))
  const name = hash.slice(1)
  const place = name === '' ? [0, PDFName.of('Fit')] : PDFName.of(name)
  return context.obj({ S: 'GoToR', F: { Type: 'Filespec', F: file, UF: file }, D: place })
}

/** Turn a URL of the browser's site into one that holds where the PDF is read. */
function publicUrl(target: string, { page, output, url }: PdfPlace): string {
  const { pathname, search, hash } = new URL(target)
  const path = pathname.slice(1)
  // The query of the page itself is that of the print view.
  const rest = decodeURI(path) === page ? hash : search + hash
  if (url !== undefined) return `${url}/${path}${rest}`
  const folder = encodeURI(posix.dirname(output))
  const relative = posix.relative(`/${folder}`, `/${path}`) || '.'
  return `${relative}${path === '' || path.endsWith('/') ? '/' : ''}${rest}`
}

/** Escape what ends a literal string of PDF; URLs hold no other special character. */
function escapeLiteral(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

import { posix } from 'node:path'
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { SITE_ORIGIN } from './open-site.ts'

/** Where a PDF stands, and what it was printed from. */
export interface PdfPlace {
  /** Path on the site of the page, `docker/handout.html`. */
  readonly page: string
  /** Path on the site of the PDF, `docker/handout.pdf`. */
  readonly output: string
  /** Where the site will stand, without a trailing slash; undefined: links are relative to the PDF. */
  readonly url: string | undefined
}

/** Lead links to pages of the site to where these will stand; Chromium made them absolute in its own small world. */
export function rewriteLinks(pdf: PDFDocument, place: PdfPlace): void {
  const uri = PDFName.of('URI')
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue
    const action = object.lookupMaybe(PDFName.of('A'), PDFDict)
    const target = action?.lookupMaybe(uri, PDFString, PDFHexString)?.decodeText()
    if (target?.startsWith(`${SITE_ORIGIN}/`)) {
      action?.set(uri, PDFString.of(escapeLiteral(publicUrl(target, place))))
    }
  }
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

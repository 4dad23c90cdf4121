import { posix } from 'node:path'
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { SITE_ORIGIN } from '../browser/open-site.ts'

/** Where a PDF will be on the site, and which page it was printed from. */
export interface PdfPlace {
  /** Path on the site of the page, `docker/handout.html`. */
  readonly page: string
  /** Path on the site of the PDF, `docker/handout.pdf`. */
  readonly output: string
  /** URL of the site, without a trailing slash; undefined: links are relative to the PDF. */
  readonly url: string | undefined
  /** Paths of all PDFs of the site. */
  readonly pdfs: ReadonlySet<string>
}

/** Rewrite links to pages of the site, which are URLs of the site in the browser, to where the pages will be. */
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
 * Create the jump to the PDF of another handout, instead of a link to its page; undefined where there is none.
 *
 * It is used where the URL of the site is not known: PDF readers open a file beside the PDF, but most of them cannot
 * follow a relative URL.
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

/** Return the published form of a URL of the site in the browser. */
function publicUrl(target: string, { page, output, url }: PdfPlace): string {
  const { pathname, search, hash } = new URL(target)
  const path = pathname.slice(1)
  // The query of the page itself asks for Reveal's print view.
  const rest = decodeURI(path) === page ? hash : search + hash
  if (url !== undefined) return `${url}/${path}${rest}`
  const folder = encodeURI(posix.dirname(output))
  const relative = posix.relative(`/${folder}`, `/${path}`) || '.'
  return `${relative}${path === '' || path.endsWith('/') ? '/' : ''}${rest}`
}

/** Escape the characters that end a literal string of PDF; URLs have no other special ones. */
function escapeLiteral(text: string): string {
  return text.replace(/[\\()]/g, '\\$&')
}

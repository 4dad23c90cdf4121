import { lookup } from 'mrmime'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'

/** Origin of the site in the browser; the domain `.invalid` never exists (RFC 2606). */
export const SITE_ORIGIN = 'http://lutrin.invalid'

/** Reads a file of the site by its path (`docker/index.html`); undefined or a rejection where there is none. */
export type ReadSite = (path: string) => Promise<Uint8Array | undefined>

/** How pages of the site are shown. */
export interface OpenSiteOptions {
  /** CSS pixels; default: 1280 by 720, a slide. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Language of the browser for scripts, BCP 47; default: `en`. It never depends on the machine. */
  readonly lang?: string
  /** False: no script of a page runs, only those of `evaluate`; default: true. */
  readonly scripts?: boolean
}

/** A site in a browser context of its own, whose pages share nothing with those of another site. */
export interface OpenSite {
  /** Open an empty page; `goto(site.url('docker/index.html'))` then loads one of the site. */
  readonly newPage: () => Promise<Page>
  /** Return the URL of a path of the site in the browser. */
  readonly url: (path: string) => string
  /** URLs outside of the site that pages asked for; all were refused. */
  readonly blocked: ReadonlySet<string>
  /** Paths of the site that pages asked for and that do not exist. */
  readonly missing: ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** Open a site, all of whose files come from `read`; nothing else is loaded. */
export async function openSite(
  browser: Browser,
  read: ReadSite,
  options: OpenSiteOptions = {},
): Promise<OpenSite> {
  const { viewport = { width: 1280, height: 720 }, lang = 'en', scripts = true } = options
  const headers: Record<string, string> = scripts ? {} : { 'content-security-policy': "script-src 'none'" }
  const blocked = new Set<string>()
  const missing = new Set<string>()
  const context: BrowserContext = await browser.newContext({
    viewport,
    locale: lang,
    timezoneId: 'UTC',
    serviceWorkers: 'block',
    acceptDownloads: false,
  })

  // Routes do not see WebSockets. The browser's resolver rules stop them; here they are only recorded.
  context.on('page', (page) => page.on('websocket', (socket) => blocked.add(socket.url())))
  await context.route('**/*', (route) => answer(route, read, { blocked, missing, headers }))

  return {
    newPage: () => context.newPage(),
    url: (path) => `${SITE_ORIGIN}/${path}`,
    blocked,
    missing,
    close: () => context.close(),
  }
}

/** What is recorded of requests, and the headers of every answer. */
interface Answers {
  readonly blocked: Set<string>
  readonly missing: Set<string>
  readonly headers: Readonly<Record<string, string>>
}

/** Answer a request with a file of the site, or refuse it. */
async function answer(route: Route, read: ReadSite, { blocked, missing, headers }: Answers): Promise<void> {
  const url = new URL(route.request().url())
  if (url.origin !== SITE_ORIGIN) {
    blocked.add(url.href)
    return route.abort('blockedbyclient')
  }
  const path = sitePath(url)
  const body = path === undefined ? undefined : await read(path).catch(() => undefined)
  if (body === undefined) {
    missing.add(path ?? url.pathname)
    return route.fulfill({ status: 404, contentType: 'text/plain', body: '' })
  }
  return route.fulfill({
    body: asBuffer(body),
    headers: { ...headers, 'content-type': contentType(path ?? '') },
  })
}

/** Return the path on the site of a URL; undefined where the URL is not valid UTF-8. */
function sitePath(url: URL): string | undefined {
  try {
    const path = decodeURIComponent(url.pathname).slice(1)
    return path === '' || path.endsWith('/') ? `${path}index.html` : path
  } catch {
    return undefined
  }
}

/** View bytes as a Buffer, which Playwright needs, without a copy. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Return the media type of a file by its name; all text of the site is UTF-8. */
function contentType(path: string): string {
  const type = lookup(path) ?? 'application/octet-stream'
  return /^text\/|javascript|json|svg/.test(type) ? `${type}; charset=utf-8` : type
}

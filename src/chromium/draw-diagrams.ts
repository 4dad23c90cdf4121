import type { Browser, Page } from 'playwright-core'
import type { VFileMessage } from 'vfile-message'
import type { Cache } from '../cache/open-cache.ts'
import type { Drawing, DrawingFault } from '../model/drawing.ts'
import { createFailure } from '../problems/failure.ts'
import { type OpenSite, openSite } from './browser/open-site.ts'

/** Results for all diagrams. */
export interface Drawn {
  /** By text. */
  readonly drawings: ReadonlyMap<string, Drawing | DrawingFault>
  /** The number of diagrams that were not drawn for lack of a browser, and the reason for the lack. */
  readonly missing: { readonly count: number; readonly reason: VFileMessage } | undefined
}

/** How diagrams are drawn. */
export interface DrawOptions {
  /** Returns the browser; called only where a diagram is not in the cache. */
  readonly browser: () => Promise<Browser>
  /** Identity of the browser, which changes with its version; '' where there is none. */
  readonly identity: string
  /** Style sheet of the page that they are drawn on. */
  readonly style: string
  /** Script that draws: the bundle of `client/mermaid.ts`. */
  readonly script: Uint8Array
  /** Reads a file that the style sheet names, such as a font. */
  readonly read: (name: string) => Promise<Uint8Array>
  /** Keeps drawings between builds. */
  readonly cache: Cache
  readonly onProgress: (done: number, total: number) => void
  readonly signal: AbortSignal
  /** Milliseconds for one diagram; default: half a minute. */
  readonly timeout?: number
}

const VIEWPORT = { width: 1000, height: 720 }
const PAGE = `<!doctype html>
<html data-theme="light"><meta charset="utf-8"><link rel="stylesheet" href="drawing.css"><body style="width: 1000px">
<script src="mermaid.js"></script></body></html>`

/**
 * Draw diagrams with Mermaid in the browser, each text once; a diagram that the cache has is not drawn again.
 *
 * @throws The signal's reason when it is aborted.
 */
export async function drawDiagrams(texts: Iterable<string>, options: DrawOptions): Promise<Drawn> {
  const { identity, style, script, onProgress, signal } = options
  const cache = options.cache.entries<Drawing | DrawingFault>('diagrams', [PAGE, identity, style, script])
  const drawings = new Map<string, Drawing | DrawingFault>()
  const missing: string[] = []
  for (const text of new Set(texts)) {
    const known = await cache.read(text)
    if (known) drawings.set(text, known.data)
    else missing.push(text)
  }
  if (missing.length === 0) return { drawings, missing: undefined }

  let site: OpenSite | undefined
  try {
    site = await openSite(await options.browser(), (path) => readPage(path, options), { viewport: VIEWPORT })
    let page: Page | undefined
    for (const [done, text] of missing.entries()) {
      signal.throwIfAborted()
      onProgress(done, missing.length)
      page ??= await open(site)
      const { result, broken } = await draw(page, text, options.timeout ?? 30_000)
      drawings.set(text, result)
      if (!broken) {
        await cache.write(text, { data: result })
        continue
      }
      // A page that hangs or crashed is replaced, so that the other diagrams are drawn.
      await page.close().catch(() => {})
      page = undefined
    }
  } catch (error) {
    const problem = { rule: 'diagram-undrawn', reason: 'Unexpected failure of the browser' } as const
    const reason = createFailure(error, problem, { signal })
    const count = missing.filter((text) => !drawings.has(text)).length
    return { drawings, missing: { count, reason } }
  } finally {
    await site?.close().catch(() => {})
  }
  return { drawings, missing: undefined }
}

/** Return a file that the drawing page asks for. */
async function readPage(path: string, { style, script, read }: DrawOptions): Promise<Uint8Array> {
  if (path === 'index.html') return Buffer.from(PAGE)
  if (path === 'drawing.css') return Buffer.from(style)
  return path === 'mermaid.js' ? script : read(path)
}

/** Open the drawing page. */
async function open(site: OpenSite): Promise<Page> {
  const page = await site.newPage()
  await page.goto(site.url('index.html'), { waitUntil: 'load' })
  return page
}

/** Draw one diagram. The page is `broken` where it does not answer in time, or has crashed. */
async function draw(
  page: Page,
  text: string,
  timeout: number,
): Promise<{ readonly result: Drawing | DrawingFault; readonly broken: boolean }> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it takes longer than ${timeout / 1000} seconds`)), timeout)
  })
  try {
    return { result: await Promise.race([page.evaluate(drawInPage, text), late]), broken: false }
  } catch (error) {
    return { result: { line: undefined, detail: firstLine(error as Error) }, broken: true }
  } finally {
    clearTimeout(timer)
  }
}

/** Return the first line of an error's message. */
function firstLine(error: Error): string {
  return error.message.split('\n', 1)[0] ?? ''
}

/** Call the script of the page; Playwright sends the text of this function there. */
function drawInPage(text: string): Promise<Drawing | DrawingFault> {
  const { drawDiagram } = globalThis as unknown as {
    readonly drawDiagram: (text: string) => Promise<Drawing | DrawingFault>
  }
  return drawDiagram(text)
}

import type { SourceFile } from '../../model/source.ts'
import type { ContentPage } from './content-tree.ts'

/** Options that decide which pages are published. */
export interface PublicationOptions {
  /** True publishes every page. */
  readonly drafts: boolean
  /** Day of the build, with which `publishDate` and `expiryDate` are compared; undefined: today. */
  readonly date?: Date | undefined
}

/** Keys that hide a page unless they are false; without case, `-` and `_`. */
const HIDING = new Set(['draft', 'unlisted', 'hidden', 'private', 'headless', 'unpublished'])
/** Keys that hide a page where they are false. */
const SHOWING = new Set(['published', 'publish', 'public', 'visible'])
/** Keys of the date before which a page is hidden; Hugo reads `published` so too. */
const FROM = new Set(['publishdate', 'pubdate', 'published'])
/** Keys of the date from which on a page is hidden. */
const UNTIL = new Set(['expirydate', 'expires', 'unpublishdate'])
/** Values of `status` that hide a page. */
const HIDDEN_STATUS = /^(?:draft|private|hidden|unpublished|brouillon)$/i
/** Spellings of false; YAML 1.1 and other languages have more than one. */
const FALSE = /^(?:false|no|off|n|0|non|faux|nein|falsch|falso|)$/i

/**
 * Find the pages that are not published, each with the setting that hides it.
 *
 * The `_index.md` of a folder hides everything below it, but content/_index.md only the home page's text.
 */
export function findUnpublished(
  pages: readonly ContentPage[],
  options: PublicationOptions,
): ReadonlyMap<ContentPage, string> {
  if (options.drafts) return new Map()
  const own = new Map(pages.map((page) => [page, hidingSetting(page, options)]))
  const folders = new Map<string, string>()
  for (const [page, setting] of own)
    if (setting !== undefined && page.isIndex && page.folder !== '')
      folders.set(page.folder, `${setting} in \`${page.source.path}\``)
  const found = new Map<ContentPage, string>()
  for (const page of pages) {
    const above = page.folder.split('/').map((_, n, parts) => parts.slice(0, n + 1).join('/'))
    const setting = own.get(page) ?? above.map((folder) => folders.get(folder)).find(Boolean)
    if (setting !== undefined) found.set(page, setting)
  }
  return found
}

/** Return the setting that hides a page, as its author wrote it; undefined where the page is published. */
function hidingSetting({ source }: ContentPage, { date }: PublicationOptions): string | undefined {
  for (const [key, value] of Object.entries(source.data.values)) {
    if (value === null || value === undefined) continue
    const name = key.toLowerCase().replace(/[-_]/g, '')
    if (hides(name, value, date)) return `\`${key}: ${describe(value)}\``
  }
  return undefined
}

/** Whether a setting hides its page. */
function hides(name: string, value: unknown, date: Date | undefined): boolean {
  const text = String(value).trim()
  if (HIDING.has(name)) return !FALSE.test(text)
  if (SHOWING.has(name) && FALSE.test(text)) return true
  if (name === 'status') return HIDDEN_STATUS.test(text)
  if (name === 'build') return neverRenders(value)
  if (typeof value === 'boolean' || !(FROM.has(name) || UNTIL.has(name))) return false
  if (UNTIL.has(name) && /^never$/i.test(text)) return false
  const time = Date.parse(text)
  // A date that cannot be read: in doubt the page is hidden.
  if (Number.isNaN(time)) return !(SHOWING.has(name) && /^(?:true|yes|on|y|1|oui|ja|vrai)$/i.test(text))
  const now = (date ?? new Date()).getTime()
  return FROM.has(name) ? time > now : time <= now
}

/**
 * Return when the next page is published or withdrawn.
 *
 * @param pages Front matter of all pages.
 * @returns Milliseconds since 1970; undefined where no page has a date to come.
 */
export function nextPublication(
  pages: readonly { readonly data: SourceFile['data'] }[],
  now: Date,
): number | undefined {
  const times = pages.flatMap(({ data }) =>
    Object.entries(data.values).flatMap(([key, value]) => {
      const name = key.toLowerCase().replace(/[-_]/g, '')
      const time = FROM.has(name) || UNTIL.has(name) ? Date.parse(String(value).trim()) : Number.NaN
      return time >= now.getTime() ? [time] : []
    }),
  )
  return times.length === 0 ? undefined : Math.min(...times)
}

/** Whether Hugo's `build.render` keeps a page from being made. */
function neverRenders(build: unknown): boolean {
  const render = typeof build === 'object' && build !== null && 'render' in build ? build.render : undefined
  return render === false || render === 'never'
}

/** Describe a value on one line. */
function describe(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

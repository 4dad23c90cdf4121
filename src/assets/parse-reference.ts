/** One way to read a local reference. */
export interface Spelling {
  /** With `/` between its parts. */
  readonly path: string
  /** What stands behind `#`, decoded. */
  readonly fragment: string | undefined
}

/** What the text of a reference says by itself, before anything is looked up. */
export type Reference =
  /** Scheme in lower case, `''` for `//host/…`. */
  | { readonly kind: 'url'; readonly scheme: string }
  /** An absolute path on somebody's disk, with `/`. */
  | { readonly kind: 'disk'; readonly path: string }
  /** A file or page of the project, the likeliest spelling first. */
  | { readonly kind: 'local'; readonly spellings: readonly Spelling[] }

const scheme = /^([a-z][a-z\d+.-]+):/i
const drive = /^[a-z]:[\\/]/i

/** Tell a URL, a path on disk and a reference into the project apart, all as authors of any system write them. */
export function parseReference(written: string): Reference {
  const ref = written.trim()
  if (ref.startsWith('//')) return { kind: 'url', scheme: '' }
  const path = slashed(decodePercent(ref))
  if (drive.test(path) || path.startsWith('//')) return { kind: 'disk', path }
  const name = scheme.exec(ref)?.[1]?.toLowerCase()
  if (name === undefined) return { kind: 'local', spellings: spell(ref) }
  return name === 'file' ? parseFileUrl(ref) : { kind: 'url', scheme: name }
}

function parseFileUrl(ref: string): Reference {
  const path = slashed(decodePercent(ref.slice('file:'.length).replace(/[?#].*$/s, '')))
  const absolute = /^\/\/(?:localhost)?(\/.*)$/is.exec(path)?.[1] ?? path
  if (!absolute.startsWith('/')) return { kind: 'local', spellings: spell(ref.slice('file:'.length)) }
  return { kind: 'disk', path: absolute.replace(/^\/(?=[a-z]:\/)/i, '') }
}

/** List how a reference may be meant: as a URL first, then as the plain name of a file that holds `%`, `?` or `#`. */
function spell(ref: string): Spelling[] {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(ref) ?? []
  const target = { fragment: fragment === undefined ? undefined : decodePercent(fragment) }
  const all = [
    { path: decodePercent(path), ...target },
    { path, ...target },
    { path: decodePercent(ref), fragment: undefined },
    { path: ref, fragment: undefined },
  ]
  const paths = all.map((spelling) => slashed(spelling.path))
  return all
    .map((spelling, at) => ({ ...spelling, path: paths[at] ?? '' }))
    .filter((spelling, at) => paths.indexOf(spelling.path) === at)
}

/** Decode each run of `%XX` that is UTF-8; the others are the author's own percent signs. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

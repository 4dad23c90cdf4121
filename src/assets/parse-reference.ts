/** One way to read a local reference. */
export interface Spelling {
  /** Path with `/` between its parts. */
  readonly path: string
  /** The part after `#`, decoded. */
  readonly fragment: string | undefined
}

/** What the text of a reference means, before any file is looked up. */
export type Reference =
  /** Scheme in lower case, `''` for `//host/…`. */
  | { readonly kind: 'url'; readonly scheme: string }
  /** An absolute path on somebody's disk, with `/`. */
  | { readonly kind: 'disk'; readonly path: string }
  /** A file or page of the project, the likeliest spelling first. */
  | { readonly kind: 'local'; readonly spellings: readonly Spelling[] }

const SCHEME = /^([a-z][a-z\d+.-]+):/i
const DRIVE = /^[a-z]:[\\/]/i

/** Parse a reference, as authors of any system write it: a URL, a path on a disk, or a path in the project. */
export function parseReference(written: string): Reference {
  const ref = written.trim()
  if (ref.startsWith('//')) return { kind: 'url', scheme: '' }
  const path = slashed(decodePercent(ref))
  if (DRIVE.test(path) || path.startsWith('//')) return { kind: 'disk', path }
  const name = SCHEME.exec(ref)?.[1]?.toLowerCase()
  if (name === undefined) return { kind: 'local', spellings: spell(ref) }
  return name === 'file' ? parseFileUrl(ref) : { kind: 'url', scheme: name }
}

/** Parse a `file:` URL, which is a path on a disk, or relative to the chapter. */
function parseFileUrl(ref: string): Reference {
  const path = slashed(decodePercent(ref.slice('file:'.length).replace(/[?#].*$/s, '')))
  const absolute = /^\/\/(?:localhost)?(\/.*)$/is.exec(path)?.[1] ?? path
  if (!absolute.startsWith('/')) return { kind: 'local', spellings: spell(ref.slice('file:'.length)) }
  return { kind: 'disk', path: absolute.replace(/^\/(?=[a-z]:\/)/i, '') }
}

/** List the paths that a reference may mean: a URL's first, then that of a file with `%`, `?` or `#` in its name. */
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

/** Decode each run of `%XX` that is UTF-8; others stay, since file names may hold percent signs. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })
}

/** Replace backslashes by slashes. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}

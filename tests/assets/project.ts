import { createReferences } from '../../src/assets/references.ts'
import type { References } from '../../src/model/reference-targets.ts'

/** The project of a test; what it leaves out is as in a plain course. */
export interface TestProject {
  /** Content by path; names alone get bytes of their own. */
  readonly files?: readonly string[] | Readonly<Record<string, string | Uint8Array>>
  readonly chapters?: readonly string[]
  readonly decks?: Readonly<Record<string, string>>
  readonly assetRoots?: readonly string[]
  readonly outside?: readonly string[]
  readonly pages?: readonly string[]
  readonly content?: string
  readonly static?: string
  readonly root?: string
  /** Paths that cannot be read. */
  readonly broken?: readonly string[]
}

/** Create the references of one chapter of a project that exists in memory only. */
export function references(project: TestProject, chapter = 'content/docker/01-intro.md'): References {
  const given = project.files ?? {}
  const files = Array.isArray(given) ? Object.fromEntries(given.map((path) => [path, `of ${path}`])) : given
  const bytes = new Map<string, Uint8Array>(
    Object.entries(files as Record<string, string | Uint8Array>).map(([path, content]) => [
      path,
      Buffer.from(content),
    ]),
  )
  const chapters = project.chapters ?? [chapter]
  const load = (path: string): Uint8Array => {
    const content = project.broken?.includes(path) ? undefined : bytes.get(path)
    if (content === undefined) throw new Error(`EACCES: ${path}`)
    return content
  }
  return createReferences({
    files: [...new Set([...chapters, ...bytes.keys()])],
    chapters: new Set(chapters),
    decks: new Map(Object.entries(project.decks ?? { 'content/docker': 'docker' })),
    assetRoots: project.assetRoots ?? [],
    outside: project.outside ?? [],
    pages: new Set(project.pages ?? []),
    static: project.static ?? 'static',
    content: project.content ?? 'content',
    ...(project.root === undefined ? {} : { root: project.root }),
    load,
    size: (path) => bytes.get(path)?.length ?? 0,
  })(chapter)
}

/** Describe in one word or path what an image reference leads to. */
export function imageOf(project: TestProject, ref: string, chapter?: string): string {
  const target = references(project, chapter).image(ref)
  if (target.kind === 'asset') return target.byName ? `${target.asset.path} (by name)` : target.asset.path
  if (target.kind === 'missing') return ['missing', ...target.nearest].join(' ')
  return target.kind
}

/** Describe in one line where a link leads. */
export function linkOf(project: TestProject, ref: string, chapter?: string): string {
  const target = references(project, chapter).link(ref)
  const fragment = 'fragment' in target && target.fragment !== undefined ? `#${target.fragment}` : ''
  if (target.kind === 'chapter' || target.kind === 'static') return `${target.kind} ${target.path}${fragment}`
  if (target.kind === 'deck') return `deck ${target.slug}${fragment}`
  if (target.kind === 'asset') return `asset ${target.asset.path}${fragment}`
  if (target.kind === 'dead') return ['dead', ...target.nearest].join(' ')
  return target.kind
}

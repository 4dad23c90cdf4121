import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { folderOwner } from './marker.ts'

/** A site that an earlier build wrote. */
export interface EarlierSite {
  /** Paths of its files, sorted. */
  readonly files: readonly string[]
  /** Returns the absolute path of a file. */
  readonly pathOf: (path: string) => string
  readonly read: (path: string) => Promise<string>
  /** Returns the length of a file in bytes. */
  readonly size: (path: string) => Promise<number>
}

/** Open the site at `out`; undefined where there is none that Lutrin wrote. */
export async function openEarlierSite(out: string): Promise<EarlierSite | undefined> {
  const owner = await folderOwner(out).catch(() => 'author')
  if (owner !== 'lutrin') return undefined
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'))
  const pathOf = (path: string): string => join(out, path)
  return {
    files: files.sort(),
    pathOf,
    read: (path) => readFile(pathOf(path), 'utf8'),
    size: async (path) => (await stat(pathOf(path))).size,
  }
}

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Name of the file that says of a folder: Lutrin wrote it, and may replace it. */
export const MARKER = '.lutrin'

/** What the marker tells a person who opens it; the same in every site. */
export const markerText: string =
  'Lutrin wrote this folder. The next build replaces everything in it; without this file, it would refuse to.\n'

/** What belongs to the author's version control even inside a site, and outlives every build. */
export const kept: ReadonlySet<string> = new Set(['.git', '.gitattributes', '.gitignore', '.gitkeep'])

/** What desktops leave behind by themselves. */
const litter: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Whose a folder is; `nobody`'s where a build would destroy nothing in it. */
export type Owner = 'nobody' | 'lutrin' | 'author'

/** Tell whose folder a path is; `nobody` where it is missing or as good as empty. */
export async function folderOwner(folder: string): Promise<Owner> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.includes(MARKER) && (await stat(join(folder, MARKER))).isFile()) return 'lutrin'
  return names.every((name) => kept.has(name) || litter.has(name)) ? 'nobody' : 'author'
}

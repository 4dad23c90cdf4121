import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Name of the file that marks a folder that Lutrin wrote and may replace. */
export const MARKER = '.lutrin'

/** Content of the marker, for a person who opens it; the same in every site, so that its bytes are. */
export const MARKER_TEXT: string =
  'Lutrin wrote this folder. The next build replaces everything in it; without this file, it would refuse to.\n'

/** Names inside a site that belong to the author's version control: every build keeps them. */
export const KEPT: ReadonlySet<string> = new Set(['.git', '.gitattributes', '.gitignore', '.gitkeep'])

/** Files that desktops create by themselves. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])

/** Who wrote the files of a folder; `nobody` where a build would destroy nothing in it. */
export type Owner = 'nobody' | 'lutrin' | 'author'

/** Return the owner of a folder; `nobody` where it is missing, or holds only kept names and litter. */
export async function folderOwner(folder: string): Promise<Owner> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.includes(MARKER) && (await stat(join(folder, MARKER))).isFile()) return 'lutrin'
  return names.every((name) => KEPT.has(name) || LITTER.has(name)) ? 'nobody' : 'author'
}

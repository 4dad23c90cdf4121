import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** The files of a project folder, before any of them is read. */
export interface Project {
  /** Absolute path with symbolic links resolved. */
  readonly root: string
  /** Every file inside the project, relative to the root with `/`, sorted. */
  readonly files: readonly string[]
  /** Symbolic links that lead out of the project; they are never followed. */
  readonly outside: readonly string[]
}

/** Names that are never course material: installed packages, and files that desktops create. */
const SKIPPED = new Set(['node_modules', 'bower_components', '.DS_Store'])

/**
 * List the files of a project; nothing outside of it is read.
 *
 * Hidden folders (but `.well-known`), `node_modules` and every folder with `marker` in it are left out.
 * Symbolic links are followed where their target is inside the project.
 *
 * @param folder Path of the project.
 * @param marker Name of the file that marks a folder that Lutrin wrote.
 * @throws Where the folder cannot be read.
 */
export async function discover(folder: string, marker: string): Promise<Project> {
  const root = await realpath(folder)
  const files: string[] = []
  const outside: string[] = []

  /** Walk one folder; `ancestors` are the real paths above it, so that a link to one of them ends the walk. */
  async function walk(path: string, ancestors: readonly string[]): Promise<void> {
    const entries = await readdir(join(root, path), { withFileTypes: true })
    if (path !== '' && entries.some((entry) => entry.name === marker && entry.isFile())) return
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (SKIPPED.has(entry.name) || (entry.isDirectory() && isToolFolder(entry.name))) continue
      const child = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isSymbolicLink()) await follow(child, ancestors)
      else if (entry.isDirectory()) await walk(child, [...ancestors, join(root, child)])
      else if (entry.isFile()) files.push(child)
    }
  }

  /** Add the target of a symbolic link under the link's own path, if it is inside the project. */
  async function follow(path: string, ancestors: readonly string[]): Promise<void> {
    const target = await realpath(join(root, path)).catch(() => undefined)
    if (target === undefined) return
    if (!isInside(root, target)) {
      outside.push(path)
      return
    }
    const found = await stat(target)
    if (found.isFile()) files.push(path)
    else if (found.isDirectory() && !ancestors.includes(target)) await walk(path, [...ancestors, target])
  }

  await walk('', [root])
  return { root, files: files.sort(), outside: outside.sort() }
}

/** Whether a folder is a tool's, such as `.git`; `.well-known` belongs to sites. */
function isToolFolder(name: string): boolean {
  return name.startsWith('.') && name !== '.well-known'
}

/** Whether a real path is the root itself or below it. */
function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || way.includes(':'))
}

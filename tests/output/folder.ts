import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** Read every file of a folder but the marker, by path with `/`; empty folders are left out. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.lutrin')
  const pairs = files.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name)
    return [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const
  })
  return Object.fromEntries((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Write files below a folder. */
export async function fill(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
    await chmod(join(folder, path), 0o600)
  }
}

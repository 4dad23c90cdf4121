import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digest } from './cache.ts'

/**
 * Return a digest of the code that runs and of the versions of its libraries: what another version of Lutrin has made
 * is made again. The bundle names its files by content, so it is one digest for all of Lutrin.
 */
export async function digestOwnCode(): Promise<string> {
  const folder = codeFolder(import.meta.dirname)
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort()
  const paths = [...names.map((name) => join(folder, name)), join(folder, '../package.json')]
  return digest(...(await Promise.all(paths.map((path) => readFile(path)))))
}

/** Find the folder directly below the package's own that holds a folder: `src`, or `dist` where the code is bundled. */
function codeFolder(folder: string): string {
  const parent = dirname(folder)
  return existsSync(join(parent, 'package.json')) ? folder : codeFolder(parent)
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackageFile } from '../../model/package-file.ts'

/** Lutrin's own package folder: src/site/read and dist/site/read are both three levels below it. */
export const PACKAGE_ROOT: string = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Reads a file of a package that Lutrin depends on, or of Lutrin itself.
 *
 * @param specifier `reveal.js/dist/reveal.js`, whatever the package's `exports` say; or `lutrin:client/deck.js` for a file
 *   of Lutrin's compiled code.
 * @throws Where there is no such file.
 */
export async function readPackageFile(specifier: string): Promise<PackageFile> {
  const own = specifier.startsWith('lutrin:') ? specifier.slice('lutrin:'.length) : undefined
  const folders = own === undefined ? (createRequire(import.meta.url).resolve.paths(specifier) ?? []) : []
  const candidates =
    own === undefined ? folders.map((folder) => join(folder, specifier)) : [join(PACKAGE_ROOT, 'dist', own)]
  for (const path of candidates) {
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes) return { path, bytes }
  }
  throw new Error(`Unexpected absence of \`${specifier}\`, expected it among the installed packages`)
}

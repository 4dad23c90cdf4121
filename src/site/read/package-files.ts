import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PackageFile } from '../../model/package-file.ts'

/** Lutrin's own package folder. */
export const PACKAGE_ROOT: string = findPackageRoot(import.meta.dirname)

/**
 * Read a file of a package that Lutrin depends on, or of Lutrin itself.
 *
 * @param specifier `reveal.js/dist/reveal.js`, or `lutrin:client/deck.js`: see `ReadPackageFile`.
 * @throws Where there is no such file.
 */
export async function readPackageFile(specifier: string): Promise<PackageFile> {
  const own = specifier.startsWith('lutrin:') ? specifier.slice('lutrin:'.length) : undefined
  // Searched from the package's folder: no folder below it holds packages, and each failed search costs time.
  const { resolve } = createRequire(join(PACKAGE_ROOT, 'package.json'))
  const folders = own === undefined ? (resolve.paths(specifier) ?? []) : []
  const candidates =
    own === undefined ? folders.map((folder) => join(folder, specifier)) : [join(PACKAGE_ROOT, 'dist', own)]
  for (const path of candidates) {
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes) return { path, bytes }
  }
  throw new Error(`Unexpected absence of \`${specifier}\`, expected it among the installed packages`)
}

/** Find the nearest folder with a package.json; its distance differs between the sources and the bundle. */
function findPackageRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findPackageRoot(dirname(folder))
}

/** A file that an npm package ships; `path` is absolute, and is shown in messages. */
export interface PackageFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Reads a file of a package that Lutrin depends on, or of Lutrin itself; rejects where there is no such file.
 *
 * The specifier is a package's name and a path in it as they stand in node_modules, whatever the package's `exports`
 * are: `reveal.js/dist/reveal.js`. Or it is `lutrin:` and a path below Lutrin's compiled code: `lutrin:client/deck.js`.
 */
export type ReadPackageFile = (specifier: string) => Promise<PackageFile>

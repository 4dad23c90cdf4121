/** A file that an npm package ships; `path` is where it was found. */
export interface PackageFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Reads a file of a package, or of Lutrin itself.
 *
 * The specifier is the name of a package and a path in it, as in node_modules, whatever the package's
 * `exports` are: `reveal.js/dist/reveal.js`. Or it is `lutrin:` and a path in Lutrin's compiled code:
 * `lutrin:client/deck.js`. The promise rejects where there is no such file.
 */
export type ReadPackageFile = (specifier: string) => Promise<PackageFile>

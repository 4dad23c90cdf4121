/** Bytes of a file that an npm package ships; `path` is where it was found, for messages. */
export interface PackageFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * Reads a file of a package, or of Lutrin itself.
 *
 * The specifier is a package's name and a path in it as they stand in node_modules, whatever the package's `exports`
 * say: `reveal.js/dist/reveal.js`. Or it is `lutrin:` and a path below Lutrin's compiled code: `lutrin:client/deck.js`.
 * It rejects where there is no such file.
 */
export type ReadPackageFile = (specifier: string) => Promise<PackageFile>

import type { Asset } from '../model/reference-targets.ts'
import type { Listing } from './listing.ts'

/** The files in which images and links are looked up; paths are relative to the project root. */
export interface ReferenceScope {
  /** The files that a page may publish. */
  readonly listing: Listing
  /** Returns the asset of a file; undefined for a file that cannot be read. */
  readonly asset: (path: string) => Asset | undefined
  /** Symbolic links that lead out of the project. */
  readonly outside: readonly string[]
  readonly assetRoots: readonly string[]
  readonly static: string
  readonly content: string
  readonly root: string | undefined
}

/** Whether a path goes through a symbolic link that leads out of the project. */
export function crossesOutsideLink(path: string, outside: readonly string[]): boolean {
  return outside.some((link) => path === link || path.startsWith(`${link}/`))
}

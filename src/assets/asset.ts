import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Asset } from '../model/reference-targets.ts'
import { type Dimensions, measureImage } from './dimensions.ts'
import { groupBy } from './listing.ts'

/** What is computed from the bytes of a file: their hash, and the size of an image. */
interface Content {
  readonly hash: string
  readonly dimensions: Dimensions | undefined
}

/** The files of a project; paths are relative to its root. */
export interface AssetOptions {
  readonly files: readonly string[]
  readonly load: (path: string) => Uint8Array
  /** @returns Length in bytes. */
  readonly size: (path: string) => number
}

/**
 * Create a function that returns the asset of a file; undefined for a file that cannot be read.
 *
 * Files with the same bytes and extension are published once, under the name of the one whose path sorts first. Only
 * files of the same length are compared, so that few are read.
 */
export function createAssets({ files, load, size }: AssetOptions): (path: string) => Asset | undefined {
  const sorted = [...files].sort()
  const byExtension = groupBy(sorted, extensionOf)
  const content = memoize((path: string) => attempt(() => inspect(load(path), extensionOf(path))))
  const bySize = memoize((extension: string) =>
    groupBy(byExtension.get(extension) ?? [], (path) => String(attempt(() => size(path)))),
  )

  return memoize((path) => {
    const own = content(path)
    if (own === undefined) return undefined
    const extension = extensionOf(path)
    const twins = bySize(extension).get(String(attempt(() => size(path)))) ?? []
    const first = twins.find((twin) => content(twin)?.hash === own.hash) ?? path
    return {
      path,
      sitePath: `assets/${assetName(first)}-${own.hash}${extension.replace(/[^.a-z\d]/g, '')}`,
      width: own.dimensions?.width,
      height: own.dimensions?.height,
    }
  })
}

/** Hash the bytes of a file, and measure an image. */
function inspect(bytes: Uint8Array, extension: string): Content {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return { hash, dimensions: measureImage(bytes, extension) }
}

/** Return the extension of a path in lower case, with its dot. */
function extensionOf(path: string): string {
  return posix.extname(path).toLowerCase()
}

/** Make an ASCII name from the name of a file, valid on every server and file system. */
function assetName(path: string): string {
  const stem = posix.basename(path, posix.extname(path))
  const ascii = stem.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFKD')
  const words = ascii.replace(/\p{M}/gu, '').match(/[a-z\d]+/g) ?? ['file']
  return words.join('-').slice(0, 60)
}

/** Return the result of an action; undefined where it throws. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

/** Wrap a function so that it is called once for each key. */
function memoize<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : answer(key)
    known.set(key, value)
    return value
  }
}

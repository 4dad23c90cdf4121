import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { Asset } from '../model/reference-targets.ts'
import { type Dimensions, measureImage } from './dimensions.ts'
import { index } from './listing.ts'

/** What is known of a file once its bytes have been read. */
interface Content {
  readonly hash: string
  readonly dimensions: Dimensions | undefined
}

/** Where files and their bytes come from; paths are relative to the project root. */
export interface AssetOptions {
  readonly files: readonly string[]
  readonly load: (path: string) => Uint8Array
  /** @returns length in bytes */
  readonly size: (path: string) => number
}

/**
 * Create what turns a file into an asset of the site; it gives undefined for a file that cannot be read.
 *
 * Files of the same bytes and extension are published once, under the name of the one whose path sorts first.
 */
export function createAssets({ files, load, size }: AssetOptions): (path: string) => Asset | undefined {
  const sorted = [...files].sort()
  const byExtension = index(sorted, extensionOf)
  const content = memoise((path: string) => attempt(() => inspect(load(path), extensionOf(path))))
  const bySize = memoise((extension: string) =>
    index(byExtension.get(extension) ?? [], (path) => String(attempt(() => size(path)))),
  )

  return memoise((path) => {
    const own = content(path)
    if (own === undefined) return undefined
    const extension = extensionOf(path)
    const twins = bySize(extension).get(String(attempt(() => size(path)))) ?? []
    const first = twins.find((twin) => content(twin)?.hash === own.hash) ?? path
    return {
      path,
      sitePath: `assets/${slug(first)}-${own.hash}${extension.replace(/[^.a-z\d]/g, '')}`,
      width: own.dimensions?.width,
      height: own.dimensions?.height,
    }
  })
}

function inspect(bytes: Uint8Array, extension: string): Content {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return { hash, dimensions: measureImage(bytes, extension) }
}

function extensionOf(path: string): string {
  return posix.extname(path).toLowerCase()
}

/** Make of a file's name one that every server and file system takes. */
function slug(path: string): string {
  const stem = posix.basename(path, posix.extname(path))
  const ascii = stem.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFKD')
  const words = ascii.replace(/\p{M}/gu, '').match(/[a-z\d]+/g) ?? ['file']
  return words.join('-').slice(0, 60)
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action()
  } catch {
    return undefined
  }
}

function memoise<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : answer(key)
    known.set(key, value)
    return value
  }
}

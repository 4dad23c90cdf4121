import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { digest } from './digest.ts'

/** A cached result: plain data, and optional bytes, which are stored as a separate file. */
interface CacheEntry<Data> {
  readonly data: Data
  readonly bytes?: Uint8Array
}

/** Results of earlier builds; the key of each is a text with all that it depends on. */
export interface Cache<Data> {
  readonly read: (key: string) => Promise<CacheEntry<Data> | undefined>
  /** Store a result. Does nothing where the folder is not writable. */
  readonly write: (key: string, entry: CacheEntry<Data>) => Promise<void>
}

/** The JSON file of an entry. */
interface EntryFile<Data> {
  readonly data: Data
  /** Digest of the entry's bytes, which names their file. */
  readonly bytes?: string
}

/** Version of the file format; entries in an older format are not read. */
const FORMAT = '2'
/** Time after which an entry that no build reads is deleted, in milliseconds: a month. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000

/**
 * Create a cache in the user's cache folder. An entry is a JSON file, named by the digest of its key; its bytes are a file
 * beside it, named by their own digest.
 *
 * When an entry is written, files that no build has read for a month are deleted.
 *
 * @param name Name of the cache's own folder.
 * @param makers What all results depend on besides their keys, such as a program's version.
 */
export function createCache<Data>(name: string, makers: readonly (string | Uint8Array)[]): Cache<Data> {
  const folder = join(cacheFolder(), name)
  const prefix = digest(FORMAT, ...makers)
  const entryPath = (key: string): string => join(folder, `${digest(prefix, key).slice(0, 32)}.json`)
  const bytesPath = (hash: string): string => join(folder, `${hash.slice(0, 32)}.bytes`)
  let swept: Promise<void> | undefined

  return {
    async read(key) {
      const file = await readAndTouch(entryPath(key))
      const entry = file && parseEntry<Data>(file)
      if (entry?.bytes === undefined) return entry && { data: entry.data }
      const bytes = await readAndTouch(bytesPath(entry.bytes))
      return bytes && digest(bytes) === entry.bytes ? { data: entry.data, bytes } : undefined
    },
    async write(key, { data, bytes }) {
      const hash = bytes && digest(bytes)
      const entry: EntryFile<Data> = { data, ...(hash === undefined ? {} : { bytes: hash }) }
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        // Write the bytes first, so that an entry never names a missing file.
        if (bytes && hash !== undefined) await writeWhole(bytesPath(hash), bytes)
        await writeWhole(entryPath(key), JSON.stringify(entry))
      } catch {
        // Builds also work without a cache.
      }
      swept ??= sweep(folder)
      await swept
    },
  }
}

/** Read a file of the cache, and set its time of use to now; undefined for a missing file. */
async function readAndTouch(path: string): Promise<Buffer | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  const now = new Date()
  if (bytes) await utimes(path, now, now).catch(() => {})
  return bytes
}

/** Parse the file of an entry; undefined where it is broken. */
function parseEntry<Data>(file: Buffer): EntryFile<Data> | undefined {
  try {
    return JSON.parse(file.toString('utf8')) as EntryFile<Data>
  } catch {
    return undefined
  }
}

/** Write a file under another name and rename it, so that no reader sees a part of it. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}`
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}

/** Delete the files of a folder that no build has read for a month; ignore those that cannot be deleted. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const oldest = Date.now() - LIFETIME
  for (const name of names) {
    const path = join(folder, name)
    const { mtimeMs = Date.now() } = (await stat(path).catch(() => undefined)) ?? {}
    if (mtimeMs < oldest) await rm(path, { force: true }).catch(() => {})
  }
}

import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { entriesFolder, pruneStamp } from './cache-folder.ts'
import { digest } from './digest.ts'
import { type CacheEntry, decodeEntry, encodeEntry } from './entry-format.ts'
import { pruneSometimes } from './prune-entries.ts'

/** Results of earlier builds of one kind, by a text that names everything that each was made of. */
export interface CacheEntries<Data> {
  readonly read: (key: string) => Promise<CacheEntry<Data> | undefined>
  /** Keep a result. Where that is not possible nothing is kept, and nothing fails. */
  readonly write: (key: string, entry: CacheEntry<Data>) => Promise<void>
}

/** The one cache of a build. */
export interface Cache {
  /**
   * Return the entries of one kind.
   *
   * @param kind Name of the kind, `fit`.
   * @param makers What all results depend on besides their keys, such as a program and its version.
   */
  readonly entries: <Data>(kind: string, makers: readonly (string | Uint8Array)[]) => CacheEntries<Data>
  /** Returns why results cannot be kept, as an error code; undefined where they can. */
  readonly problem: () => string | undefined
  /** Delete what is old or too much, where the build has written something; at most once an hour. */
  readonly close: () => Promise<void>
}

/** Milliseconds after which reading an entry is noted again: a day. */
const NOTED = 24 * 60 * 60 * 1000

/** A cache that keeps nothing. */
export const NO_CACHE: Cache = {
  entries: () => ({ read: async () => undefined, write: async () => {} }),
  problem: () => undefined,
  close: async () => {},
}

/**
 * Open the cache in the user's cache folder. Each entry is one file, named by the digest of its kind, makers and key.
 *
 * Several builds may use it at once, and any may be killed: files appear whole, by renaming, and never change. An entry
 * is read only if its checksum is right. After the first failure to write, nothing more is written.
 */
export function openCache(): Cache {
  const folder = entriesFolder()
  const stamp = pruneStamp()
  let problem: string | undefined
  let hasWritten = false

  /** Write an entry under another name and rename it, so that no reader sees a part of it. */
  async function writeWhole(path: string, content: Uint8Array): Promise<void> {
    const temporary = `${path}.${randomUUID()}`
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(temporary, content)
      await rename(temporary, path)
      hasWritten = true
    } catch (error) {
      problem ??= (error as NodeJS.ErrnoException).code ?? 'unknown'
      await rm(temporary, { force: true }).catch(() => {})
    }
  }

  return {
    entries: (kind, makers) => {
      const prefix = digest(kind, ...makers)
      return {
        async read(key) {
          const name = digest(prefix, key)
          const file = await readAndTouch(join(folder, name))
          return file && (decodeEntry(name, file) as CacheEntry<never> | undefined)
        },
        async write(key, entry) {
          const name = digest(prefix, key)
          if (problem === undefined) await writeWhole(join(folder, name), encodeEntry(name, entry))
        },
      }
    },
    problem: () => problem,
    close: async () => {
      if (hasWritten) await pruneSometimes(folder, stamp)
    },
  }
}

/** Read a file of the cache, and note once a day that it is still in use; undefined where there is none. */
async function readAndTouch(path: string): Promise<Buffer | undefined> {
  const file = await open(path).catch(() => undefined)
  try {
    const { mtimeMs } = (await file?.stat()) ?? { mtimeMs: 0 }
    const bytes = await file?.readFile()
    const now = new Date()
    if (bytes && now.getTime() - mtimeMs > NOTED) await utimes(path, now, now).catch(() => {})
    return bytes
  } catch {
    return undefined
  } finally {
    await file?.close()
  }
}

import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How long an entry is kept that no build reads, in milliseconds: a month. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000
/** Milliseconds after which a file that was not renamed is that of a killed build: an hour. */
const ABANDONED = 60 * 60 * 1000
/** Bytes of all entries together: a gigabyte. */
const BUDGET = 1e9

/** Milliseconds between two looks at all entries: an hour. Go's build cache waits a day. */
const INTERVAL = 60 * 60 * 1000

/** A file of the cache. */
interface Entry {
  readonly path: string
  readonly size: number
  /** When it was last read, to a day. */
  readonly used: number
}

/**
 * Delete entries that no build has read for a month, and then those that were not read for the longest time until the
 * rest fits the budget, as far as that is possible.
 *
 * @param budget Bytes.
 */
export async function pruneEntries(folder: string, budget: number = BUDGET): Promise<void> {
  const now = Date.now()
  let total = 0
  for (const { path, size, used } of (await listEntries(folder)).sort((a, b) => b.used - a.used)) {
    total += size
    const lifetime = /\.[^/\\]*$/.test(path.slice(folder.length)) ? ABANDONED : LIFETIME
    if (total > budget || now - used > lifetime) await rm(path, { force: true }).catch(() => {})
  }
}

/**
 * Prune the entries where that was not done within an hour. A look at ten thousand entries takes as long as a small
 * build.
 *
 * @param stamp Path of a file whose time is that of the last pruning.
 */
export async function pruneSometimes(folder: string, stamp: string): Promise<void> {
  const last = await stat(stamp).catch(() => undefined)
  const age = Date.now() - (last?.mtimeMs ?? 0)
  // A time in the future is that of a clock which was wrong.
  if (age >= 0 && age < INTERVAL) return
  await writeFile(stamp, '').catch(() => {})
  await pruneEntries(folder)
}

/** Add up the bytes of all entries. */
export async function sizeOfEntries(folder: string): Promise<number> {
  return (await listEntries(folder)).reduce((sum, { size }) => sum + size, 0)
}

/** Delete all entries, and the time of the last pruning. */
export async function clearEntries(folder: string, stamp: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await rm(stamp, { force: true })
}

/** List the files of the cache; none where there is no folder. */
async function listEntries(folder: string): Promise<Entry[]> {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (name): Promise<Entry[]> => {
      const path = join(folder, name)
      const file = await stat(path).catch(() => undefined)
      return file?.isFile() ? [{ path, size: file.size, used: file.mtimeMs }] : []
    }),
  )
  return found.flat()
}

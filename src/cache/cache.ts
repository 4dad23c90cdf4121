import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'

/** Values that a build made once, by what they were made of. */
export interface Cache<Value> {
  readonly read: (content: string) => Promise<Value | undefined>
  /** Keeps a value; where the folder cannot be written to, nothing is kept and nothing fails. */
  readonly write: (content: string, value: Value) => Promise<void>
}

/** How long a value is kept that no build reads, in milliseconds: a month. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000

/**
 * Make a cache in the user's folder: one JSON file for each value, named by the hash of what it was made of.
 *
 * A value that no build has read for a month is deleted when another one is written.
 *
 * @param name Folder of its own.
 * @param maker What made the values besides their content, such as a program and its version.
 */
export function createCache<Value>(name: string, maker: readonly (string | Uint8Array)[]): Cache<Value> {
  const folder = join(cacheFolder(), name)
  const prefix = digest(...maker)
  let swept: Promise<void> | undefined
  const pathOf = (content: string): string => join(folder, `${digest(prefix, content).slice(0, 32)}.json`)

  return {
    async read(content) {
      const path = pathOf(content)
      const text = await readFile(path, 'utf8').catch(() => undefined)
      if (text === undefined) return undefined
      const now = new Date()
      await utimes(path, now, now).catch(() => {})
      try {
        return JSON.parse(text) as Value
      } catch {
        return undefined
      }
    },
    async write(content, value) {
      const path = pathOf(content)
      const whole = `${path}.${randomUUID()}`
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(whole, JSON.stringify(value))
        await rename(whole, path)
      } catch {
        await rm(whole, { force: true }).catch(() => {})
      }
      swept ??= sweep(folder)
      await swept
    },
  }
}

/** Delete the files of a folder that nobody has read for a month; what cannot be deleted stays. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const oldest = Date.now() - LIFETIME
  for (const name of names) {
    const path = join(folder, name)
    const { mtimeMs = Date.now() } = (await stat(path).catch(() => undefined)) ?? {}
    if (mtimeMs < oldest) await rm(path, { force: true }).catch(() => {})
  }
}

/** Make one name of all that something depends on. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

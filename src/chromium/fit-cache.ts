import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FittedSlide } from '../model/fit.ts'
import { cacheFolder } from './cache-folder.ts'

/** What is known of a deck's slides from the last build, each by a hash of all that its fit depends on. */
export interface FitCache {
  readonly get: (key: string) => FittedSlide | undefined
  /** Remember the slides of this build, and forget the others; where nothing can be written, nothing is remembered. */
  readonly save: (slides: ReadonlyMap<string, FittedSlide>) => Promise<void>
}

/**
 * Open the cache of one deck of one project.
 *
 * @param name What tells the deck from all others on this machine.
 */
export async function openFitCache(name: string, env: NodeJS.ProcessEnv = process.env): Promise<FitCache> {
  const folder = join(cacheFolder(env), 'fit')
  const path = join(folder, `${hash(name).slice(0, 24)}.json`)
  const text = await readFile(path, 'utf8').catch(() => '{}')
  const known = parse(text)
  return {
    get: (key) => known[key],
    save: async (slides) => {
      const content = JSON.stringify(Object.fromEntries(slides))
      if (content === text) return
      const draft = `${path}.${process.pid}`
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(draft, content)
        await rename(draft, path)
      } catch {
        await rm(draft, { force: true }).catch(() => {})
      }
    },
  }
}

/** Make a key of all that something depends on. */
export function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex')
}

/** Read what was saved; what is broken counts as nothing. */
function parse(text: string): Readonly<Record<string, FittedSlide>> {
  try {
    const slides = JSON.parse(text) as Record<string, FittedSlide>
    return Object.fromEntries(Object.entries(slides).filter(([, slide]) => Array.isArray(slide?.parts)))
  } catch {
    return {}
  }
}

import { rmSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { SiteFile } from '../model/site-file.ts'
import { clearLeftovers, oldSuffix, workPrefix } from './leftovers.ts'
import { MARKER, markerText } from './marker.ts'
import { createSiteTree } from './site-tree.ts'
import { swapIn } from './swap.ts'
import { checkFolder, checkTarget } from './target.ts'

/** What must not be destroyed by publishing. */
export interface StageOptions {
  /** Folders that hold the author's work: the project's root, content, static, templates; absolute paths. */
  readonly sources: readonly string[]
}

/** A site in the making, in a folder beside the one that it will replace. */
export interface Stage {
  /** Absolute path of the folder that the files are gathered in. */
  readonly path: string
  /**
   * Write files of the site; a file that `copyTree` put in the place of one gives way.
   *
   * @throws Where a path leaves the site, or comes twice with different bytes.
   */
  readonly write: (files: Iterable<SiteFile>) => Promise<void>
  /** Write files of the site over those that the build wrote before. */
  readonly replace: (files: Iterable<SiteFile>) => Promise<void>
  /**
   * Copy files of the folder `from` (absolute) to the same paths of the site, unless the build wrote one there.
   *
   * @param files paths relative to `from`, with `/`; nothing else is copied, so that no symbolic link is followed unseen
   * @returns paths of the files that could not be read
   */
  readonly copyTree: (from: string, files: readonly string[]) => Promise<readonly string[]>
  /** List the files given to `copyTree` that are not in the site, because the build writes another one there. */
  readonly collisions: () => readonly string[]
  readonly read: (path: string) => Promise<Uint8Array>
  /**
   * Put the site in place of the old one, whole; on failure the old one stays.
   *
   * @throws UsageError where somebody put other files into the output folder meanwhile.
   */
  readonly publish: () => Promise<void>
  /** Remove the stage; the old site stays. Does nothing after `publish`, or a second time. */
  readonly discard: () => Promise<void>
}

/**
 * Open a stage for the site that will stand at `out`, an absolute path.
 *
 * A process that ends by `process.exit` takes its stage with it; what a killed one leaves is removed by the next.
 *
 * @throws UsageError where Lutrin may not, or cannot, write there.
 */
export async function openStage(out: string, { sources }: StageOptions): Promise<Stage> {
  const target = await checkTarget(out, sources)
  const path = await makeStage(target)
  const removeAtExit = (): void => rmSync(path, { recursive: true, force: true })
  process.once('exit', removeAtExit)

  return {
    path,
    ...createSiteTree(path),
    publish: async () => {
      await checkFolder(target, out)
      await swapIn(path, target, join(dirname(target), `${basename(path)}${oldSuffix}`))
      process.off('exit', removeAtExit)
    },
    discard: async () => {
      await rm(path, { recursive: true, force: true, maxRetries: 3 })
      process.off('exit', removeAtExit)
    },
  }
}

/** Make an empty stage beside the site, or with other temporary files where that folder may not be written to. */
async function makeStage(target: string): Promise<string> {
  const beside = dirname(target)
  await mkdir(beside, { recursive: true })
  const path = await makeFolder(beside, target).catch(() => makeFolder(tmpdir(), target))
  await chmod(path, 0o755)
  await writeFile(join(path, MARKER), markerText)
  return path
}

async function makeFolder(parent: string, target: string): Promise<string> {
  await clearLeftovers(parent, target)
  return mkdtemp(join(parent, workPrefix(target)))
}

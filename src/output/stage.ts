import { rmSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { SiteFile } from '../model/site-file.ts'
import { clearLeftovers, OLD_SUFFIX, workPrefix } from './leftovers.ts'
import { isSameTree } from './link-same.ts'
import { MARKER, MARKER_TEXT } from './marker.ts'
import { createSiteTree } from './site-tree.ts'
import { swapIn } from './swap.ts'
import { checkFolder, checkTarget } from './target.ts'

/** The folders that publishing must not destroy. */
export interface StageOptions {
  /** Folders that hold the author's work: the project's root, content, static, templates; absolute paths. */
  readonly sources: readonly string[]
}

/** A site that is being written, in a folder beside the one that it will replace. */
export interface Stage {
  /** Absolute path of the folder that the files are gathered in. */
  readonly path: string
  /**
   * Write files of the site; a file that `copyTree` put at the same path is replaced.
   *
   * @throws Where a path leads out of the site, or is written twice with different bytes.
   */
  readonly write: (files: Iterable<SiteFile>) => Promise<void>
  /** Whether the build wrote a file; those of `copyTree` do not count. */
  readonly has: (path: string) => boolean
  /** Write files of the site over those that the build wrote before. */
  readonly replace: (files: Iterable<SiteFile>) => Promise<void>
  /**
   * Copy files of the folder `from` (absolute) to the same paths of the site, unless the build wrote one there.
   *
   * @param files Paths relative to `from`, with `/`; nothing else is copied, so no symbolic link is followed unchecked.
   * @returns Paths of the files that could not be read.
   */
  readonly copyTree: (from: string, files: readonly string[]) => Promise<readonly string[]>
  /** List the files of `copyTree` that are not in the site, because the build writes another file there. */
  readonly collisions: () => readonly string[]
  readonly read: (path: string) => Promise<Uint8Array>
  /**
   * Replace the old site as a whole; on failure the old one stays.
   *
   * @throws UsageError where somebody has put other files into the output folder meanwhile.
   */
  readonly publish: () => Promise<void>
  /** Remove the stage; the old site stays. Does nothing after `publish`, or a second time. */
  readonly discard: () => Promise<void>
}

/**
 * Open a stage for the site at `out`, an absolute path.
 *
 * A process that ends by `process.exit` removes its stage; the next build removes that of a killed one.
 *
 * @throws UsageError where Lutrin must not, or cannot, write there.
 */
export async function openStage(out: string, { sources }: StageOptions): Promise<Stage> {
  const target = await checkTarget(out, sources)
  const path = await makeStage(target)
  const tree = createSiteTree(path, target)
  const removeAtExit = (): void => rmSync(path, { recursive: true, force: true })
  process.once('exit', removeAtExit)

  /** Remove the stage. */
  async function discard(): Promise<void> {
    await rm(path, { recursive: true, force: true, maxRetries: 3 })
    process.off('exit', removeAtExit)
  }

  return {
    path,
    ...tree,
    publish: async () => {
      await checkFolder(target, out)
      // The same files, each the earlier site's own: that one stays.
      if (await isSameTree(path, target, tree.linked())) return discard()
      await swapIn(path, target, join(dirname(target), `${basename(path)}${OLD_SUFFIX}`))
      process.off('exit', removeAtExit)
    },
    discard,
  }
}

/** Make an empty stage beside the site, or in the system's temporary folder where that is not writable. */
async function makeStage(target: string): Promise<string> {
  const beside = dirname(target)
  await mkdir(beside, { recursive: true })
  const path = await makeFolder(beside, target).catch(() => makeFolder(tmpdir(), target))
  await chmod(path, 0o755)
  await writeFile(join(path, MARKER), MARKER_TEXT)
  return path
}

/** Make an empty folder for the work of this process, after removing those of killed ones. */
async function makeFolder(parent: string, target: string): Promise<string> {
  await clearLeftovers(parent, target)
  return mkdtemp(join(parent, workPrefix(target)))
}

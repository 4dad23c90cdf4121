import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSite } from '../src/build-site.ts'
import type { BuildOptions, BuildResult } from '../src/model/build-options.ts'
import { course } from './course.ts'

/** A built project: the result, its problems as lines, and its files. */
export interface Built extends BuildResult {
  readonly root: string
  /** `path:line:column rule` of every message, sorted. */
  readonly problems: readonly string[]
  /** Paths of the site's files, sorted, without dot files. */
  readonly site: readonly string[]
  /** Read a file of the site as text. */
  readonly read: (path: string) => Promise<string>
}

/** A name that no program has: without a browser slides are not measured, and builds are faster. */
const NO_BROWSER = 'lutrin-test-without-browser'

/** Default options of builds in tests. */
export const BUILD_OPTIONS: BuildOptions = {
  root: '.',
  out: undefined,
  pdf: false,
  only: [],
  edition: undefined,
  drafts: false,
  browser: NO_BROWSER,
  date: undefined,
  onProgress: () => {},
  signal: new AbortController().signal,
}

/** Write a project into a temporary folder and build it, without a browser unless `pdf` or `browser` is set. */
export async function built(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<BuildOptions> = {},
): Promise<Built> {
  return buildIn(await course(files), options)
}

/** Build the project in a folder, with the options of {@link built}. */
export async function buildIn(root: string, options: Partial<BuildOptions> = {}): Promise<Built> {
  const browser = options.pdf ? undefined : NO_BROWSER
  const result = await buildSite({ ...BUILD_OPTIONS, root, browser, ...options })
  const entries = await readdir(result.out, { recursive: true, withFileTypes: true })
  return {
    ...result,
    root,
    problems: result.files
      .flatMap((file) => file.messages.map((m) => `${file.path}:${m.line}:${m.column} ${m.ruleId}`))
      .sort(),
    site: entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(result.out.length + 1))
      .sort(),
    read: (path) => readFile(join(result.out, path), 'utf8'),
  }
}

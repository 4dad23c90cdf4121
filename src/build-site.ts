import { NO_CACHE, openCache } from './cache/open-cache.ts'
import { createCourseBrowser } from './chromium/browser/course-browser.ts'
import type { BuildOptions, BuildResult } from './model/build-options.ts'
import { MARKER } from './output/marker.ts'
import { openBuildRecord } from './pipeline/build-record.ts'
import { discover } from './site/read/discover.ts'
import { toolIdentity } from './site/read/tool-identity.ts'

/**
 * Build the whole site, unless nothing has changed since the last build: then nothing is read but names and times, nothing
 * is written, and no stage is loaded.
 *
 * @throws As `build` of pipeline.ts does.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const cache = options.cache === false ? NO_CACHE : openCache()
  const tool = cache === NO_CACHE ? undefined : await toolIdentity()
  if (tool === undefined) return run(options)
  const project = await discover(options.root, MARKER)
  const identity = await createCourseBrowser(options.browser)
    .identity()
    .catch(() => '')
  const record = openBuildRecord(project, options, { tool, browser: identity }, cache)
  const unchanged = await record.recall()
  if (unchanged) return unchanged
  const result = await run(options)
  await record.keep(result)
  return result
}

/** Load the stages, and run them. */
async function run(options: BuildOptions): Promise<BuildResult> {
  const { build } = await import('./pipeline.ts')
  return build(options)
}

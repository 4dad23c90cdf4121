import type { BuildOptions, BuildResult } from './model/build-options.ts'

export type { BuildOptions, BuildResult }

/**
 * Build the whole site of a course, as `lutrin build` does.
 *
 * Problems of the course are messages in the result; the old site is replaced when the new one is complete.
 *
 * @throws UsageError where there is nothing to build or nowhere to write; the signal's reason when it is aborted.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { buildSite } = await import('./build-site.ts')
  return buildSite(options)
}

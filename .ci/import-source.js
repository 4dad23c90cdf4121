import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Defines `require`, which CommonJS libraries in the bundle call for Node's modules. */
const REQUIRE = "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)"

/** Bundle and import a TypeScript module of `src`, for scripts that generate documentation from the code. */
export async function importSource(path) {
  const folder = mkdtempSync(join(tmpdir(), 'lutrin-docs-'))
  const outfile = join(folder, 'module.mjs')
  try {
    const options = { bundle: true, format: 'esm', platform: 'node', logLevel: 'warning' }
    const entry = join(import.meta.dirname, '..', path)
    await build({ ...options, banner: { js: REQUIRE }, entryPoints: [entry], outfile })
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** CommonJS libraries in the bundle ask for Node's modules by `require`. */
const REQUIRE = "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)"

/** Import a TypeScript module of `src` with all that it imports, for scripts that make documentation from the code. */
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

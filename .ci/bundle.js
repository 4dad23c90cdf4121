// Bundles the page scripts and the command line with its libraries into dist: `node .ci/bundle.js`.
// The command line is split into parts that load on demand. Templates, and packages that need their own files (fonts, WASM,
// a browser), are not bundled.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { collectNotices } from './notices.js'

/** Defines `require`, which CommonJS libraries in the bundle call for Node's modules. */
const REQUIRE =
  "import { createRequire as createBundleRequire } from 'node:module'\nconst require = createBundleRequire(import.meta.url)"

const shared = { bundle: true, legalComments: 'none', metafile: true, logLevel: 'warning' }

rmSync('dist', { recursive: true, force: true })
const client = await build({
  ...shared,
  entryPoints: readdirSync('src/client')
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `src/client/${name}`),
  format: 'iife',
  target: 'es2022',
  minify: true,
  outdir: 'dist/client',
})
// Not minified, so that stack traces in bug reports are readable.
const node = await build({
  ...shared,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  splitting: true,
  banner: { js: REQUIRE },
  external: ['@hyzyla/pdfium', '@sparticuz/chromium', 'hyphen', 'katex', 'lightningcss', 'playwright-core'],
  outdir: 'dist',
  chunkNames: 'parts/[name]-[hash]',
})
writeFileSync('dist/LICENSES.txt', collectNotices([client.metafile, node.metafile]))

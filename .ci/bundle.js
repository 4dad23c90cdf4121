// Bundles the page scripts and the command line with its libraries into dist: `node .ci/bundle.js`.
// The command line is split into parts that load on demand. Templates, and packages that need their own files (fonts, WASM,
// a browser), are not bundled.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
// A digest of all bundled code: results of earlier builds are used only by the same program.
const hash = createHash('sha256')
for (const path of [client, node].flatMap(({ metafile }) => Object.keys(metafile.outputs)).sort())
  hash.update(path).update(readFileSync(path))
writeFileSync('dist/client/code.json', `${JSON.stringify({ digest: hash.digest('hex') })}\n`)
writeFileSync('dist/LICENSES.txt', collectNotices([client.metafile, node.metafile]))

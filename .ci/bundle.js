// Bundles what runs into dist: the page scripts, and the command line with its libraries, in parts that load when needed.
// Templates, fonts and packages that ship files of their own stay outside: `node .ci/bundle.js`.
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { collectNotices } from './notices.js'

/** CommonJS libraries in the bundle ask for Node's modules by `require`. */
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
// Not minified, so that the stack of an error that is reported says where it comes from.
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

// Writes dist/client/print-code.json: a digest of the code that prints PDFs, which is part of the cache key of PDFs.
// The bundled, minified code is hashed, so that every imported file counts and comments do not.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const ENTRIES = [
  'src/chromium/browser/course-browser.ts',
  'src/chromium/print/print-pages.ts',
  'src/client/print.ts',
]
/** Packages that the bundler cannot see, since their path is computed at run time. */
const IMPORTED_BY_PATH = ['hyphen']

const { outputFiles, metafile } = await build({
  ...{ entryPoints: ENTRIES, outdir: 'dist', write: false, metafile: true },
  ...{ bundle: true, minify: true, packages: 'external', platform: 'node', format: 'esm' },
})
const external = Object.values(metafile.outputs)
  .flatMap(({ imports }) => imports.map(({ path }) => path))
  .filter((path) => !path.startsWith('node:'))
const packages = [...new Set([...external, ...IMPORTED_BY_PATH])].sort()
const hash = createHash('sha256')
for (const { text } of outputFiles) hash.update(text)
for (const name of packages) hash.update(readFileSync(join('node_modules', name, 'package.json')))

const code = { digest: hash.digest('hex'), files: Object.keys(metafile.inputs).sort(), packages }
writeFileSync('dist/client/print-code.json', `${JSON.stringify(code, null, 2)}\n`)

// Writes dist/client/print-code.json: a digest of the code that prints PDFs, which is part of the key of cached PDFs. It is made
// of the bundled code, so that no file can be left out of it, and a comment does not count.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const ENTRIES = [
  'src/chromium/browser/course-browser.ts',
  'src/chromium/print/print-pages.ts',
  'src/client/print.ts',
]
/** Packages that are imported by a path which is only known while a course is printed. */
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

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPrintCode } from '../../../src/chromium/print/read-print-code.ts'

const ENTRIES = [
  'src/chromium/browser/course-browser.ts',
  'src/chromium/print/print-pages.ts',
  'src/client/print.ts',
]

/** Collect the files that a file imports, however deep, and the packages; types are not code. */
function collectImports(path: string, files: Set<string>, packages: Set<string>): void {
  if (files.has(path)) return
  files.add(path)
  const code = readFileSync(path, 'utf8')
  const imports = /^import (?!type )(?:[^']*from )?'([^']+)'|\bimport\(['`]([^'`$]+)/gm
  for (const [, fixed, late = ''] of code.matchAll(imports)) {
    const target = fixed ?? late
    if (target.startsWith('.')) collectImports(join(path, '..', target), files, packages)
    else if (!target.startsWith('node:')) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target)
  }
}

test('the compiled digest covers every file and package that printing imports', () => {
  const files = new Set<string>()
  const packages = new Set<string>()
  for (const entry of ENTRIES) collectImports(entry, files, packages)
  const compiled = JSON.parse(readFileSync('dist/client/print-code.json', 'utf8'))
  expect(files.size).toBeGreaterThan(40)
  expect(compiled.files).toEqual(expect.arrayContaining([...files]))
  expect(compiled.packages).toEqual([...packages].sort())
})

test('the digest changes with the code and with the installed version of a library', async () => {
  const files = {
    'lutrin:client/print.js': 'script',
    'lutrin:client/print-code.json': '{"digest": "1", "packages": ["hyphen"]}',
    'hyphen/package.json': '{"version": "1.0.0"}',
  }
  const read = async (changes: Readonly<Record<string, string>> = {}) => {
    const all: Readonly<Record<string, string>> = { ...files, ...changes }
    return readPrintCode(async (name) => ({ bytes: Buffer.from(all[name] ?? '') }))
  }
  const { script, digest } = await read()
  expect(script).toBe('script')
  expect((await read()).digest).toBe(digest)
  const code = '{"digest": "2", "packages": ["hyphen"]}'
  expect((await read({ 'lutrin:client/print-code.json': code })).digest).not.toBe(digest)
  expect((await read({ 'hyphen/package.json': '{"version": "1.0.1"}' })).digest).not.toBe(digest)
})

import { spawnSync } from 'node:child_process'
import { copyFile, readFile, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { course } from './course.ts'

type Files = Readonly<Record<string, string>>

/** Check files as if they stood in this repository; returns the lines of `.ci/check-layers.js`. */
async function checkLayers(files: Files): Promise<string[]> {
  const check = spawnSync(process.execPath, ['.ci/check-layers.js', await course(files)], {
    encoding: 'utf8',
  })
  expect(check.status).toBe(check.stderr === '' ? 0 : 1)
  return check.stderr.split('\n').slice(0, -1)
}

/**
 * Lint files as if they stood in this repository.
 *
 * @returns What the linter finds, as `path: rule`.
 */
async function lint(files: Files): Promise<string[]> {
  const root = await course({ '.gitignore': 'node_modules/\n', ...files })
  await copyFile('.biome.json', join(root, '.biome.json'))
  await symlink(resolve('node_modules'), join(root, 'node_modules'), 'dir')
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(stdout) as {
    readonly diagnostics: readonly {
      readonly category: string
      readonly location: { readonly path: string }
    }[]
  }
  return diagnostics
    .map(({ category, location }) => `${location.path}: ${category.replace(/.*\//, '')}`)
    .sort()
}

describe('.ci/check-layers.js', () => {
  test('lets imports go downward', async () => {
    const found = await checkLayers({
      'src/cli.ts':
        "import { b } from './commands/build.ts'\nimport { n } from './problems/nearest-name.ts'\n",
      'src/commands/build.ts':
        "import { b } from '../build-site.ts'\nimport { stat } from 'node:fs/promises'\n",
      'src/build-site.ts': "import { p } from './pipeline.ts'\n",
      'src/pipeline.ts': "import { c } from './chapter/compile.ts'\nimport { d } from './pipeline/draw.ts'\n",
      'src/pipeline/draw.ts': "import { print } from '../chromium/print/print.ts'\n",
      'src/chapter/compile.ts':
        "import type { S } from '../model/s.ts'\nimport { cut } from './slides/cut.ts'\n",
      'src/chapter/slides/cut.ts': "import { walk } from '../tree/walk.ts'\nimport { a } from './a.ts'\n",
      'src/chapter/dialects/remark/remark.ts': "import { signs } from '../reveal/signs.ts'\n",
      'src/chromium/print/print.ts': "import { chromium } from 'playwright-core'\n",
      'src/site/read/front-matter.ts': "import matter from 'gray-matter'\n",
      'src/client/deck.ts':
        "import Reveal from 'reveal.js'\nimport { fit } from './fit/fit.ts'\nimport type { S } from '../model/s.ts'\n",
    })
    expect(found).toEqual([])
  })

  test('refuses imports that go elsewhere', async () => {
    const files = {
      'src/chapter/tree/upward.ts': "import { build } from '../../pipeline.ts'",
      'src/chapter/tree/upward-inside.ts': "import { print } from '../../pipeline/print.ts'",
      'src/chapter/tree/upward-in-layer.ts': "import { cut } from '../slides/cut.ts'",
      'src/chapter/tree/peer-layer.ts': "import { link } from '../../site/link.ts'",
      'src/chapter/maths/peer-room.ts': "import { steps } from '../syntax/steps.ts'",
      'src/chapter/dialects/hugo/peer-dialect.ts': "import { marp } from '../marp/marp.ts'",
      'src/cache/peer.ts': "import { reportProblem } from '../problems/report-problem.ts'",
      'src/model/upward.ts': "import type { A } from '../chapter/a.ts'",
      'src/assets/type.ts': "import type {\n  A,\n} from '../render/a.ts'",
      'src/assets/hand-on.ts': "export * as a from '../render/a.ts'",
      'src/assets/effect.ts': "import '../render/a.ts'",
      'src/output/later.ts': "export const a = import('../render/a.ts')",
      'src/output/in-type.ts': "export type A = typeof import('../render/a.ts')",
      'src/cli.ts': "import { build } from './pipeline.ts'",
      'src/commands/stage.ts': "import { link } from '../site/link.ts'",
      'src/client/page/upward.ts': "import { keys } from '../deck/keys.ts'",
      'src/client/page/value.ts': "import { RULES } from '../../model/rule.ts'",
      'src/client/deck.ts': "import type { A } from '../render/a.ts'",
      'src/client/node.ts': "import { join } from 'node:path'",
      'src/pipeline/client.ts': "import { fit } from '../client/fit/fit.ts'",
      'src/render/disk.ts': "import { readFile } from 'node:fs/promises'",
      'src/render/browser.ts': "import { chromium } from 'playwright-core'",
      'src/site/read/matter.ts': "import matter from 'gray-matter'",
      'src/site/read/require.ts': "export const a = createRequire(import.meta.url)('gray-matter')",
    }
    const found = await checkLayers(files)
    const refused = found.map((line) => line.slice(0, line.indexOf(': Unexpected import of ')))
    expect(refused.sort()).toEqual(Object.keys(files).sort())
  })

  test('refuses a room that has no floor', async () => {
    const found = await checkLayers({
      'src/new/a.ts': '\n',
      'src/new/b.ts': '\n',
      'src/chapter/new/c.ts': '\n',
    })
    expect(found).toEqual([
      'src/new: Unexpected room, expected it in .ci/layers.js',
      'src/chapter/new: Unexpected room, expected it in .ci/layers.js',
    ])
  })

  test('refuses a folder of more than 30 files', async () => {
    const files = Array.from({ length: 31 }, (_, n) => [`src/model/${n}.ts`, '\n'])
    expect(await checkLayers(Object.fromEntries(files.slice(1)))).toEqual([])
    expect(await checkLayers(Object.fromEntries(files))).toEqual([
      'src/model: Unexpected 31 files, expected 30 at most',
    ])
  })

  test('refuses a file of more than 250 lines', async () => {
    expect(await checkLayers({ 'src/model/a.ts': '\n'.repeat(250) })).toEqual([])
    expect(await checkLayers({ 'src/model/a.ts': '\n'.repeat(251) })).toEqual([
      'src/model/a.ts: Unexpected 251 lines, expected 250 at most',
    ])
  })

  test('refuses a file name that a layer has twice', async () => {
    expect(await checkLayers({ 'src/site/read/a.ts': '\n', 'src/render/a.ts': '\n' })).toEqual([])
    expect(await checkLayers({ 'src/site/read/a.ts': '\n', 'src/site/course/a.ts': '\n' })).toEqual([
      'src/site/read/a.ts: Unexpected name, expected another one than that of src/site/course/a.ts',
    ])
  })
})

test('docs/architecture.md shows the floors of .ci/layers.js', async () => {
  const { makeLayersPicture } = await import(pathToFileURL(resolve('.ci/docs/layers-picture.js')).href)
  expect(await readFile('docs/architecture.md', 'utf8')).toContain(makeLayersPicture())
})

describe('the linter', () => {
  test('refuses a cycle, of types too', async () => {
    const found = await lint({
      'src/model/a.ts': "import type { B } from './b.ts'\nexport type A = B | string\n",
      'src/model/b.ts': "import type { C } from './c.ts'\nexport type B = C[]\n",
      'src/model/c.ts': "import type { A } from './a.ts'\nexport type C = A[]\n",
    })
    expect(found).toEqual(['a', 'b', 'c'].map((name) => `src/model/${name}.ts: noImportCycles`))
  })

  test('refuses default exports, barrels, and a console below the commands', async () => {
    const found = await lint({
      'src/chapter/a.ts': 'export default 1\n',
      'src/chapter/b.ts': "export { c } from './c.ts'\n",
      'src/chapter/c.ts': 'export const c = 1\nconsole.log(c)\n',
    })
    expect(found).toEqual([
      'src/chapter/a.ts: noDefaultExport',
      'src/chapter/b.ts: noBarrelFile',
      'src/chapter/c.ts: noConsole',
    ])
  })
})

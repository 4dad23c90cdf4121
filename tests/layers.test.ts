import { spawnSync } from 'node:child_process'
import { copyFile, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { course } from './course.ts'

/**
 * Lint files as if they stood in this repository.
 *
 * @returns What the linter finds, as `path: rule`.
 */
async function lint(files: Readonly<Record<string, string>>): Promise<string[]> {
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

test('the linter lets imports go downward', async () => {
  const found = await lint({
    'src/cli.ts': "import { b } from './commands/build.ts'\nimport { r } from './rules/report.ts'\nb(r)\n",
    'src/commands/build.ts': "import { p } from '../pipeline.ts'\nexport const b = p\n",
    'src/pipeline.ts': "import { c } from './chapter/compile.ts'\nexport const p = c\n",
    'src/chapter/compile.ts': "import type { S } from '../model/s.ts'\nexport const c: S = ''\n",
    'src/chapter/steps/one.ts': "import { c } from '../compile.ts'\nexport const o = c\n",
    'src/client/deck.ts': "import Reveal from 'reveal.js'\nimport { fit } from './fit.ts'\nfit(Reveal)\n",
    'src/client/model.ts': "import type { A } from '../model/a.ts'\nexport type B = A\n",
  })
  expect(found).toEqual([])
})

test('the linter refuses imports that go elsewhere', async () => {
  const files = {
    'src/chapter/upward.ts': "import { build } from '../pipeline.ts'\nexport const a = build\n",
    'src/chapter/upward-inside.ts': "import { print } from '../pipeline/print.ts'\nexport const a = print\n",
    'src/chapter/sideways.ts': "import { link } from '../site/link.ts'\nexport const a = link\n",
    'src/chapter/steps/sideways.ts': "import { link } from '../../site/link.ts'\nexport const a = link\n",
    'src/assets/sideways-type.ts': "import type { A } from '../render/a.ts'\nexport type B = A\n",
    'src/output/sideways-later.ts': "export const a = import('../render/a.ts')\n",
    'src/model/upward.ts': "import type { A } from '../chapter/a.ts'\nexport type B = A\n",
    'src/commands/stage.ts': "import { link } from '../site/link.ts'\nexport const a = link\n",
    'src/client/node.ts': "import { join } from 'node:path'\nexport const a = join\n",
    'src/render/disk.ts': "import { readFile } from 'node:fs/promises'\nexport const a = readFile\n",
    'src/render/driver.ts': "import { chromium } from 'playwright-core'\nexport const a = chromium\n",
    'src/assets/matter.ts': "import matter from 'gray-matter'\nexport const a = matter\n",
  }
  const refused = Object.keys(files).map((path) => `${path}: noRestrictedImports`)
  expect(await lint(files)).toEqual(refused.sort())
})

test('the linter refuses a cycle, of types too', async () => {
  const found = await lint({
    'src/model/a.ts': "import type { B } from './b.ts'\nexport type A = B | string\n",
    'src/model/b.ts': "import type { C } from './c.ts'\nexport type B = C[]\n",
    'src/model/c.ts': "import type { A } from './a.ts'\nexport type C = A[]\n",
  })
  expect(found).toEqual(['a', 'b', 'c'].map((name) => `src/model/${name}.ts: noImportCycles`))
})

test('the linter refuses default exports, barrels, and a console below the commands', async () => {
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

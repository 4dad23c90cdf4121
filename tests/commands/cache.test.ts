import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, inject, test } from 'vitest'
import { course } from '../course.ts'
import { lutrin } from '../lutrin.ts'

let env: Readonly<Record<string, string>>

beforeEach(async () => {
  env = { LUTRIN_CACHE: await mkdtemp(join(inject('scratch'), 'cache-')) }
})

/** Run `lutrin cache`, and return what it prints. */
async function cache(action: string): Promise<string> {
  const { stdout, stderr, status } = await lutrin(['cache', action], { env })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

test('`cache` shows where results are and how large, and deletes them but not the browser', async () => {
  const root = await course({ 'content/docker/images.md': '# Images\n' })
  expect(await cache('path')).toBe(`${env['LUTRIN_CACHE']}\n`)
  expect(await cache('size')).toBe('0\n')
  await lutrin(['build', root, '--no-pdf'], { env })
  await writeFile(join(env['LUTRIN_CACHE'] ?? '', 'chromium'), 'a browser')
  expect(Number(await cache('size'))).toBeGreaterThan(1000)
  expect(await cache('clear')).toBe('')
  expect(await cache('size')).toBe('0\n')
  expect(await readdir(env['LUTRIN_CACHE'] ?? '')).toEqual(['chromium'])
})

test('`cache` refuses other actions', async () => {
  for (const args of [['cache'], ['cache', 'purge']]) {
    const { status, stderr } = await lutrin(args, { env })
    expect(status).toBe(2)
    expect(stderr).toContain('expected `path`, `size`, `clear`')
  }
})

test('`build --no-cache` keeps nothing', async () => {
  const root = await course({ 'content/docker/images.md': '# Images\n' })
  await lutrin(['build', root, '--no-pdf', '--no-cache'], { env })
  expect(await cache('size')).toBe('0\n')
})

test('a build where nothing has changed loads no stage: no parser, no template engine', async () => {
  const root = await course({ 'content/docker/images.md': '# Images\n' })
  for (const isFirst of [true, false]) {
    const folder = await mkdtemp(join(inject('scratch'), 'loaded-'))
    await lutrin(['build', root, '--no-pdf'], { env: { ...env, NODE_V8_COVERAGE: folder } })
    const reports = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    )
    expect(reports.some((report) => report.includes('/parts/build-site-'))).toBe(true)
    expect(reports.some((report) => report.includes('/parts/pipeline-'))).toBe(isFirst)
  }
})

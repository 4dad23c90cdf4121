import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { BuildOptions } from '../src/model/build-options.ts'
import { type Built, buildIn } from './built.ts'
import { course } from './course.ts'
import { contents } from './output/folder.ts'

const COURSE = {
  'content/docker/01-images.md': '# Images\n\n[Nowhere](nowhere.md)\n',
  'content/docker/02-volumes.md': '# Volumes\n\nMounts.\n',
}

afterEach(() => {
  vi.useRealTimers()
})

/** Build, and return the stages that have run. */
async function stagesOf(
  root: string,
  options: Partial<BuildOptions> = {},
): Promise<Built & { readonly stages: readonly string[] }> {
  const stages: string[] = []
  const result = await buildIn(root, { ...options, onProgress: (stage) => stages.push(stage) })
  return { ...result, stages }
}

test('a build where nothing has changed runs no stage, writes no file, and reports the same', async () => {
  const root = await course(COURSE)
  const first = await stagesOf(root)
  const times = await timesOf(first.out)
  const second = await stagesOf(root)
  expect(first.stages).not.toEqual([])
  expect(second.stages).toEqual([])
  expect(await timesOf(first.out)).toEqual(times)
  expect(second.problems).toEqual(first.problems)
  expect(second.problems).toContain('content/docker/01-images.md:3:1 link-dead')
  expect([second.decks, second.omitted, second.edition]).toEqual([first.decks, first.omitted, first.edition])
})

test('a build runs where a file is new, where the site was touched, and with other options', async () => {
  const root = await course(COURSE)
  const { out } = await stagesOf(root)
  await writeFile(join(root, 'content/docker/notes.txt'), 'not shown')
  expect((await stagesOf(root)).stages).not.toEqual([])
  expect((await stagesOf(root)).stages).toEqual([])
  await rm(join(out, 'course.json'))
  expect((await stagesOf(root)).stages).not.toEqual([])
  expect((await stagesOf(root, { edition: 'trainer' })).stages).not.toEqual([])
  expect((await stagesOf(root)).stages).not.toEqual([])
  expect((await stagesOf(root, { cache: false })).stages).not.toEqual([])
})

test('a build where only the times of files differ, and not their bytes, runs no stage', async () => {
  const root = await course(COURSE)
  await stagesOf(root)
  await utimes(join(root, 'content/docker/02-volumes.md'), 1, 1)
  expect((await stagesOf(root)).stages).toEqual([])
})

test('a build runs when a chapter is to be published meanwhile', async () => {
  const soon = Date.now() + 60_000
  const page = `---\npublishDate: ${new Date(soon).toISOString()}\n---\n\n# Soon\n`
  const root = await course({ ...COURSE, 'content/docker/03-soon.md': page })
  expect((await stagesOf(root)).unpublished).toBe(1)
  expect((await stagesOf(root)).stages).toEqual([])
  vi.useFakeTimers({ toFake: ['Date'], now: soon + 1000 })
  const later = await stagesOf(root)
  expect(later.stages).not.toEqual([])
  expect(later.unpublished).toBe(0)
})

test('a build runs again after one with a problem that may pass', async () => {
  const root = await course({ ...COURSE, 'content/docker/03-deep.md': `${'> '.repeat(1800)}deep\n` })
  await stagesOf(root)
  expect((await stagesOf(root)).stages).not.toEqual([])
})

test('two builds at once make the same site', async () => {
  const root = await course(COURSE)
  const outs = await Promise.all(
    ['a', 'b'].map(async (name) => (await buildIn(root, { out: join(await course({}), name) })).out),
  )
  const [first, second] = await Promise.all(outs.map(contents))
  expect(Object.keys(first ?? {})).toContain('docker/index.html')
  expect(first).toEqual(second)
})

/** List the files of a folder with their inodes and times. */
async function timesOf(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).sort()
  return Promise.all(
    names.map(async (name) => {
      const { ino, mtimeMs } = await stat(join(folder, name))
      return `${name} ${ino} ${mtimeMs}`
    }),
  )
}

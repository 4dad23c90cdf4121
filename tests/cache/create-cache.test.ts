import { mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { createCache } from '../../src/cache/create-cache.ts'

beforeEach(async () => {
  vi.stubEnv('XDG_CACHE_HOME', await mkdtemp(join(inject('scratch'), 'cache-')))
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** List the files of the cache `words`, by absolute path. */
async function files(): Promise<readonly string[]> {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? '', 'lutrin', 'words')
  return (await readdir(folder)).sort().map((name) => join(folder, name))
}

/** Set the time of last use of all files of the cache to some days ago. */
async function age(days: number): Promise<void> {
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  for (const path of await files()) await utimes(path, then, then)
}

test('returns an entry for the same key and the same makers only', async () => {
  await createCache<string>('words', ['v1']).write('quorum', { data: 'majorité' })
  expect(await createCache<string>('words', ['v1']).read('quorum')).toEqual({ data: 'majorité' })
  expect(await createCache<string>('words', ['v1']).read('vote')).toBeUndefined()
  expect(await createCache<string>('words', ['v2']).read('quorum')).toBeUndefined()
})

test('keeps the bytes of an entry as a file', async () => {
  const bytes = Buffer.from([0, 1, 254, 255])
  await createCache<number>('words', []).write('a', { data: 7, bytes })
  expect(await createCache<number>('words', []).read('a')).toEqual({ data: 7, bytes })
  const [path = ''] = (await files()).filter((file) => file.endsWith('.bytes'))
  expect(await readFile(path)).toEqual(bytes)
})

test('has no entry where a file of it is broken or missing', async () => {
  const cache = createCache<number>('words', [])
  for (const kind of ['.json', '.bytes']) {
    await cache.write('a', { data: 7, bytes: Buffer.from('abc') })
    const [path = ''] = (await files()).filter((file) => file.endsWith(kind))
    await writeFile(path, 'ab')
    expect(await cache.read('a')).toBeUndefined()
  }
})

test('deletes files that no build has read for a month, when another entry is written', async () => {
  await createCache<string>('words', []).write('old', { data: 'x', bytes: Buffer.from('x') })
  await age(31)
  const cache = createCache<string>('words', [])
  await cache.write('new', { data: 'y' })
  expect(await cache.read('old')).toBeUndefined()
  expect(await cache.read('new')).toEqual({ data: 'y' })
  expect(await files()).toHaveLength(1)
})

test('keeps entries that builds read, with their bytes', async () => {
  const cache = createCache<string>('words', [])
  const entry = { data: 'x', bytes: Buffer.from('x') }
  await cache.write('old', entry)
  await age(31)
  expect(await cache.read('old')).toEqual(entry)
  await createCache<string>('words', []).write('new', { data: 'y' })
  expect(await cache.read('old')).toEqual(entry)
})

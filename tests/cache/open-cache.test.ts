import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { entriesFolder, pruneStamp } from '../../src/cache/cache-folder.ts'
import { type CacheEntries, NO_CACHE, openCache } from '../../src/cache/open-cache.ts'
import { pruneEntries, sizeOfEntries } from '../../src/cache/prune-entries.ts'

beforeEach(async () => {
  vi.stubEnv('LUTRIN_CACHE', await mkdtemp(join(inject('scratch'), 'cache-')))
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Return the entries of a kind in a cache that was just opened. */
function words<Data>(...makers: readonly string[]): CacheEntries<Data> {
  return openCache().entries<Data>('words', makers)
}

/** List the files of the cache, by absolute path. */
async function files(): Promise<readonly string[]> {
  return (await readdir(entriesFolder())).sort().map((name) => join(entriesFolder(), name))
}

/** Set the time of last use of all files of the cache to some days ago. */
async function age(days: number): Promise<void> {
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  for (const path of await files()) await utimes(path, then, then)
}

test('returns an entry for the same kind, key and makers only', async () => {
  await words('v1').write('quorum', { data: 'majorité' })
  expect(await words('v1').read('quorum')).toEqual({ data: 'majorité' })
  expect(await words('v1').read('vote')).toBeUndefined()
  expect(await words('v2').read('quorum')).toBeUndefined()
  expect(await openCache().entries('names', ['v1']).read('quorum')).toBeUndefined()
})

test('keeps bytes beside the data', async () => {
  const bytes = Buffer.from([0, 1, 254, 255])
  await words<number>().write('a', { data: 7, bytes })
  expect(await words().read('a')).toEqual({ data: 7, bytes })
})

test('has no entry where its file is empty, cut, longer, or has another bit anywhere', async () => {
  await words<string>().write('a', { data: 'vote', bytes: Buffer.from('abc') })
  const [path = ''] = await files()
  const whole = await readFile(path)
  const damaged = [
    Buffer.alloc(0),
    ...[1, 8, 40, 76, whole.length - 1].map((length) => whole.subarray(0, length)),
    Buffer.concat([whole, Buffer.from('x')]),
    ...Array.from({ length: whole.length }, (_, n) => {
      const copy = Buffer.from(whole)
      copy[n] = (copy[n] ?? 0) ^ (1 << (n % 8))
      return copy
    }),
  ]
  for (const content of damaged) {
    await writeFile(path, content)
    expect(await words().read('a')).toBeUndefined()
  }
  await writeFile(path, whole)
  expect(await words().read('a')).toBeDefined()
})

test('has no entry in the file of another one', async () => {
  await words().write('a', { data: 1 })
  const [first = ''] = await files()
  const content = await readFile(first)
  await words().write('b', { data: 2 })
  const second = (await files()).find((path) => path !== first) ?? ''
  await writeFile(second, content)
  expect(await words().read('b')).toBeUndefined()
})

test('writes nothing and does not fail where the folder cannot be written to', async () => {
  await rm(entriesFolder(), { recursive: true, force: true })
  await mkdir(join(entriesFolder(), '..'), { recursive: true })
  await writeFile(entriesFolder(), 'a file, not a folder')
  const cache = openCache()
  await cache.entries('words', []).write('a', { data: 1 })
  await cache.entries('words', []).write('b', { data: 2 })
  expect(await cache.entries('words', []).read('a')).toBeUndefined()
  expect(cache.problem()).toMatch(/^E[A-Z]+$/)
  await cache.close()
})

test('serves two builds that write the same entries at once', async () => {
  const data = 'x'.repeat(50_000)
  await Promise.all(Array.from({ length: 20 }, () => words().write('same', { data })))
  expect(await words().read('same')).toEqual({ data })
  expect(await files()).toHaveLength(1)
})

test('deletes what no build has read for a month, when a build that has written ends', async () => {
  await words().write('old', { data: 'x', bytes: Buffer.from('x') })
  await age(31)
  const cache = openCache()
  await cache.entries('words', []).write('new', { data: 'y' })
  await cache.close()
  expect(await words().read('old')).toBeUndefined()
  expect(await words().read('new')).toEqual({ data: 'y' })
  expect(await files()).toHaveLength(1)
})

test('looks for old entries once an hour', async () => {
  /** Write an old entry, then return the number of entries that a build leaves which has written another. */
  const entriesAfterBuild = async (): Promise<number> => {
    await words().write('old', { data: 'x' })
    await age(31)
    const cache = openCache()
    await cache.entries('words', []).write('new', { data: 'y' })
    await cache.close()
    return (await files()).length
  }
  expect(await entriesAfterBuild()).toBe(1)
  expect(await entriesAfterBuild()).toBe(2)
  await utimes(pruneStamp(), new Date(), new Date(Date.now() - 2 * 60 * 60 * 1000))
  expect(await entriesAfterBuild()).toBe(1)
  await utimes(pruneStamp(), new Date(), new Date(Date.now() + 2 * 60 * 60 * 1000))
  expect(await entriesAfterBuild()).toBe(1)
})

test('keeps entries that builds read', async () => {
  const entry = { data: 'x', bytes: Buffer.from('x') }
  await words().write('old', entry)
  await age(31)
  expect(await words().read('old')).toEqual(entry)
  await pruneEntries(entriesFolder())
  expect(await words().read('old')).toEqual(entry)
})

test('deletes the entries that were not read for the longest time, until the rest fits the budget', async () => {
  const bytes = Buffer.alloc(1000)
  for (const key of ['a', 'b', 'c']) await words().write(key, { data: key, bytes })
  await age(1)
  const [first = ''] = await files()
  await utimes(first, new Date(0), new Date(Date.now() - 9e8))
  await pruneEntries(entriesFolder(), 2500)
  expect(await files()).toHaveLength(2)
  expect(await files()).not.toContain(first)
  expect(await sizeOfEntries(entriesFolder())).toBeLessThan(2500)
})

test('deletes what a killed build has not finished writing', async () => {
  await words().write('a', { data: 1 })
  const [path = ''] = await files()
  await writeFile(`${path}.half`, 'half')
  await pruneEntries(entriesFolder())
  expect(await files()).toHaveLength(2)
  await utimes(`${path}.half`, new Date(), new Date(Date.now() - 2 * 60 * 60 * 1000))
  await pruneEntries(entriesFolder())
  expect(await files()).toEqual([path])
})

test('keeps nothing without a cache', async () => {
  await NO_CACHE.entries('words', []).write('a', { data: 1 })
  expect(await NO_CACHE.entries('words', []).read('a')).toBeUndefined()
})

import { mkdtemp, readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { createCache } from '../../src/cache/cache.ts'

beforeEach(async () => {
  vi.stubEnv('XDG_CACHE_HOME', await mkdtemp(join(inject('scratch'), 'cache-')))
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Say that the only file of a cache was last used some days ago. */
async function age(days: number): Promise<void> {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? '', 'lutrin', 'words')
  const [name = ''] = await readdir(folder)
  const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  await utimes(join(folder, name), then, then)
}

test('gives a value back for what it was made of, by the same maker', async () => {
  await createCache<string>('words', ['v1']).write('quorum', 'majorité')
  expect(await createCache<string>('words', ['v1']).read('quorum')).toBe('majorité')
  expect(await createCache<string>('words', ['v1']).read('vote')).toBeUndefined()
  expect(await createCache<string>('words', ['v2']).read('quorum')).toBeUndefined()
})

test('forgets what no build has read for a month, once another value is kept', async () => {
  await createCache<string>('words', []).write('old', 'x')
  await age(31)
  const cache = createCache<string>('words', [])
  await cache.write('new', 'y')
  expect(await cache.read('old')).toBeUndefined()
  expect(await cache.read('new')).toBe('y')
})

test('keeps what a build still reads', async () => {
  const cache = createCache<string>('words', [])
  await cache.write('old', 'x')
  await age(31)
  expect(await cache.read('old')).toBe('x')
  await createCache<string>('words', []).write('new', 'y')
  expect(await cache.read('old')).toBe('x')
})

import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../src/cache/cache-folder.ts'

test('is that of LUTRIN_CACHE, else of XDG_CACHE_HOME, else the one in the home folder', () => {
  const home = { HOME: '/home/mona' }
  expect(cacheFolder(home)).toBe('/home/mona/.cache/lutrin')
  expect(cacheFolder({ ...home, XDG_CACHE_HOME: '/var/cache' })).toBe('/var/cache/lutrin')
  expect(cacheFolder({ ...home, XDG_CACHE_HOME: 'relative' })).toBe('/home/mona/.cache/lutrin')
  expect(cacheFolder({ ...home, XDG_CACHE_HOME: '/var/cache', LUTRIN_CACHE: '/ci/keep' })).toBe('/ci/keep')
  expect(cacheFolder({ ...home, LUTRIN_CACHE: '.lutrin-cache' })).toBe(resolve('.lutrin-cache'))
})

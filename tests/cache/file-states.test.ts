import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, inject, test } from 'vitest'
import { type FileStates, isSameAs, readFolder, withDigests } from '../../src/cache/file-states.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(inject('scratch'), 'states-'))
  await write('a.md', 'one')
  await write('b.md', 'two')
})

/** Write a file whose last change was long ago, whatever its inode says. */
async function write(name: string, text: string, time = 1_000_000_000.5): Promise<void> {
  await writeFile(join(folder, name), text)
  await utimes(join(folder, name), time, time)
}

/** Return the states of all files, as a build keeps them. */
function keep(earlier?: FileStates): FileStates {
  const states = withDigests(folder, readFolder(folder), earlier)
  if (!states) throw new Error('a file has changed')
  return states
}

/** Whether the files are as they were. */
function isSame(earlier: FileStates): boolean {
  return isSameAs(earlier, readFolder(folder), folder)
}

test('files are the same where nothing has happened, and where only times changed', async () => {
  const states = keep()
  expect(isSame(states)).toBe(true)
  await utimes(join(folder, 'a.md'), 1, 1)
  expect(isSame(states)).toBe(true)
})

test('files differ where one was changed, added, removed or renamed', async () => {
  const states = keep()
  await write('c.md', 'three')
  expect(isSame(states)).toBe(false)
  await rm(join(folder, 'c.md'))
  expect(isSame(states)).toBe(true)
  await rename(join(folder, 'a.md'), join(folder, 'c.md'))
  expect(isSame(states)).toBe(false)
  await rm(join(folder, 'c.md'))
  expect(isSame(states)).toBe(false)
})

test('a change shows whose length and time of change are those of before', async () => {
  const states = keep()
  await write('a.md', 'uno')
  expect(isSame(states)).toBe(false)
})

test('a file is hashed that was changed right before its state was read', async () => {
  await writeFile(join(folder, 'a.md'), 'new')
  const states = keep()
  const [now, state] = [readFolder(folder), states.files['a.md']]
  // Changed again within the same tick: all that the file system says is the same.
  await writeFile(join(folder, 'a.md'), 'NEW')
  expect(state?.digest).toBeDefined()
  expect(isSameAs(states, now, folder)).toBe(false)
})

test('digests of files that did not change are taken from before, others are made', async () => {
  const { at, files } = keep()
  const marked = Object.fromEntries(
    Object.entries(files).map(([path, state]) => [path, { ...state, digest: 'x' }]),
  )
  // Later than a tick after the last change.
  const earlier = { at: at + 60_000, files: marked }
  await write('a.md', 'changed')
  const { files: found } = keep(earlier)
  expect(found['b.md']?.digest).toBe('x')
  expect(found['a.md']?.digest).not.toBe('x')
})

test('there are no digests where a file has changed since its state was read', async () => {
  const states = readFolder(folder)
  await write('a.md', 'changed')
  expect(withDigests(folder, states, undefined)).toBeUndefined()
})

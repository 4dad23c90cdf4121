import { readdir, symlink } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/model/usage-error.ts'
import { openStage } from '../../src/output/stage.ts'
import { course } from '../course.ts'
import { contents } from './folder.ts'

/** Return why a stage is refused, and check that nothing was created before that. */
async function refusal(root: string, out: string): Promise<string> {
  const before = await readdir(root, { recursive: true })
  const sources = ['', 'content', 'static', 'templates'].map((folder) => join(root, folder))
  const opened = await openStage(out, { sources }).catch((error: unknown) => error)
  expect(await readdir(root, { recursive: true })).toEqual(before)
  expect(opened).toBeInstanceOf(UsageError)
  return (opened as UsageError).message
}

describe('folders that are refused', () => {
  test('one with files that Lutrin did not write', async () => {
    const root = await course({ 'public/thesis.txt': 'ten years of work' })
    expect(await refusal(root, join(root, 'public'))).toMatch(/public` that Lutrin did not write.*`--out`/)
    expect(await contents(root)).toEqual({ 'public/thesis.txt': 'ten years of work' })
  })

  test.each([
    ['the project', '.'],
    ['the folder that holds the project', '..'],
    ['the chapters', 'content'],
    ['static/', 'static'],
    ['templates/, even before it exists', 'templates'],
    ['a file', 'notes.txt'],
    ['a folder below a file', 'notes.txt/public'],
  ])('%s', async (_, out) => {
    const root = await course({ 'content/': '', 'static/': '', 'notes.txt': 'a' })
    await refusal(root, join(root, out))
  })

  test('one that holds the project, even if it looks like a site', async () => {
    const root = await course({ '.lutrin': '', 'course/content/01.md': '# A' })
    const sources = [join(root, 'course'), join(root, 'course/content')]
    await expect(openStage(root, { sources })).rejects.toThrow('in it)')
  })

  test('the root of the file system, and every folder above the home folder', async () => {
    const root = await course({})
    expect(await refusal(root, '/')).toContain('root of the file system')
    expect(await refusal(root, homedir())).toContain('home folder')
    if (dirname(homedir()) !== '/') expect(await refusal(root, dirname(homedir()))).toContain('home folder')
  })

  test('one of these reached by a symbolic link, or by `..`', async () => {
    const root = await course({ 'content/01.md': '# A', 'work/': '' })
    await symlink(join(root, 'content'), join(root, 'public'))
    await refusal(root, join(root, 'public'))
    await refusal(root, `${root}/work/../content/`)
  })

  test('one whose marker is a folder', async () => {
    const root = await course({ 'public/.lutrin/a': '', 'public/b': '' })
    await refusal(root, join(root, 'public'))
  })
})

describe('folders that are accepted', () => {
  test.each<[string, Record<string, string>]>([
    ['a missing one', {}],
    ['one whose parents are missing', {}],
    ['an empty one', { 'public/': '' }],
    [
      'one with nothing but what version control and desktops put there',
      { 'public/.gitkeep': '', 'public/.DS_Store': '' },
    ],
  ])('%s', async (name, files) => {
    const root = await course(files)
    const out = join(root, name.includes('parents') ? 'a/b/public' : 'public')
    const stage = await openStage(out, { sources: [root] })
    await stage.write([{ path: 'index.html', content: 'new' }])
    await stage.publish()
    expect(await contents(out)).toMatchObject({ 'index.html': 'new' })
  })

  test('one reached by a symbolic link, which stays', async () => {
    const root = await course({ 'www/': '' })
    await symlink(join(root, 'www'), join(root, 'public'))
    const stage = await openStage(join(root, 'public'), { sources: [root] })
    await stage.write([{ path: 'index.html', content: 'new' }])
    await stage.publish()
    expect(await contents(join(root, 'www'))).toEqual({ 'index.html': 'new' })
    expect(await contents(join(root, 'public'))).toEqual({ 'index.html': 'new' })
  })
})

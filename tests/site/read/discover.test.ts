import { mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { discover } from '../../../src/site/read/discover.ts'
import { course } from '../../course.ts'

test('lists the files of the project, sorted, without hidden folders, packages and sites that Lutrin wrote', async () => {
  const root = await course({
    'content/b.md': '',
    'content/a/Été 1.md': '',
    '.git/config': '',
    'node_modules/x/readme.md': '',
    'old/.marker': '',
    'old/index.html': '',
    'static/.DS_Store': '',
    'static/.nojekyll': '',
    'static/.well-known/x.txt': '',
  })
  const { files, outside } = await discover(root, '.marker')
  expect(files).toEqual([
    'content/a/Été 1.md',
    'content/b.md',
    'static/.nojekyll',
    'static/.well-known/x.txt',
  ])
  expect(outside).toEqual([])
})

test('follows a symbolic link inside the project once, and never one that leads out of it', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'lutrin-elsewhere-'))
  await writeFile(join(elsewhere, 'secret.md'), 'secret')
  const root = await course({ 'content/a/x.md': '', 'shared/y.md': '' })
  await symlink(join(root, 'shared'), join(root, 'content/a/shared'))
  await symlink(join(root, 'content'), join(root, 'content/a/loop'))
  await symlink(elsewhere, join(root, 'content/a/out'))
  await symlink(join(elsewhere, 'secret.md'), join(root, 'content/secret.md'))
  await symlink('/no/such/place', join(root, 'content/broken.md'))
  const { files, outside } = await discover(root, '.marker')
  expect(files).toEqual(['content/a/shared/y.md', 'content/a/x.md', 'shared/y.md'])
  expect(outside).toEqual(['content/a/out', 'content/secret.md'])
})

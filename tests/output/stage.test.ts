import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build as esbuild } from 'esbuild'
import { describe, expect, test } from 'vitest'
import type { SiteFile } from '../../src/model/site-file.ts'
import { openStage, type Stage } from '../../src/output/stage.ts'
import { course } from '../course.ts'
import { contents, fill } from './folder.ts'

/** Open a stage for `public/` of a new course. */
async function open(
  files: Readonly<Record<string, string>> = {},
): Promise<{ root: string; out: string; stage: Stage }> {
  const root = await course(files)
  const out = join(root, 'public')
  return { root, out, stage: await openStage(out, { sources: [root] }) }
}

/** Publish a site of one build. */
async function publish(
  out: string,
  files: Readonly<Record<string, string>>,
  more: readonly SiteFile[] = [],
): Promise<void> {
  const stage = await openStage(out, { sources: [] })
  await stage.write(more)
  await stage.write(Object.entries(files).map(([path, content]) => ({ path, content })))
  await stage.publish()
}

describe('publishing', () => {
  test('replaces the whole site, and leaves no other folder beside it', async () => {
    const root = await course({})
    const out = join(root, 'public')
    await publish(out, { 'index.html': 'old', 'docker/index.html': 'old', 'assets/a-1.png': 'old' })
    await publish(out, { 'index.html': 'new', 'kube/index.html': 'new' })
    expect(await contents(out)).toEqual({ 'index.html': 'new', 'kube/index.html': 'new' })
    expect(await readdir(root)).toEqual(['public'])
  })

  test('keeps the files whose bytes are the same, with their inodes and times', async () => {
    const root = await course({ 'logo.svg': '<svg/>' })
    const out = join(root, 'public')
    const idOf = async (path: string): Promise<string> => {
      const { ino, mtimeMs } = await stat(join(out, path))
      return `${ino} ${mtimeMs}`
    }
    const logo = { path: 'assets/logo.svg', copy: join(root, 'logo.svg') }
    await publish(out, { 'index.html': 'old', 'docker/index.html': 'same' }, [logo])
    const [page, picture, changed] = await Promise.all(
      ['docker/index.html', 'assets/logo.svg', 'index.html'].map(idOf),
    )
    await publish(out, { 'index.html': 'new', 'docker/index.html': 'same' }, [logo])
    expect(await idOf('docker/index.html')).toBe(page)
    expect(await idOf('assets/logo.svg')).toBe(picture)
    expect(await idOf('index.html')).not.toBe(changed)
    expect(await contents(out)).toEqual({
      'assets/logo.svg': '<svg/>',
      'docker/index.html': 'same',
      'index.html': 'new',
    })
  })

  test('leaves a site alone whose files are all the same', async () => {
    const root = await course({})
    const out = join(root, 'public')
    await publish(out, { 'index.html': 'same' })
    const { ino } = await stat(out)
    await publish(out, { 'index.html': 'same' })
    expect((await stat(out)).ino).toBe(ino)
    expect(await readdir(root)).toEqual(['public'])
    await fill(out, { 'more.html': 'by hand' })
    await publish(out, { 'index.html': 'same' })
    expect(await contents(out)).toEqual({ 'index.html': 'same' })
  })

  test('does not write to the old site where a file that was the same is replaced', async () => {
    const { root, out, stage } = await open()
    await publish(out, { 'index.html': 'same' })
    const second = await openStage(out, { sources: [root] })
    await second.write([{ path: 'index.html', content: 'same' }])
    await second.replace([{ path: 'index.html', content: 'other' }])
    expect(await contents(out)).toEqual({ 'index.html': 'same' })
    await second.publish()
    expect(await contents(out)).toEqual({ 'index.html': 'other' })
    await stage.discard()
  })

  test('writes the same marker each time, so that the site has the same bytes', async () => {
    const root = await course({})
    await publish(join(root, 'a'), { 'index.html': 'x' })
    await publish(join(root, 'b'), { 'index.html': 'x' })
    expect(await readFile(join(root, 'a/.lutrin'), 'utf8')).toBe(
      await readFile(join(root, 'b/.lutrin'), 'utf8'),
    )
  })

  test('leaves the old site in place until it is called', async () => {
    const root = await course({})
    const out = join(root, 'public')
    await publish(out, { 'index.html': 'old' })
    const stage = await openStage(out, { sources: [] })
    await stage.write([{ path: 'index.html', content: 'new' }])
    expect(await contents(out)).toEqual({ 'index.html': 'old' })
    await stage.discard()
    await stage.discard()
    expect(await contents(out)).toEqual({ 'index.html': 'old' })
    expect(await readdir(root)).toEqual(['public'])
  })

  test('is not undone by a later discard', async () => {
    const { out, stage } = await open()
    await stage.write([{ path: 'index.html', content: 'new' }])
    await stage.publish()
    await stage.discard()
    expect(await contents(out)).toEqual({ 'index.html': 'new' })
  })

  test('is refused where somebody else has put files there meanwhile', async () => {
    const { out, stage } = await open()
    await fill(out, { 'thesis.txt': 'mine' })
    await expect(stage.publish()).rejects.toThrow('did not write')
    await stage.discard()
    expect(await contents(out)).toEqual({ 'thesis.txt': 'mine' })
  })

  test('keeps the `.git` of an author who publishes from a branch of its own', async () => {
    const root = await course({})
    const out = join(root, 'public')
    await publish(out, { 'index.html': 'old', 'docker/index.html': 'old', docs: 'a file' })
    await fill(out, { '.git/HEAD': 'ref: refs/heads/gh-pages' })
    await publish(out, { 'index.html': 'new', 'docs/index.html': 'a folder' })
    expect(await contents(out)).toEqual({
      '.git/HEAD': 'ref: refs/heads/gh-pages',
      'docs/index.html': 'a folder',
      'index.html': 'new',
    })
    await publish(out, { 'index.html': 'newer' })
    expect(await contents(out)).toEqual({ '.git/HEAD': 'ref: refs/heads/gh-pages', 'index.html': 'newer' })
    expect(await readdir(root)).toEqual(['public'])
  })

  test.skipIf(process.platform === 'win32')(
    'makes files that a web server may read, whatever the umask',
    async () => {
      const { root, out, stage } = await open()
      await fill(join(root, 'static'), { 'img/a.png': 'private' })
      const umask = process.umask(0o077)
      try {
        await stage.write([{ path: 'docker/index.html', content: 'x' }])
        await stage.copyTree(join(root, 'static'), ['img/a.png'])
        await stage.publish()
      } finally {
        process.umask(umask)
      }
      const modes = ['', 'docker', 'docker/index.html', 'img/a.png'].map(
        async (path) => (await stat(join(out, path))).mode & 0o777,
      )
      expect(await Promise.all(modes)).toEqual([0o755, 0o755, 0o644, 0o644])
    },
  )
})

describe('files of the site', () => {
  test('can be read back, and copied from elsewhere', async () => {
    const { root, out, stage } = await open({ 'content/a.png': 'pixels' })
    await stage.write([
      { path: 'index.html', content: 'été' },
      { path: 'assets/a-1.png', copy: join(root, 'content/a.png') },
      { path: 'assets/b-2.bin', content: new Uint8Array([65, 66]) },
    ])
    expect(Buffer.from(await stage.read('index.html')).toString()).toBe('été')
    expect(await readFile(join(stage.path, 'assets/b-2.bin'), 'utf8')).toBe('AB')
    await stage.publish()
    expect(await contents(out)).toEqual({
      'assets/a-1.png': 'pixels',
      'assets/b-2.bin': 'AB',
      'index.html': 'été',
    })
  })

  test.each([
    '../a',
    '/etc/a',
    'a/../../b',
    'a/../b',
    '.',
    '',
    'a/',
    './a',
    'a\\..\\b',
    'C:\\a',
    'C:a',
    'a\0',
    '.lutrin',
  ])('never have the path `%s`', async (path) => {
    const { root, stage } = await open()
    await expect(stage.write([{ path, content: 'x' }])).rejects.toThrow('Unexpected path')
    await expect(stage.read(path)).rejects.toThrow('Unexpected path')
    await stage.discard()
    expect(await readdir(root)).toEqual([])
  })

  test('may be written twice with the same bytes, not with others', async () => {
    const { root, stage } = await open({ 'a.png': 'pixels' })
    await stage.write([{ path: 'assets/a.png', copy: join(root, 'a.png') }])
    await stage.write([
      { path: 'assets/a.png', copy: join(root, 'a.png') },
      { path: 'assets/a.png', content: 'pixels' },
    ])
    await expect(stage.write([{ path: 'assets/a.png', content: 'others' }])).rejects.toThrow(
      'second file for `assets/a.png`',
    )
    await stage.discard()
  })

  test('may be many in one folder', async () => {
    const { out, stage } = await open()
    const files = Array.from({ length: 300 }, (_, at) => ({
      path: `assets/deep/${at}.txt`,
      content: String(at),
    }))
    await stage.write(files)
    await stage.publish()
    expect(Object.keys(await contents(out))).toHaveLength(300)
  })
})

describe('files of static/', () => {
  test('are copied to the root of the site, only the listed ones', async () => {
    const { root, out, stage } = await open({
      'static/img/a.png': 'a',
      'static/CNAME': 'b',
      'static/secret': 'c',
    })
    expect(await stage.copyTree(join(root, 'static'), ['CNAME', 'img/a.png'])).toEqual([])
    await stage.publish()
    expect(await contents(out)).toEqual({ CNAME: 'b', 'img/a.png': 'a' })
  })

  test('give way to files that the build writes before or after them, and are listed', async () => {
    const { root, out, stage } = await open({
      'static/index.html': 'static',
      'static/docker': 'static',
      'static/kube/handout.pdf': 'static',
      'static/course.json/a': 'static',
      'static/own.html': 'static',
    })
    const listed = ['index.html', 'docker', 'kube/handout.pdf', 'course.json/a', 'own.html']
    await stage.write(['index.html', 'docker/index.html'].map((path) => ({ path, content: 'built' })))
    await stage.copyTree(join(root, 'static'), listed)
    await stage.write(['kube/handout.pdf', 'course.json'].map((path) => ({ path, content: 'built' })))
    expect(stage.collisions()).toEqual(['course.json/a', 'docker', 'index.html', 'kube/handout.pdf'])
    await stage.publish()
    expect(await contents(out)).toEqual({
      'course.json': 'built',
      'docker/index.html': 'built',
      'index.html': 'built',
      'kube/handout.pdf': 'built',
      'own.html': 'static',
    })
  })

  test('that cannot be copied are listed, and the others are copied', async () => {
    const { root, out, stage } = await open({ 'static/a.png': 'a' })
    const listed = ['gone.png', 'a.png', 'c:\\b.png', '../escape.png']
    expect(await stage.copyTree(join(root, 'static'), listed)).toEqual([
      '../escape.png',
      'c:\\b.png',
      'gone.png',
    ])
    await stage.publish()
    expect(await contents(out)).toEqual({ 'a.png': 'a' })
  })
})

describe('builds that died', () => {
  const dead = 999_999_999

  test('leave folders that the next build removes, if they are its own', async () => {
    const { root, out, stage } = await open({
      [`.public.lutrin-${dead}-Ab12Cd/.lutrin`]: 'x',
      [`.public.lutrin-${dead}-Ab12Cd/index.html`]: 'half a site',
      [`.public.lutrin-${dead}-Empty0/`]: '',
      [`.public.lutrin-${dead}-Theirs/thesis.txt`]: 'no marker',
      [`.other.lutrin-${dead}-Ab12Cd/.lutrin`]: 'of another site',
      [`.public.lutrin-${process.ppid}-Ab12Cd/.lutrin`]: 'of a build at work',
    })
    await stage.discard()
    expect(await readdir(root)).toEqual(
      [
        `.other.lutrin-${dead}-Ab12Cd`,
        `.public.lutrin-${dead}-Theirs`,
        `.public.lutrin-${process.ppid}-Ab12Cd`,
      ].sort(),
    )
    expect(out).toContain(root)
  })

  test('between the two renames lose nothing: the next build restores the old site', async () => {
    const { out, stage } = await open({
      [`.public.lutrin-${dead}-Ab12Cd-old/.lutrin`]: 'x',
      [`.public.lutrin-${dead}-Ab12Cd-old/index.html`]: 'old',
    })
    await stage.discard()
    expect(await contents(out)).toEqual({ 'index.html': 'old' })
  })

  test('by `process.exit` take their stage with them', async () => {
    const root = await course({})
    const file = join(root, 'exit.mjs')
    const contents = `
      import { openStage } from './stage.ts'
      const stage = await openStage(${JSON.stringify(join(root, 'public'))}, { sources: [] })
      await stage.write([{ path: 'index.html', content: 'x' }])
      process.stdout.write(stage.path)
      process.exit(0)`
    const resolveDir = fileURLToPath(new URL('../../src/output', import.meta.url))
    const stdin = { contents, resolveDir }
    await esbuild({ stdin, bundle: true, platform: 'node', format: 'esm', outfile: file, logLevel: 'error' })
    const { stdout } = await promisify(execFile)(process.execPath, [file])
    await rm(file)
    expect(stdout).toContain('.public.lutrin-')
    expect(await readdir(root)).toEqual([])
  })
})

test('two builds of the same site at once each publish a complete site', async () => {
  const root = await course({})
  const out = join(root, 'public')
  await mkdir(out)
  const stages = await Promise.all(
    ['one', 'two'].map(async (name) => {
      const stage = await openStage(out, { sources: [] })
      await stage.write([
        { path: 'index.html', content: name },
        { path: `${name}.html`, content: name },
      ])
      return stage
    }),
  )
  await Promise.all(stages.map((stage) => stage.publish()))
  const site = await contents(out)
  expect(Object.keys(site)).toHaveLength(2)
  expect(site[`${site['index.html']}.html`]).toBe(site['index.html'])
  expect(await readdir(root)).toEqual(['public'])
})

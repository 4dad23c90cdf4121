import { access, chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { course } from '../course.ts'
import { lutrin } from '../lutrin.ts'

const good = {
  'content/docker/01-images.md': '# Images\n\nUne image est un modèle.\n',
  'content/git/01-commits.md':
    '# Commits\n\nUn commit est une photo.\n\n:::notes\nDemander qui connaît.\n:::\n',
}
const bad = { ...good, 'content/docker/02-bad.md': '# Volumes\n\n![Schéma](absent.png)\n' }
const doubtful = { ...good, 'content/docker/02-doubt.md': '# Volumes\n\n[Voir](absent.md)\n' }

/** Whether a file exists. */
function exists(...path: string[]): Promise<boolean> {
  return access(join(...path)).then(
    () => true,
    () => false,
  )
}

test('builds a folder, writes a summary to stderr, and exits with 0', async () => {
  const root = await course(good)
  const { status, stdout, stderr } = await lutrin(['build', '--no-pdf'], { cwd: root })
  expect(stderr).toMatch(
    /^2 decks, 2 chapters, \d+ slides in public \(\d+\.\d s\)\nleft out of the student edition: 1 note\n$/,
  )
  expect([status, stdout]).toEqual([0, ''])
  expect(await exists(root, 'public/docker/index.html')).toBe(true)
})

test('takes the folder, the output and the edition from the command line', async () => {
  const root = await course(good)
  const args = ['build', root, '--no-pdf', '-o', join(root, 'site'), '--edition', 'trainer']
  const { status, stderr } = await lutrin(args)
  expect(stderr).not.toContain('left out')
  expect(status).toBe(0)
  expect(await readFile(join(root, 'site/git/index.html'), 'utf8')).toContain('Demander qui connaît')
})

test('reports an error with its place and rule, writes every good page, and exits with 1', async () => {
  const root = await course(bad)
  const { status, stderr } = await lutrin(['build', '--no-pdf'], { cwd: root })
  expect(stderr).toMatch(/^content\/docker\/02-bad\.md\n3:1 error .*`absent\.png`.* image-missing$/m)
  expect(stderr).toContain('✖ 1 error')
  expect(status).toBe(1)
  expect(await exists(root, 'public/git/index.html')).toBe(true)
})

test('warns and exits with 0, with --strict with 1', async () => {
  const root = await course(doubtful)
  const lenient = await lutrin(['build', '--no-pdf'], { cwd: root })
  expect(lenient.stderr).toMatch(/3:1 warning .*link-dead/)
  expect(lenient.status).toBe(0)
  const strict = await lutrin(['build', '--no-pdf', '--strict'], { cwd: root })
  expect(strict.stderr).toContain('With `--strict`, warnings make the build fail.')
  expect(strict.status).toBe(1)
})

test('reports with --quiet only what makes the build fail', async () => {
  const doubtfulRoot = await course(doubtful)
  expect((await lutrin(['build', '--no-pdf', '--quiet'], { cwd: doubtfulRoot })).stderr).toBe('')
  const strict = await lutrin(['build', '--no-pdf', '--quiet', '--strict'], { cwd: doubtfulRoot })
  expect(strict.stderr).toContain('link-dead')
  const failing = await lutrin(['build', '--no-pdf', '--quiet'], { cwd: await course(bad) })
  expect(failing.stderr).toContain('image-missing')
  expect(failing.stderr).not.toContain('decks')
})

test('lists the decks with --verbose', async () => {
  const { stderr } = await lutrin(['build', '--no-pdf', '--verbose'], { cwd: await course(good) })
  expect(stderr).toMatch(/^docker \(Docker\): 1 chapter, \d+ slides?$/m)
})

test('follows the severities of lutrin.yaml, and warns of a mistyped rule', async () => {
  const root = await course({ ...bad, 'lutrin.yaml': 'rules:\n  image-missing: off\n  image-mising: off\n' })
  const { status, stderr } = await lutrin(['build', '--no-pdf'], { cwd: root })
  expect(stderr).not.toContain('absent.png')
  expect(stderr).toMatch(/warning .*`image-mising`.* rule-unknown/)
  expect(status).toBe(0)
})

test('builds the decks that --only names', async () => {
  const root = await course(good)
  const { status } = await lutrin(['build', '--no-pdf', '--only', 'git'], { cwd: root })
  expect(status).toBe(0)
  expect(await exists(root, 'public/git/index.html')).toBe(true)
  expect(await exists(root, 'public/docker/index.html')).toBe(false)
})

test('exits with 2 for a deck that does not exist, and names those that do', async () => {
  const { status, stderr } = await lutrin(['build', '--no-pdf', '--only', 'dcoker'], {
    cwd: await course(good),
  })
  expect(stderr).toMatch(/^lutrin: Unexpected deck `dcoker`, expected .*`docker`.*`git`/)
  expect(status).toBe(2)
})

test('exits with 2 for a folder that does not exist', async () => {
  const { status, stderr } = await lutrin(['build', 'nowhere'], { cwd: await course(good) })
  expect(stderr).toMatch(/^lutrin: .*nowhere/)
  expect(status).toBe(2)
})

test('exits with 2 for an output folder that Lutrin did not write', async () => {
  const root = await course({ ...good, 'public/precious.txt': 'keep me' })
  const { status, stderr } = await lutrin(['build', '--no-pdf'], { cwd: root })
  expect(stderr).toMatch(/^lutrin: .*public/)
  expect(status).toBe(2)
  expect(await readFile(join(root, 'public/precious.txt'), 'utf8')).toBe('keep me')
})

test('exits with 2 for a SOURCE_DATE_EPOCH that is not a number of seconds', async () => {
  const env = { SOURCE_DATE_EPOCH: 'yesterday' }
  const { status, stderr } = await lutrin(['build', '--no-pdf'], { cwd: await course(good), env })
  expect(stderr).toContain('Unexpected `SOURCE_DATE_EPOCH` `yesterday`')
  expect(status).toBe(2)
})

test.skipIf(process.platform === 'win32').for([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  'leaves the old site in place on %s, even where the browser hangs',
  async ([signal, expected]) => {
    const root = await course({ ...good, browser: '#!/bin/sh\ntouch started\nexec sleep 60\n' })
    await chmod(join(root, 'browser'), 0o755)
    await lutrin(['build', '--no-pdf'], { cwd: root })
    const before = await readFile(join(root, 'public/docker/index.html'), 'utf8')
    await writeFile(join(root, 'content/docker/01-images.md'), '# Images\n\nUn autre texte.\n')

    const { status, stderr } = await lutrin(['build', '--browser', './browser'], {
      cwd: root,
      onStart: async (child) => {
        while (!(await exists(root, 'started')) && child.exitCode === null) await setTimeout(20)
        child.kill(signal)
      },
    })
    expect(stderr).toBe('Interrupted: the old site is left as it was.\n')
    expect(status).toBe(expected)
    expect(await readFile(join(root, 'public/docker/index.html'), 'utf8')).toBe(before)
  },
)

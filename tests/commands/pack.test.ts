import { execFileSync } from 'node:child_process'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { course } from '../course.ts'

/** Run npm or npx without their warnings. */
function run(program: 'npm' | 'npx', args: readonly string[], cwd: string): string {
  const env = { ...process.env, npm_config_loglevel: 'error' }
  const stdio = ['ignore', 'pipe', 'pipe'] as const
  return execFileSync(program, args, { cwd, env, encoding: 'utf8', stdio: [...stdio] })
}

test('works as a package, installed in an empty folder', { timeout: 300_000 }, async () => {
  const root = await course({
    'content/_index.md': '---\ntitle: Formations\n---\n',
    'content/docker/01-images.md': '# Images\n\nUne image est un modèle.\n\n![Couches](couches.svg)\n',
    'content/docker/couches.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
    'content/docker/02-conteneurs.md':
      '# Conteneurs\n\n## Démarrer\n\n```bash\ndocker run hello-world\n```\n',
  })
  const [packed] = JSON.parse(
    run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', root], '.'),
  )
  const paths = packed.files.map(({ path }: { path: string }) => path)
  expect(paths).toEqual(
    expect.arrayContaining(['LICENSE', 'README.md', 'dist/cli.js', 'dist/client/deck.js']),
  )
  expect(paths.filter((path: string) => /^(src|tests|content|static|bench)\//.test(path))).toEqual([])

  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(root, packed.filename)], root)
  run('npx', ['--no', 'lutrin', 'build'], root)

  const published = [
    'index.html',
    'course.json',
    'docker/index.html',
    'docker/handout.html',
    'docker/handout.pdf',
    'docker/slides.pdf',
  ]
  for (const path of published) await access(join(root, 'public', path))
  expect(await readFile(join(root, 'public/docker/index.html'), 'utf8')).toContain('Une image est un modèle.')
  const pdf = await readFile(join(root, 'public/docker/handout.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
})

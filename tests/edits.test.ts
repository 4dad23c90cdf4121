import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, inject, test, vi } from 'vitest'
import { entriesFolder } from '../src/cache/cache-folder.ts'
import { buildIn } from './built.ts'
import { course } from './course.ts'

/** A course with something of each kind that pages depend on. */
const COURSE = {
  'lutrin.yaml': 'title: Atelier\nlang: en\nurl: https://example.org/atelier\n',
  'content/_index.md': '---\ntitle: Atelier\n---\n\nWelcome to [volumes](docker/volumes.md#mounts).\n',
  'content/docker/_index.md': '---\ntitle: Docker\nauthor: Mona\n---\n',
  'content/docker/images.md':
    '# Images\n\n## Layers\n\n![Layers](layers.svg)\n\nSee [mounts](volumes.md#mounts) and [services](../swarm/services.md#replicas).\n\n## Tags\n\n```bash\ndocker tag web web:2\n```\n\n:::notes\nSay why.\n:::\n',
  'content/docker/volumes.md':
    '---\ntitle: Volumes\nweight: 3\n---\n\n## Mounts {#mounts}\n\n> [!NOTE]\n> A mount hides files.\n\n- [ ] one\n- [x] two\n\n:::solution\nUse a volume.\n:::\n',
  'content/docker/layers.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>',
  'content/swarm/services.md':
    '---\ntitle: Services\n---\n\n## Replicas\n\n[Back](../docker/images.md#layers) to [missing](nowhere.md).\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
  'content/swarm/quorum.md':
    '# Quorum\n\n---\n\n### Votes\n\nA *majority* of $n/2 + 1$.[^1]\n\n[^1]: Raft.\n',
  'content/tour/_index.md':
    '---\ntitle: Tour\nchapters:\n  - docker/images\n  - part: Later\n    chapters: [swarm/quorum]\n---\n\nHello.\n',
  'static/robots.txt': 'User-agent: *\n',
}

/** Make numbers that are the same in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What an edit works with: a course's folder, and the number of the edit. */
interface Edit {
  readonly path: (name: string) => string
  readonly n: number
}

/** Replace a pattern in a file; a file that is not there is left out. */
async function replace(path: string, pattern: RegExp, by: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text !== undefined) await writeFile(path, text.replace(pattern, by))
}

/** Move a file there and back, whatever is there. */
async function exchange(a: string, b: string): Promise<void> {
  await rename(a, b).catch(() => rename(b, a))
}

/** Edits of every kind; each may come at any time, and more than once. */
const EDITS: Readonly<Record<string, (edit: Edit) => Promise<unknown>>> = {
  nothing: async () => {},
  text: ({ path, n }) => replace(path('content/docker/images.md'), /## Tags[^\n]*/, `## Tags ${n}`),
  'text of the same length and time': async ({ path }) => {
    const file = path('content/swarm/services.md')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/\| ([12]) \| ([12]) \|/, '| $2 | $1 |'))
    await utimes(file, new Date(1e12), new Date(1e12))
  },
  'times alone': ({ path, n }) =>
    utimes(path('content/swarm/services.md'), new Date(1e12 + n), new Date(1e12 + n)),
  'id of a heading that others link to': ({ path, n }) =>
    replace(path('content/docker/volumes.md'), /\{#[^}]*\}/, n % 2 ? '{#mounts}' : `{#m${n}}`),
  'heading that others link to': ({ path, n }) =>
    replace(path('content/docker/images.md'), /## Layers\w*/, n % 2 ? '## Layers' : `## Layers${n}`),
  'bytes of an image': ({ path, n }) =>
    writeFile(
      path('content/docker/layers.svg'),
      `<svg xmlns="http://www.w3.org/2000/svg" width="${40 + n}" height="20"/>`,
    ),
  'image removed or put back': ({ path }) =>
    exchange(path('content/docker/layers.svg'), path('content/docker/.layers')),
  'image found elsewhere': ({ path, n }) =>
    writeFile(path('static/layers.svg'), `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="${n}"/>`),
  'dead link that leads somewhere': ({ path }) => writeFile(path('content/swarm/nowhere.md'), '# Nowhere\n'),
  'link that is dead again': ({ path }) => rm(path('content/swarm/nowhere.md'), { force: true }),
  label: ({ path, n }) => write(path('templates/labels/en.json'), `{"solution": "Solution ${n}"}`),
  theme: ({ path, n }) => write(path('templates/theme/custom.css'), `:root { --x: ${n}px }`),
  template: async ({ path, n }) => {
    const shipped = await readFile(new URL('../templates/handout.html', import.meta.url), 'utf8')
    await write(path('templates/handout.html'), shipped.replace('</body>', `<p>${n}</p></body>`))
  },
  'template removed': ({ path }) => rm(path('templates'), { recursive: true, force: true }),
  'setting of the site': ({ path, n }) =>
    replace(path('lutrin.yaml'), /title: [^\n]*/, `title: Atelier ${n}`),
  'setting of all pages': ({ path, n }) =>
    writeFile(
      path('lutrin.yaml'),
      `title: Atelier\nlang: ${n % 2 ? 'fr' : 'en'}\nmath: ${n % 3 === 0}\nsolutions: ${['hide', 'show', 'end'][n % 3]}\n`,
    ),
  'setting that is wrong': ({ path }) =>
    replace(path('lutrin.yaml'), /\nlang: \w*/, '\nlang: en\nminTextSize: huge'),
  'front matter': ({ path, n }) =>
    replace(path('content/docker/volumes.md'), /weight: -?\d+/, `weight: ${(n % 7) - 3}`),
  'front matter that hides a chapter': ({ path, n }) =>
    replace(
      path('content/swarm/quorum.md'),
      /^(---\ndraft: true\n---\n)?/,
      n % 2 ? '' : '---\ndraft: true\n---\n',
    ),
  'settings of a deck': ({ path, n }) =>
    writeFile(
      path('content/docker/_index.md'),
      `---\ntitle: Docker ${n % 4}\nfooter: f${n}\n---\n\nIntro ${n}.\n`,
    ),
  'text of the home page': ({ path, n }) =>
    writeFile(
      path('content/_index.md'),
      `---\ntitle: Atelier\n---\n\nWelcome ${n} to [m](docker/volumes.md#mounts).\n`,
    ),
  curriculum: ({ path, n }) =>
    replace(
      path('content/tour/_index.md'),
      /chapters: \[[^\]]*\]/,
      `chapters: [swarm/quorum, docker/${n % 2 ? 'volumes' : 'none'}]`,
    ),
  'deck renamed': ({ path }) => exchange(path('content/swarm'), path('content/cluster')),
  'chapter added': ({ path, n }) =>
    writeFile(path(`content/docker/new-${n}.md`), `# New ${n}\n\n![Layers](layers.svg)\n\nNote: by hand.\n`),
  'chapters removed': async ({ path }) => {
    for (const name of await readdir(path('content/docker')))
      if (name.startsWith('new-')) await rm(path(`content/docker/${name}`))
  },
  'chapter renamed': ({ path }) =>
    exchange(path('content/docker/volumes.md'), path('content/docker/storage.md')),
  'chapter moved': ({ path }) => exchange(path('content/docker/volumes.md'), path('content/tour/volumes.md')),
  'slide tool configured beside': ({ path, n }) =>
    n % 2
      ? write(path('content/swarm/reveal.json'), '{}')
      : rm(path('content/swarm/reveal.json'), { force: true }),
  'static file': ({ path, n }) => writeFile(path('static/robots.txt'), `User-agent: ${n}\n`),
  'static file added': ({ path, n }) => writeFile(path(`static/s${n}.txt`), 'x'),
  'cache damaged': async ({ n }) => {
    for (const name of await readdir(entriesFolder())) {
      const path = join(entriesFolder(), name)
      const bytes = await readFile(path)
      const at = (n * 7919) % Math.max(1, bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ 4
      await writeFile(path, n % 2 ? bytes : bytes.subarray(0, at))
    }
  },
  'cache removed': () => rm(entriesFolder(), { recursive: true, force: true }),
  'site damaged': ({ path }) => writeFile(path('public/index.html'), 'damaged'),
  'site removed': ({ path }) => rm(path('public'), { recursive: true, force: true }),
}

/** Write a file, and its folder. */
async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** Read all files of a folder, by path. */
async function read(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.sort().map((path) => readFile(path, 'base64')))
  return Object.fromEntries(paths.map((path, n) => [path.slice(folder.length), texts[n] ?? '']))
}

/** Steps of a series; `LUTRIN_EDITS=200` makes it longer, with one edit in each. */
const STEPS = Number(process.env['LUTRIN_EDITS'] ?? 0)
const NAMES = Object.keys(EDITS)

/** Return the edits of each step: every kind once, two at a time, or as many single ones as were asked for. */
function seriesOf(random: (below: number) => number): readonly (readonly string[])[] {
  const kinds = [...NAMES]
  if (STEPS > 0)
    return Array.from({ length: STEPS }, () => [kinds.shift() ?? NAMES[random(NAMES.length)] ?? 'nothing'])
  const half = Math.ceil(kinds.length / 2)
  return kinds.slice(0, half).map((name, n) => [name, ...kinds.slice(half + n, half + n + 1)])
}

test('after each edit the site is that of a fresh build', { timeout: 600_000 }, async () => {
  vi.stubEnv('LUTRIN_CACHE', await mkdtemp(join(inject('scratch'), 'cache-')))
  const root = await course(COURSE)
  const path = (name: string): string => join(root, name)
  const out = join(await mkdtemp(join(inject('scratch'), 'fresh-')), 'site')
  const random = createRandom(STEPS + 1)
  const failed: string[] = []
  for (const [step, edits] of seriesOf(random).entries()) {
    for (const name of edits) await EDITS[name]?.({ path, n: step }).catch(() => failed.push(name))
    const edition = random(4) === 0 ? ('trainer' as const) : ('student' as const)
    const kept = await buildIn(root, { edition })
    const fresh = await buildIn(root, { edition, out, cache: false })
    const context = `step ${step}: ${edits.join(', ')}, ${edition}`
    expect([context, kept.problems]).toEqual([context, fresh.problems])
    expect([context, { ...kept.decks }, kept.omitted, kept.notices]).toEqual([
      context,
      { ...fresh.decks },
      fresh.omitted,
      fresh.notices,
    ])
    const [found, expected] = [await read(kept.out), await read(out)]
    expect([context, Object.keys(found)]).toEqual([context, Object.keys(expected)])
    const differing = Object.keys(found).filter((file) => found[file] !== expected[file])
    expect([context, differing]).toEqual([context, []])
  }
  // Few edits find nothing to change, since the file has another name by then.
  expect(failed.length, failed.join()).toBeLessThan(8)
})

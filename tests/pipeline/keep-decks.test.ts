import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildIn } from '../built.ts'
import { course } from '../course.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>'
const COURSE = {
  'content/bash/01-pipes.md':
    '# Pipes\n\n## Links\n\n[next](../git/01-commits.md#the-index), [all](../git/)\n',
  'content/git/_index.md': '---\nminutes: 90\n---\n\n# Git\n\nWelcome.\n',
  'content/git/01-commits.md': '# Commits\n\n## The index\n\n![tree](tree.svg)\n',
  'content/git/02-branches.md': '# Branches\n',
  'content/git/tree.svg': SVG,
  'content/vim/x.md': '# Modes\n',
}

/** Read every page of decks, and the files that only they use. */
async function textsOf({ site, read }: Awaited<ReturnType<typeof buildIn>>, pattern: RegExp) {
  const paths = site.filter((path) => pattern.test(path))
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await read(path)])))
}

test('the site keeps the decks that are not built, with their assets, their entries and their cards', async () => {
  const root = await course(COURSE)
  const whole = await buildIn(root)
  const before = await textsOf(whole, /./)
  await writeFile(join(root, 'content/bash/01-pipes.md'), COURSE['content/bash/01-pipes.md'])
  const part = await buildIn(root, { only: ['bash'] })
  expect(part.problems).toEqual([])
  expect(part.decks.map(({ slug }) => slug)).toEqual(['bash'])
  expect(part.kept).toEqual(['git', 'vim'])
  expect(await textsOf(part, /./)).toEqual(before)
})

test('without an earlier site only the deck is written; its links lead to where the others will be', async () => {
  const { site, read, problems, kept } = await buildIn(await course(COURSE), { only: ['bash'] })
  expect(problems).toEqual([])
  expect(kept).toEqual([])
  expect(site.filter((path) => path.startsWith('git/'))).toEqual([])
  const html = await read('bash/index.html')
  expect(html).toContain('href="../git/index.html#/commits--the-index"')
  expect(html).toContain('href="../git/index.html"')
  expect(JSON.parse(await read('course.json')).decks).toHaveLength(1)
})

test('an anchor that the chapter of another deck does not have is reported', async () => {
  const files = { ...COURSE, 'content/bash/01-pipes.md': '# Pipes\n\n[next](../git/01-commits.md#indexes)\n' }
  const { problems } = await buildIn(await course(files), { only: ['bash'] })
  expect(problems).toEqual(['content/bash/01-pipes.md:3:1 link-anchor'])
})

test('a deck of another edition, or with a chapter that is private now, is removed and named', async () => {
  const root = await course(COURSE)
  await buildIn(root, { edition: 'trainer' })
  const other = await buildIn(root, { only: ['bash'] })
  expect(other.kept).toEqual([])
  expect(other.removed).toEqual([
    { slug: 'git', reason: 'built for the trainer edition' },
    { slug: 'vim', reason: 'built for the trainer edition' },
  ])
  expect(other.site.some((path) => /^(?:git|vim)\//.test(path))).toBe(false)

  await buildIn(root)
  await writeFile(join(root, 'content/git/02-branches.md'), '---\nhidden: true\n---\n# Branches\n')
  const later = await buildIn(root, { only: ['bash'] })
  expect(later.kept).toEqual(['vim'])
  expect(later.removed).toEqual([
    { slug: 'git', reason: '`content/git/02-branches.md` is not published now' },
  ])
})

test('an earlier course.json that cannot be read keeps nothing and breaks nothing', async () => {
  const root = await course(COURSE)
  const { out } = await buildIn(root)
  await writeFile(join(out, 'course.json'), '{"decks": 3}')
  expect((await buildIn(root, { only: ['vim'] })).kept).toEqual([])
})

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { build } from '../../src/pipeline.ts'
import { BUILD_OPTIONS, buildIn } from '../built.ts'
import { course } from '../course.ts'

/** Build a course that has nothing to build; returns its problems as lines. */
async function problemsOf(files: Readonly<Record<string, string>>) {
  const root = await course(files)
  const { decks, out, ...rest } = await build({ ...BUILD_OPTIONS, root })
  expect(decks).toEqual([])
  await expect(readFile(join(out, 'index.html'))).rejects.toThrow('ENOENT')
  return rest.files.flatMap(({ path, messages }) =>
    messages.map(({ line, column, ruleId }) => `${path}:${line}:${column} ${ruleId}`),
  )
}

test('a wrong name in `decks:` of a course with one deck is reported at its line', async () => {
  const files = { 'lutrin.yaml': 'lang: fr\ndecks: [dokcer]\n', 'content/docker/01.md': '# Images\n' }
  expect(await problemsOf(files)).toEqual(['lutrin.yaml:2:9 deck-not-found'])
})

test('a curriculum that lists no chapter that exists is reported at its line', async () => {
  const files = { 'content/day/_index.md': '---\nchapters:\n  - docker/image.md\n---\n' }
  expect(await problemsOf(files)).toEqual(['content/day/_index.md:3:5 chapter-not-found'])
})

test('the old site stays', async () => {
  const root = await course({ 'content/docker/01.md': '# Images\n' })
  const { out } = await buildIn(root)
  const before = await readFile(join(out, 'index.html'), 'utf8')
  await writeFile(join(root, 'lutrin.yaml'), 'decks: [x]\n')
  await build({ ...BUILD_OPTIONS, root })
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe(before)
})

test('a course whose chapters are all private says so', async () => {
  const root = await course({ 'content/docker/01.md': '---\ndraft: yes\n---\n# Images\n' })
  await expect(build({ ...BUILD_OPTIONS, root })).rejects.toThrow(/`content\/docker\/01.md` has `draft: yes`/)
})

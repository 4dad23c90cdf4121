import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { describeDecks, summarize } from '../../src/commands/summary.ts'
import type { BuildResult } from '../../src/model/build-options.ts'

const result: BuildResult = {
  files: [],
  rules: {},
  out: resolve('public'),
  edition: 'student',
  decks: [
    {
      slug: 'docker',
      title: 'Docker en pratique',
      chapters: 2,
      slides: 31,
      pdfs: [{ path: 'docker/handout.pdf', pages: 1 }],
    },
    { slug: 'git', title: 'Git', chapters: 1, slides: 1, pdfs: [] },
  ],
  omitted: { notes: 12, trainer: 1, solutions: 0 },
  unpublished: 0,
  kept: [],
  removed: [],
  notices: [],
}

test('sums up decks, slides, time, and what the student edition left out', () => {
  expect(summarize(result, 3240)).toBe(
    '2 decks, 3 chapters, 32 slides, 1 PDF in public (3.2 s)\n' +
      'left out of the student edition: 12 notes, 1 trainer part',
  )
})

test('does not mention the student edition where nothing was left out', () => {
  expect(summarize({ ...result, omitted: { notes: 0, trainer: 0, solutions: 0 } }, 100)).not.toContain(
    'left out',
  )
  expect(summarize({ ...result, edition: 'trainer' }, 100)).not.toContain('left out')
})

test('says how many chapters are not published', () => {
  expect(summarize({ ...result, unpublished: 1 }, 100)).toMatch(
    /\nnot published: 1 chapter; --drafts builds them$/,
  )
})

test('names the decks that were not built, kept or removed', () => {
  const removed = [{ slug: 'vim', reason: 'built for the trainer edition' }]
  expect(summarize({ ...result, kept: ['ansible', 'bash'], removed }, 100)).toMatch(
    /\nkept as they were: ansible, bash\nremoved from the site: vim \(built for the trainer edition\)$/,
  )
})

test('says that nothing was written where there is nothing to build', () => {
  expect(summarize({ ...result, decks: [] }, 100)).toBe(
    'Nothing was written to public: there is no chapter to build.',
  )
})

test('describes each deck', () => {
  expect(describeDecks(result)).toEqual([
    'docker (Docker en pratique): 2 chapters, 31 slides, docker/handout.pdf 1 page',
    'git (Git): 1 chapter, 1 slide',
  ])
})

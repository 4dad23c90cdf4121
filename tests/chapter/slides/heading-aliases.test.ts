import GithubSlugger from 'github-slugger'
import { describe, expect, it } from 'vitest'
import { listAliases } from '../../../src/chapter/slides/heading-aliases.ts'

const HEADINGS = [
  'What’s new?',
  "What's old?",
  '1. Start',
  'Read & write',
  'Été à Paris',
  'snake_case v1.2',
  '🚀 Launch',
  '1️⃣ Step',
  'C++ / C#',
  'Setup',
  'Setup',
]

/** Anchors that each tool documents, or gives, for these headings; undefined where its versions differ. */
const TOOLS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  GitHub: HEADINGS.map(
    (
      (slugger) => (text) =>
        slugger.slug(text)
    )(new GithubSlugger()),
  ),
  GitLab: [
    'whats-new',
    'whats-old',
    '1-start',
    'read-write',
    'été-à-paris',
    'snake_case-v12',
    undefined,
    undefined,
    'c-c',
    'setup',
    'setup-1',
  ],
  pandoc: [
    'whats-new',
    'whats-old',
    'start',
    'read-write',
    'été-à-paris',
    'snake_case-v1.2',
    'launch',
    'step',
    'c-c',
    'setup',
    'setup-1',
  ],
  Hugo: [
    'whats-new',
    'whats-old',
    '1-start',
    'read--write',
    'été-à-paris',
    'snake_case-v12',
    '-launch',
    undefined,
    'c--c',
    'setup',
    'setup-1',
  ],
  Docusaurus: [
    'whats-new',
    'whats-old',
    '1-start',
    'read--write',
    'été-à-paris',
    'snake_case-v12',
    '-launch',
    undefined,
    'c--c',
    'setup',
    'setup-1',
  ],
  kramdown: [
    'whats-new',
    'whats-old',
    'start',
    'read--write',
    't--paris',
    'snakecase-v12',
    'launch',
    'step',
    'c--c',
    'setup',
    'setup-1',
  ],
  MkDocs: [
    'whats-new',
    'whats-old',
    '1-start',
    'read-write',
    'ete-a-paris',
    'snake_case-v12',
    'launch',
    '1-step',
    'c-c',
    'setup',
    'setup_1',
  ],
  mdBook: [
    'whats-new',
    'whats-old',
    '1-start',
    'read--write',
    'été-à-paris',
    'snake_case-v12',
    undefined,
    undefined,
    'c--c',
    'setup',
    'setup-1',
  ],
  VitePress: [
    'what-s-new',
    'what-s-old',
    '_1-start',
    'read-write',
    'ete-a-paris',
    'snake-case-v1-2',
    '🚀-launch',
    undefined,
    'c-c',
    'setup',
    'setup-1',
  ],
}

/** List the names of headings, each with the number of its heading, from 0. */
function namesOf(headings: readonly string[], isPandoc = false): ReadonlyMap<string, string> {
  const sources = headings.map((text, n) => ({
    text: text.trim(),
    written: text.trim(),
    withoutPictures: text,
    id: String(n),
    slideId: String(n),
  }))
  return new Map(listAliases(sources, isPandoc).map(({ name, id }) => [name, id]))
}

describe('headings are known by the anchors of', () => {
  it.each(Object.entries(TOOLS))('%s', (_, anchors) => {
    const names = namesOf(HEADINGS)
    const found = anchors.map((anchor) => (anchor === undefined ? undefined : [anchor, names.get(anchor)]))
    // Where tools give the same name to two headings, the more usual tool counts.
    expect(found).toEqual(
      anchors.map((anchor, n) => (anchor === undefined ? undefined : [anchor, String(n)])),
    )
  })
})

it('an anchor that pandoc and GitHub give to two headings is that of the tool that the chapter is written for', () => {
  const headings = ['1. Start', 'Start']
  expect(namesOf(headings).get('start')).toBe('1')
  expect(namesOf(headings, true).get('start')).toBe('0')
})

it('pictures of a heading leave their spaces in its anchor', () => {
  expect(namesOf(['Contributors   ']).get('contributors---')).toBe('0')
})

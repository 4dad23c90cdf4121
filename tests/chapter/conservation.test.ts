import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { DIALECTS } from '../../src/chapter/dialects/registry.ts'
import type { CompiledChapter } from '../../src/model/compiled.ts'
import type { Edition } from '../../src/model/settings.ts'
import { splitFrontMatter } from '../../src/site/read/front-matter.ts'
import { readPageSettings } from '../../src/site/settings/page-settings.ts'
import { compiled, seen } from './compiled.ts'
import { differences, REMOTE } from './differences.ts'
import { type Audience, generatedChapter } from './generated-chapter.ts'

const ROOT = new URL('../../', import.meta.url)

/** The folders of fixtures, and the dialect that their chapters are recognized as, possibly among others. */
const FIXTURES: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(DIALECTS.flatMap(({ name, fixtures }) => fixtures.map((folder) => [folder, name]))),
  docusaurus: undefined,
}

/** Names of the dialects of slide tools; a chapter has one of them at most. */
const DECK_DIALECTS = DIALECTS.filter(({ kind }) => kind === 'deck').map(({ name }) => name as string)

/** Syntax that a fixture shows as written, because it is unknown or escaped. */
const SHOWN_AS_WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'hugo/conteneurs.md': ['{{< bidule', '{{< youtube abc >}}'],
  'reveal-hugo/ansible.md': ['{{< inconnu'],
  'docusaurus/services.md': [':::inconnue', ':::'],
  'docusaurus/durcir.md': [':::note', ':::'],
}

/** Syntax of slide tools that must not be shown outside code. */
const LEFTOVERS =
  /\{\s*(?:[.#][\w-]+|[\w-]+\s*=)[^}]*\}|:::|\{\{[<%]|(?:^|\s)(?:\.[a-z][\w-]*)+\[|<!--|-->|^(?:\?\?\?|--)$|_class:/im

/** List the Markdown files below a folder of the repository. */
function chaptersIn(folder: string): readonly string[] {
  const names = readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}

/** Compile a chapter of the repository. */
function compiledFile(
  path: string,
  edition: Edition,
): { readonly chapter: CompiledChapter; readonly body: string } {
  const file = new VFile({ path })
  const { data, body } = splitFrontMatter(readFileSync(fileURLToPath(new URL(path, ROOT)), 'utf8'), file)
  const settings = readPageSettings(data, file)
  return {
    chapter: compiled(body, { edition, values: data.values, settings, references: REMOTE } as never),
    body,
  }
}

/** Return the text of a chapter's slides, without code. */
function seenOutsideCode({ slides }: CompiledChapter): string {
  return slides
    .map(({ html }) => seen(html.replace(/<(pre|code|figcaption)\b[\s\S]*?<\/\1>/g, ' ')))
    .join('\n')
}

describe.each(['student', 'trainer'] as const)('edition %s', (edition) => {
  test.each(chaptersIn('content'))('no word of the sample course is lost: %s', (path) => {
    const { chapter, body } = compiledFile(path, edition)
    expect(differences(body, chapter, edition)).toEqual([])
  })

  test.each(chaptersIn('tests/chapter/fixtures'))('no word is lost: %s', (path) => {
    const { chapter, body } = compiledFile(path, edition)
    expect(differences(body, chapter, edition)).toEqual([])
  })
})

describe.each(Object.entries(FIXTURES))('dialect %s', (folder, dialect) => {
  const paths = chaptersIn(`tests/chapter/fixtures/${folder}`)

  test.each(paths)('is recognized, and none of its syntax is shown: %s', (path) => {
    const { chapter } = compiledFile(path, 'student')
    const decks = chapter.dialects.filter((name) => DECK_DIALECTS.includes(name))
    if (dialect) expect(chapter.dialects).toContain(dialect)
    if (DECK_DIALECTS.includes(folder)) expect(decks).toEqual([dialect])
    const written = Object.entries(SHOWN_AS_WRITTEN).find(([end]) => path.endsWith(end))?.[1] ?? []
    const left = written.reduce((text, sign) => text.replaceAll(sign, ''), seenOutsideCode(chapter))
    expect(left).not.toMatch(LEFTOVERS)
  })

  test.each(paths)(
    'words in `secret` are for trainers only, and no edition shows words in `jamais`: %s',
    (path) => {
      const { chapter: student, body } = compiledFile(path, 'student')
      const { chapter: trainer } = compiledFile(path, 'trainer')
      const secrets = [...new Set(body.match(/\bsecret\w+/g) ?? [])]
      expect(secrets.length).toBeGreaterThan(1)
      expect(JSON.stringify([student.slides, student.handout])).not.toMatch(/secret\w/)
      const shown = trainer.slides.map(({ html, notes }) => `${html}${notes ?? ''}`).join('\n')
      expect(secrets.filter((word) => !shown.includes(word))).toEqual([])
      expect(JSON.stringify([student, trainer])).not.toMatch(/jamais\w/)
    },
  )
})

test('every fixture belongs to a dialect', () => {
  const folders = chaptersIn('tests/chapter/fixtures').map((path) => path.split('/').at(-2))
  expect([...new Set(folders)].sort()).toEqual(Object.keys(FIXTURES).sort())
})

/** Count the words of a generated chapter in a page. */
function count(html: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const withAttributes = html.replace(/\b(?:alt|title)="([^"]*)"/g, '>$1<')
  for (const [word] of seen(withAttributes).matchAll(/mot\d+x/g)) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}

/** Return how often a word must be on the slides or in their notes, and in the handout. */
function expected(audience: Audience, edition: Edition): 0 | 1 {
  if (audience === 'all') return 1
  return audience !== 'nobody' && edition === 'trainer' ? 1 : 0
}

test.each(['student', 'trainer'] as const)(
  'every word of a generated chapter is once in each medium that shows it: edition %s',
  (edition) => {
    fc.assert(
      fc.property(
        generatedChapter,
        fc.constantFrom('auto', 'separators', 'headings', 'both'),
        fc.constantFrom('auto', 0, 1, 2, 3, 6),
        fc.constantFrom('en', 'fr'),
        ({ text, dialect, words }, split, slideLevel, lang) => {
          const settings = { split, slideLevel, lang, title: 'Titre', dialect: [dialect, 'pandoc', 'hugo'] }
          const chapter = compiled(text, { settings, edition, references: REMOTE } as never)
          const onSlides = count(chapter.slides.map(({ html, notes = '' }) => html + notes).join('\n'))
          const inHandout = count(chapter.handout)
          const found = words.map(({ word }) => [word, onSlides.get(word) ?? 0, inHandout.get(word) ?? 0])
          const wanted = words.map(({ word, audience, medium }) => {
            const times = expected(audience, edition)
            const isOnSlide = medium === 'both' || medium === 'slide'
            const isInHandout = medium === 'both' || medium === 'handout'
            return [word, isOnSlide ? times : 0, isInHandout ? times : 0]
          })
          expect(found).toEqual(wanted)
          expect(differences(text, chapter, edition)).toEqual([])
          expect(chapter.slides.map(({ html }) => html).join()).not.toMatch(/<section|<!--/)
        },
      ),
      { numRuns: 300 },
    )
  },
)

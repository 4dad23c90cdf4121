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
import { type Audience, generatedChapter } from './generated-chapter.ts'
import { differences, REMOTE } from './words.ts'

const ROOT = new URL('../../', import.meta.url)

/** The fixtures' folders, and the dialect that their chapters are read in, besides others that go with it. */
const FIXTURES: Readonly<Record<string, string | undefined>> = {
  ...Object.fromEntries(DIALECTS.flatMap(({ name, fixtures }) => fixtures.map((folder) => [folder, name]))),
  docusaurus: undefined,
}

/** Names of the dialects of slide tools; a chapter is in one of them at most. */
const DECKS = DIALECTS.filter(({ kind }) => kind === 'deck').map(({ name }) => name as string)

/** What fixtures show as it is written: nobody knows it, or it is escaped. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'hugo/conteneurs.md': ['{{< bidule', '{{< youtube abc >}}'],
  'reveal-hugo/ansible.md': ['{{< inconnu'],
  'docusaurus/services.md': [':::inconnue', ':::'],
  'docusaurus/durcir.md': [':::note', ':::'],
}

/** Syntax of slide tools that no reader should see outside code. */
const LEFTOVERS =
  /\{\s*(?:[.#][\w-]+|[\w-]+\s*=)[^}]*\}|:::|\{\{[<%]|(?:^|\s)(?:\.[a-z][\w-]*)+\[|<!--|-->|^(?:\?\?\?|--)$|_class:/im

/** Lists the Markdown files below a folder of the repository. */
function chaptersIn(folder: string): readonly string[] {
  const names = readdirSync(new URL(`${folder}/`, ROOT), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}

/** Compiles a chapter of the repository. */
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

/** A chapter's slides as their readers see them, without code. */
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

  test.each(paths)('is recognized, and nothing of its syntax is left: %s', (path) => {
    const { chapter } = compiledFile(path, 'student')
    const decks = chapter.dialects.filter((name) => DECKS.includes(name))
    if (dialect) expect(chapter.dialects).toContain(dialect)
    if (DECKS.includes(folder)) expect(decks).toEqual([dialect])
    const written = Object.entries(WRITTEN).find(([end]) => path.endsWith(end))?.[1] ?? []
    const left = written.reduce((text, sign) => text.replaceAll(sign, ''), seenOutsideCode(chapter))
    expect(left).not.toMatch(LEFTOVERS)
  })

  test.each(paths)(
    'students get no word that starts with `secret`, trainers get each, nobody gets one with `jamais`: %s',
    (path) => {
      const { chapter: student, body } = compiledFile(path, 'student')
      const { chapter: trainer } = compiledFile(path, 'trainer')
      const secrets = [...new Set(body.match(/\bsecret\w+/g) ?? [])]
      expect(secrets.length).toBeGreaterThan(1)
      expect(JSON.stringify([student.slides, student.handout])).not.toMatch(/secret\w/)
      const told = trainer.slides.map(({ html, notes }) => `${html}${notes ?? ''}`).join('\n')
      expect(secrets.filter((word) => !told.includes(word))).toEqual([])
      expect(JSON.stringify([student, trainer])).not.toMatch(/jamais\w/)
    },
  )
})

test('every fixture belongs to a dialect', () => {
  const folders = chaptersIn('tests/chapter/fixtures').map((path) => path.split('/').at(-2))
  expect([...new Set(folders)].sort()).toEqual(Object.keys(FIXTURES).sort())
})

/** How often each word of a generated chapter stands in a page. */
function count(html: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const shown = html.replace(/\b(?:alt|title)="([^"]*)"/g, '>$1<')
  for (const [word] of seen(shown).matchAll(/mot\d+x/g)) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}

/** How often a word should be on the slides, or in their notes, and in the handout. */
function expected(audience: Audience, edition: Edition): 0 | 1 {
  if (audience === 'all') return 1
  return audience !== 'nobody' && edition === 'trainer' ? 1 : 0
}

test.each(['student', 'trainer'] as const)(
  'in any chapter, each word is where it belongs, once: edition %s',
  (edition) => {
    fc.assert(
      fc.property(
        generatedChapter,
        fc.constantFrom('auto', 'separators', 'headings', 'both'),
        fc.constantFrom('auto', 0, 1, 2, 3, 6),
        fc.constantFrom('en', 'fr'),
        ({ text, deck, words }, split, slideLevel, lang) => {
          const settings = { split, slideLevel, lang, title: 'Titre', dialect: [deck, 'pandoc', 'hugo'] }
          const chapter = compiled(text, { settings, edition, references: REMOTE } as never)
          const onSlides = count(chapter.slides.map(({ html, notes = '' }) => html + notes).join('\n'))
          const onPaper = count(chapter.handout)
          const found = words.map(({ word }) => [word, onSlides.get(word) ?? 0, onPaper.get(word) ?? 0])
          const wanted = words.map(({ word, audience, side }) => {
            const times = expected(audience, edition)
            const onSlide = side === 'both' || side === 'slide'
            const inHandout = side === 'both' || side === 'handout'
            return [word, onSlide ? times : 0, inHandout ? times : 0]
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

import { describe, expect, test } from 'vitest'
import { built } from '../../built.ts'

const PAIRS = {
  'content/cli/01-pipes.md': '# Pipes\n\nSee [jobs](02-jobs.md) and [again](02-jobs.fr.md).\n',
  'content/cli/01-pipes.fr.md': '# Tubes\n\nVoir [la suite](02-jobs.fr.md) et [encore](02-jobs.md).\n',
  'content/cli/02-jobs.md': '# Jobs\n',
  'content/cli/02-jobs.fr.md': '# Taches\n',
}

/** Build files; returns the chapters as `part > title (slug, file)`, the problems, and the pages. */
async function chapters(files: Readonly<Record<string, string>>, lang?: string) {
  const result = await built({ ...files, ...(lang ? { 'lutrin.yaml': `lang: ${lang}\n` } : {}) })
  const model = JSON.parse(await result.read('course.json'))
  const titles = model.decks.flatMap((deck: { chapters: Record<string, string>[] }) =>
    deck.chapters.map(({ part, title, slug }) => `${part ? `${part} > ` : ''}${title} (${slug})`),
  )
  return { ...result, titles, model }
}

describe('a page in several languages', () => {
  test.each([
    [undefined, 'Pipes', 'Jobs'],
    ['en', 'Pipes', 'Jobs'],
    ['fr', 'Tubes', 'Taches'],
    ['fr-CA', 'Tubes', 'Taches'],
    ['de', 'Pipes', 'Jobs'],
  ])('is in the language of the site, %s, and links to any lead there', async (lang, first, second) => {
    const { titles, problems, read } = await chapters(PAIRS, lang)
    expect(problems).toEqual([])
    expect(titles).toEqual([`${first} (pipes)`, `${second} (jobs)`])
    expect(await read('cli/index.html')).toMatch(/href="#\/jobs--.*href="#\/jobs--/s)
    expect(await read('index.html')).not.toContain(first === 'Pipes' ? 'Tubes' : 'Pipes')
  })

  test('is shown in another language where that is missing, and says so to the reader', async () => {
    const { 'content/cli/02-jobs.fr.md': _, ...files } = PAIRS
    const { titles, read, problems } = await chapters(
      { ...files, 'content/cli/03-sed.fr.md': '# Sed\n' },
      'fr',
    )
    expect(titles).toEqual(['Tubes (pipes)', 'Jobs (jobs)', 'Sed (sed)'])
    expect(problems).toEqual([])
    expect(await read('cli/handout.html')).toMatch(/<section[^>]* lang="en"[^>]*02-jobs\.md:1"/)
    expect(await read('cli/index.html')).toMatch(/<section[^>]*02-jobs\.md:1"[^>]* lang="en"/)
  })

  test('may have a folder with settings in each language, and suffixes alone', async () => {
    const files = {
      'content/cli/_index.en.md': '---\ntitle: Shell\n---\n',
      'content/cli/_index.pt-BR.md': '---\ntitle: Terminal\n---\n',
      'content/cli/sub/README.en.md': '# About\n',
      'content/cli/sub/README.pt-BR.md': '# Sobre\n',
      'content/cli/sub/01.en.md': '# One\n',
      'content/cli/sub/01.pt-BR.md': '# Um\n',
    }
    const { titles, model } = await chapters(files, 'pt-BR')
    expect(model.decks[0].title).toBe('Terminal')
    expect(titles).toEqual(['Sobre > Sobre (sub)', 'Sobre > Um (01)'])
    expect((await chapters(files, 'en')).titles).toEqual(['About > About (sub)', 'About > One (01)'])
  })

  test('is listed in a curriculum by any of its names', async () => {
    const day = { 'content/day/_index.md': '---\nchapters: [cli/01-pipes.md, cli/02-jobs]\n---\n' }
    const { titles, problems } = await chapters({ ...PAIRS, ...day }, 'fr')
    expect(problems).toEqual([])
    expect(titles.slice(-2)).toEqual(['Tubes (pipes)', 'Taches (jobs)'])
  })

  test('is shown in the other language while one is a draft', async () => {
    const files = { ...PAIRS, 'content/cli/02-jobs.fr.md': '---\ndraft: true\n---\n# Taches\n' }
    expect((await chapters(files, 'fr')).titles).toEqual(['Tubes (pipes)', 'Jobs (jobs)'])
  })
})

test('a suffix that only looks like a language makes a separate chapter', async () => {
  const files = {
    'content/x/intro.cs.md': '# Csharp\n',
    'content/x/node.js.md': '# Node\n',
    'content/x/node.md': '# N\n',
  }
  expect((await chapters(files)).titles).toEqual(['Csharp (introcs)', 'Node (nodejs)', 'N (node)'])
})

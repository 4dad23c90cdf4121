import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { Course } from '../../../src/model/course.ts'
import { assemble } from '../../../src/site/course/assemble.ts'
import { splitFrontMatter } from '../../../src/site/read/front-matter.ts'
import { NO_DATA, parseYaml } from '../../../src/site/read/yaml.ts'
import { readPageSettings } from '../../../src/site/settings/page-settings.ts'
import { readSiteSettings } from '../../../src/site/settings/read-site-settings.ts'

/** Assemble the files of content/, given by path; `config` is the text of lutrin.yaml. */
function assembled(files: Readonly<Record<string, string>>, config = '', drafts = false) {
  const sources = Object.entries(files).map(([contentPath, text]) => {
    const file = new VFile({ path: `content/${contentPath}` })
    return { path: file.path, contentPath, file, ...splitFrontMatter(text, file) }
  })
  const yaml = new VFile({ path: 'lutrin.yaml' })
  const data = parseYaml(config, 1, yaml) ?? NO_DATA
  const course = assemble(sources, {
    site: readSiteSettings(data, yaml),
    config: { data, file: yaml },
    defaults: readPageSettings(data, yaml),
    projectName: 'mon-cours',
    drafts,
    headingOf: ({ body }) => /^# (.*)/m.exec(body)?.[1],
    slugify: (text) => text.toLowerCase().replace(/\W+/g, '-'),
  })
  const problems = [...sources.map(({ file }) => file), yaml].flatMap((file) =>
    file.messages.map((m) => `${file.path}:${m.line}:${m.column} ${m.ruleId}: ${m.reason}`),
  )
  return { course, problems }
}

/** List a course as lines: decks, parts and chapters. */
function outline(course: Course): readonly string[] {
  return course.decks.flatMap((deck) => [
    `${deck.slug}: ${deck.title}`,
    ...deck.parts.flatMap(({ title, chapters }) => [
      ...(title === undefined ? [] : [`  [${title}]`]),
      ...chapters.map(({ slug, source }) => `  ${slug} < ${source.contentPath}`),
    ]),
  ])
}

describe('order', () => {
  test('is by weight, unset last; then by name in natural order; then by path', () => {
    const { course } = assembled({
      'a/10-x.md': '',
      'a/2-x.md': '',
      'a/z.md': '---\nweight: 1\n---',
      'a/y.md': '---\nweight: 1\n---',
      'a/w.md': '---\nweight: -3\n---',
      'a/v.md': '---\nsidebar_position: 1.5\n---',
    })
    expect(course.decks[0]?.parts[0]?.chapters.map(({ source }) => source.contentPath)).toEqual([
      'a/w.md',
      'a/y.md',
      'a/z.md',
      'a/v.md',
      'a/2-x.md',
      'a/10-x.md',
    ])
  })

  test('of a deck mixes its folders and its chapters', () => {
    const { course } = assembled({
      'a/_index.md': '---\ntitle: Cours A\nweight: 2\n---',
      'a/01-debut.md': '',
      'a/02-suite/_index.md': '---\ntitle: La suite\n---\n\nTexte',
      'a/02-suite/avant.md': '',
      'a/02-suite/plus/deux.md': '',
      'a/03-fin.md': '',
      'b/_index.md': '---\nweight: 1\n---\n# Cours B',
      'b/x.md': '',
      'seul.md': '',
    })
    expect(outline(course)).toEqual([
      'b: Cours B',
      '  introduction < b/_index.md',
      '  x < b/x.md',
      'a: Cours A',
      '  debut < a/01-debut.md',
      '  [La suite]',
      '  la-suite < a/02-suite/_index.md',
      '  avant < a/02-suite/avant.md',
      '  [Plus]',
      '  deux < a/02-suite/plus/deux.md',
      '  fin < a/03-fin.md',
      'mon-cours: Mon cours',
      '  seul < seul.md',
    ])
  })

  test('leaves out a README without text, and drafts unless they are asked for', () => {
    const files = {
      'a/un.md': '',
      'a/README.md': '',
      'a/deux.md': '---\ndraft: true\n---',
      'a/p/_index.md': '---\ndraft: true\n---',
      'a/p/trois.md': '',
    }
    expect(outline(assembled(files).course)).toEqual(['a: A', '  un < a/un.md'])
    expect(outline(assembled(files, '', true).course)).toHaveLength(5)
  })

  test('an index.md alone in its folder is a chapter named after the folder', () => {
    expect(outline(assembled({ 'a/un.md': '', 'a/02-deux/index.md': '' }).course)).toEqual([
      'a: A',
      '  deux < a/02-deux/index.md',
      '  un < a/un.md',
    ])
  })

  test('begins with the index.md and the README.md of a folder, which give it its title', () => {
    const { course } = assembled({
      'a/01-first.md': '---\nweight: -5\n---',
      'a/README.md': '# Words about a',
      'a/part/2-x.md': '',
      'a/part/index.md': '# The part',
      'a/part/README.md': '# Read me',
      'a/single/README.md': '# Alone',
      'b/README.md': '---\ntitle: Deck b\nweight: -1\n---\nText',
    })
    expect(outline(course)).toEqual([
      'b: Deck b',
      '  b < b/README.md',
      'a: Words about a',
      '  a < a/README.md',
      '  first < a/01-first.md',
      '  [The part]',
      '  part < a/part/index.md',
      '  part-1 < a/part/README.md',
      '  x < a/part/2-x.md',
      '  single < a/single/README.md',
    ])
  })

  test('two chapters of the same name have different slugs', () => {
    expect(outline(assembled({ 'a/01-intro.md': '', 'a/b/02-intro.md': '' }).course)).toContain(
      '  intro-1 < a/b/02-intro.md',
    )
  })
})

describe('curricula', () => {
  const files = {
    'docker/_index.md': '---\ntitle: Docker\nslideLevel: 3\nfooter: Chez nous\n---',
    'docker/01-images.md': '---\nminutes: 30\n---',
    'docker/02-reseau.md': '',
    'docker/03-brouillon.md': '---\ndraft: true\n---',
    'swarm/raft.md': '',
  }

  test('list chapters by path, with or without extension, by glob and by folder, under parts', () => {
    const { course, problems } = assembled({
      ...files,
      'jour/_index.md':
        '---\nchapters:\n  - swarm/raft\n  - part: Matin\n    chapters: [docker/02-reseau.md]\n  - part: Soir\n    chapters: ["docker/*.md"]\n  - swarm\n---\nBonjour',
    })
    expect(problems).toEqual([])
    expect(outline(course).slice(3, 12)).toEqual([
      'jour: Jour',
      '  introduction < jour/_index.md',
      '  raft < swarm/raft.md',
      '  [Matin]',
      '  reseau < docker/02-reseau.md',
      '  [Soir]',
      '  images < docker/01-images.md',
      '  reseau-1 < docker/02-reseau.md',
      '  raft-1 < swarm/raft.md',
    ])
  })

  test('a path that matches nothing is an error at its line', () => {
    const { problems } = assembled({
      ...files,
      'jour/_index.md': '---\nchapters:\n  - docker/01-images.md\n  - docker/absent.md\n---',
    })
    expect(problems).toEqual([
      'content/jour/_index.md:4:5 chapter-not-found: Unexpected path `docker/absent.md`, expected a chapter below the content folder',
    ])
  })

  test('an empty path matches nothing', () => {
    const { problems } = assembled({ ...files, 'jour/_index.md': '---\nchapters: ["", "./"]\n---' })
    expect(problems).toHaveLength(2)
  })

  test('a shared chapter keeps the settings of its own deck, unless the curriculum sets others', () => {
    const { course } = assembled({
      ...files,
      'jour/_index.md': '---\nfooter: Ailleurs\nchapters: [docker/01-images.md]\n---',
    })
    const chapter = course.decks.find((deck) => deck.slug === 'jour')?.parts[0]?.chapters[0]
    expect(chapter?.settings).toMatchObject({ slideLevel: 3, footer: 'Ailleurs', minutes: 30 })
  })
})

describe('settings', () => {
  test('a date is handed down, and a version keeps its text as written', () => {
    const { course } = assembled(
      { 'a/_index.md': '---\nversion: 1.10\n---', 'a/x.md': '# X', 'b/x.md': '# X' },
      'date: 2026-03-09\nversion: 2.0\n',
    )
    const settings = course.decks.map((deck) => deck.settings)
    expect(settings).toMatchObject([
      { date: '2026-03-09', version: '1.10' },
      { date: '2026-03-09', version: '2.0' },
    ])
  })

  test('cascade from lutrin.yaml to the chapter; title and weight are not handed down', () => {
    const { course } = assembled(
      {
        '_index.md': '---\ntitle: Site\nfooter: Accueil\n---',
        'a/_index.md': '---\ntitle: A\nsplit: headings\nrevealjs: {controls: false}\nweight: 3\n---',
        'a/p/_index.md': '---\nauthor: [Ada, Alan]\n---',
        'a/p/x.md': '---\nlang: en\nrevealjs: {loop: true}\n---',
      },
      'lang: fr\nauthor: Équipe\nrevealjs: {progress: false}\n',
    )
    expect(course).toMatchObject({ title: 'Site', lang: 'fr' })
    expect(course.decks[0]?.settings).toMatchObject({
      lang: 'fr',
      author: ['Équipe'],
      footer: 'Accueil',
      title: 'A',
    })
    expect(course.decks[0]?.parts[0]?.chapters[0]?.settings).toMatchObject({
      lang: 'en',
      author: ['Ada', 'Alan'],
      split: 'headings',
      title: undefined,
      weight: undefined,
      revealjs: { progress: false, controls: false, loop: true },
    })
  })

  test('a wrong type is an error at its place, and counts as unset', () => {
    const { course, problems } = assembled({
      'a/x.md': '---\ntitle: X\nweight: premier\nsplit: tout\n---',
      'a/y.md': '---\nweight: 1\n---',
    })
    expect(problems).toEqual([
      'content/a/x.md:3:9 setting-type: Unexpected `premier` for `weight`, expected a number',
      'content/a/x.md:4:8 setting-type: Unexpected `tout` for `split`, expected `auto`, `separators`, `headings` or `both`',
    ])
    expect(outline(course)).toEqual(['a: A', '  y < a/y.md', '  x < a/x.md'])
  })

  test('unknown keys are kept and ignored', () => {
    expect(assembled({ 'a/x.md': '---\nlayout: page\nmenu: {main: 3}\n---' }).problems).toEqual([])
  })

  test('`decks` of lutrin.yaml selects and orders the decks', () => {
    const { course } = assembled({ 'a/x.md': '', 'b/x.md': '', 'c/x.md': '' }, 'decks: [c, a]')
    expect(course.decks.map((deck) => deck.slug)).toEqual(['c', 'a'])
  })

  test('an unknown name in `decks` is an error at its line', () => {
    const { problems } = assembled({ 'a/x.md': '' }, 'decks:\n  - a\n  - z')
    expect(problems).toEqual(['lutrin.yaml:3:5 deck-not-found: Unexpected deck `z`, expected one of `a`'])
  })
})

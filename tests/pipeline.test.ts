import { Buffer } from 'node:buffer'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildIn, built } from './built.ts'
import { course } from './course.ts'

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'

/** List the slides of a deck's page, with id and source. */
function slidesOf(html: string): readonly string[] {
  return [...html.matchAll(/<section[^>]*\bid="([^"]+)"[^>]*\bdata-source="([^"]+)"/g)].map(
    ([, id, source]) => `${id} ${source}`,
  )
}

describe('a folder of Markdown', () => {
  test('becomes decks, handouts, a catalogue and course.json, without any settings', async () => {
    const { site, read, problems, decks } = await built({
      'content/docker/01-images.md': '# Images\n\n## Couches\n\nTexte\n',
      'content/docker/02-reseau.md': 'Sans titre\n',
    })
    expect(problems).toEqual([])
    expect(site.filter((path) => !path.startsWith('assets/'))).toEqual([
      'course.json',
      'docker/handout.html',
      'docker/index.html',
      'index.html',
    ])
    expect(slidesOf(await read('docker/index.html'))).toEqual([
      'cover content/docker/01-images.md:1',
      'images--images content/docker/01-images.md:1',
      'images--couches content/docker/01-images.md:3',
      'reseau--chapter content/docker/02-reseau.md:1',
      'reseau--sans-titre content/docker/02-reseau.md:1',
    ])
    expect(decks).toMatchObject([{ slug: 'docker', title: 'Docker', chapters: 2, slides: 5 }])
  })

  test('needs no content folder', async () => {
    const { decks, problems } = await built({ 'un.md': '# Un', 'README.md': '# Non', 'static/x.md': 'non' })
    expect(problems).toEqual([])
    expect(decks).toMatchObject([{ chapters: 1, slides: 2 }])
  })

  test('a folder of lutrin.yaml that does not exist is reported at its line', async () => {
    const { problems } = await built({
      'lutrin.yaml': 'title: T\ncontent: cours\nstatic: ../../etc',
      'content/a/x.md': '# Un',
    })
    expect(problems).toEqual(['lutrin.yaml:2:10 setting-type', 'lutrin.yaml:3:9 setting-type'])
  })

  test('without a chapter fails as wrong usage, and the old site stays', async () => {
    const root = await course({ 'content/a/x.md': '# Un' })
    const { read } = await buildIn(root)
    await writeFile(join(root, 'content/a/x.md'), '---\ndraft: true\n---\n# Un')
    await expect(buildIn(root)).rejects.toThrow(/chapter/)
    expect(await read('a/index.html')).toContain('Un')
  })
})

describe('course.json', () => {
  test('lists decks, chapters and slides in the order of the pages', async () => {
    const { read } = await built({
      'lutrin.yaml': 'title: Mon site\nlang: fr\nurl: https://example.org/cours/\n',
      'content/a/_index.md': '---\ntitle: Cours A\nauthor: Ada\n---',
      'content/a/x.md': '---\ntitle: Un\nminutes: 20\n---\n\n# Un\n\n## Deux & trois\n\ntexte',
    })
    const model = JSON.parse(await read('course.json'))
    expect(model).toMatchObject({
      title: 'Mon site',
      lang: 'fr',
      decks: [
        {
          slug: 'a',
          title: 'Cours A',
          url: 'a/index.html',
          handout: 'a/handout.html',
          minutes: 20,
          chapters: [
            {
              slug: 'x',
              title: 'Un',
              minutes: 20,
              slides: [
                {
                  id: 'x--un',
                  title: 'Un',
                  url: 'a/index.html#/x--un',
                  source: { file: 'content/a/x.md', line: 6 },
                },
                { id: 'x--deux-trois', title: 'Deux & trois', source: { file: 'content/a/x.md', line: 8 } },
              ],
            },
          ],
        },
      ],
    })
  })
})

describe('images', () => {
  test('are found, copied once and sized; unused ones are not copied', async () => {
    const { read, site, problems } = await built({
      'content/a/x.md':
        '# Un\n\n![S](img/Schéma%20A.SVG) ![S](../../static/img/b.svg) ![S](/img/b.svg) ![S](img\\b2.svg)',
      'content/a/img/Schéma A.SVG': SVG,
      'content/a/img/b2.svg': SVG.replace('40', '41'),
      'content/a/img/unused.svg': SVG.replace('40', '99'),
      'static/img/b.svg': SVG.replace('40', '42'),
    })
    expect(problems).toEqual([])
    const images = site.filter((path) => /^assets\/.*\.svg$/.test(path))
    expect(images).toHaveLength(3)
    const html = await read('a/index.html')
    expect(html.match(/<img[^>]*src="\.\.\/assets\/[^"]+\.svg"[^>]*>/g)).toHaveLength(4)
    expect(html).toMatch(/<img[^>]*width="42"[^>]*height="20"|<img[^>]*height="20"[^>]*width="42"/)
    expect(site).toContain('img/b.svg')
    expect(JSON.stringify(site)).not.toContain('unused')
  })

  test('missing ones are an error at their place that suggests the nearest name, and a placeholder on the page', async () => {
    const { read, files, problems } = await built({
      'content/a/x.md': '# Un\n\nVoici ![Le schéma](schema.svg)',
      'content/a/schemas.svg': SVG,
    })
    expect(problems).toEqual(['content/a/x.md:3:7 image-missing'])
    expect(files.flatMap((file) => file.messages.map((m) => m.note)).join()).toContain('schemas.svg')
    expect(await read('a/index.html')).toMatch(/class="image-missing"[^>]*>Le schéma</)
  })

  test('all files of a `srcset` are found', async () => {
    const { read, problems } = await built({
      'content/a/x.md': '<img src="s.svg" srcset="s.svg 1x, t.svg 2x, absent.svg 3x" alt="S">',
      'content/a/s.svg': SVG,
      'content/a/t.svg': SVG.replace('40', '80'),
    })
    expect(problems).toEqual([])
    expect(await read('a/index.html')).toMatch(
      /srcset="\.\.\/assets\/s-\w+\.svg 1x, \.\.\/assets\/t-\w+\.svg 2x"/,
    )
  })

  test('outside the project are an error and are not copied', async () => {
    const root = await course({
      'inside/content/a/x.md': '# Un\n\n![x](../../../secret.svg) ![y](/etc/passwd) ![z](lien.svg)',
      'secret.svg': SVG,
    })
    await symlink(join(root, 'secret.svg'), join(root, 'inside/content/a/lien.svg'))
    const { site, problems } = await buildIn(join(root, 'inside'))
    expect(problems.filter((line) => line.startsWith('content/a/x.md'))).toHaveLength(3)
    expect(site.filter((path) => path.endsWith('.svg'))).toEqual([])
  })
})

describe('links', () => {
  const files = {
    'content/docker/images.md':
      '# Images\n\n[quorum](../swarm/raft.md#le-quorum) [soi](#couches) [hugo](../../swarm/raft) [mort](absent.md)\n\n## Couches\n\ntexte',
    'content/swarm/raft.md': '# Raft\n\ntexte\n\n## Le quorum\n\ntexte',
    'content/jour/_index.md': '---\nchapters: [docker/images.md, swarm/raft.md]\n---',
  }

  test('lead to slides in decks and to sections in handouts, and stay in a deck that has the chapter', async () => {
    const { read, problems } = await built(files)
    expect(problems).toEqual(['content/docker/images.md:3:79 link-dead'])
    const deck = await read('docker/index.html')
    expect(deck).toContain('href="../swarm/index.html#/raft--le-quorum"')
    expect(deck).toContain('href="#/images--couches"')
    expect(deck).toContain('href="../swarm/index.html#/raft--raft"')
    const handout = await read('docker/handout.html')
    expect(handout).toContain('href="../swarm/handout.html#raft--le-quorum"')
    expect(handout).toContain('href="#images--couches"')
    const day = await read('jour/index.html')
    expect(day).toContain('href="#/raft--le-quorum"')
    for (const page of [deck, handout, day]) expect(page).not.toMatch(/lutrin:[0-9a-f]/)
  })

  test('every anchor that a page links to is on the page that it names', async () => {
    const { read } = await built(files)
    for (const page of [
      'docker/index.html',
      'docker/handout.html',
      'jour/index.html',
      'jour/handout.html',
      'index.html',
    ]) {
      const html = await read(page)
      for (const [, path = '', id] of html.matchAll(/href="([^"#:]*)#\/?([^"]+)"/g)) {
        const target = path === '' ? page : join(page, '..', path)
        expect(await read(target), `${page} links to ${target}#${id}`).toContain(`id="${id}"`)
      }
    }
  })

  test('to an anchor that does not exist are a warning', async () => {
    const { problems } = await built({ 'content/a/x.md': '# Un\n\n[là](#nulle-part)' })
    expect(problems).toEqual(['content/a/x.md:3:1 link-anchor'])
  })
})

describe('editions', () => {
  const files = {
    'content/a/x.md':
      '# Un\n\nPublic\n\n:::notes\nMot-secret-note\n:::\n\n:::trainer\nMot-secret-part\n:::\n\n:::solution\nMot-secret-solution\n:::\n',
    'content/b/_index.md': '---\nchapters: [a/x.md]\n---',
  }

  test('no file of the student edition holds trainer content, and the result counts what was left out', async () => {
    const { out, site, omitted } = await built(files)
    for (const path of site) expect(await readFile(join(out, path), 'latin1')).not.toContain('Mot-secret')
    expect(omitted).toEqual({ notes: 1, trainer: 1, solutions: 1 })
  })

  test('the trainer edition has notes, trainer parts, solutions and the speaker view', async () => {
    const { read, site } = await built(files, { edition: 'trainer' })
    const deck = await read('a/index.html')
    for (const part of ['note', 'part', 'solution']) expect(deck).toContain(`Mot-secret-${part}`)
    expect(deck).toMatch(/<aside class="notes">/)
    expect(site.some((path) => /notes.*\.js$/.test(path))).toBe(true)
  })
})

describe('problems', () => {
  test('of many kinds are reported in one run, and all pages are written', async () => {
    const { problems, decks, read } = await built({
      'lutrin.yaml': 'title: [\nlang: fr\n',
      'content/a/yaml.md': '---\ntitle: "A\n---\n\n# YAML\n',
      'content/a/latin1.md': Buffer.from('# Été\n', 'latin1'),
      'content/a/unclosed.md': '---\ntitle: Oubli\n\n# Sans fin\n',
      'content/a/weight.md': '---\nweight: lourd\n---\n# Poids\n',
      'content/a/image.md': '# Image\n\n![x](absente.png)\n',
      'content/a/js.md': '---js\n{title: process.exit(7)}\n---\n# Sans danger\n',
      'content/b/_index.md': '---\nchapters:\n  - rien/du-tout.md\n  - a/image.md\n---\n',
    })
    const rules = problems.map((line) => line.replace(/^(\S+?):\d.* /, '$1 '))
    expect([...new Set(rules)].sort()).toEqual([
      'content/a/image.md image-missing',
      'content/a/js.md front-matter-engine',
      'content/a/latin1.md encoding',
      'content/a/unclosed.md front-matter-unclosed',
      'content/a/weight.md setting-type',
      'content/a/yaml.md front-matter-yaml',
      'content/b/_index.md chapter-not-found',
      'lutrin.yaml front-matter-yaml',
      'lutrin.yaml setting-type',
    ])
    expect(decks.map(({ slug, chapters }) => [slug, chapters])).toEqual([
      ['a', 6],
      ['b', 1],
    ])
    for (const word of ['YAML', 'Été', 'Sans fin', 'Poids', 'Image', 'Sans danger']) {
      expect(await read('a/index.html')).toContain(word)
    }
  })
})

describe('output', () => {
  test('has the same bytes for the same input', async () => {
    const files = { 'content/a/x.md': '# Un\n\n![S](s.svg)\n\n[^1]\n\n[^1]: Note', 'content/a/s.svg': SVG }
    const one = await built(files)
    const two = await built(files)
    expect(two.site).toEqual(one.site)
    for (const path of one.site) expect(await two.read(path)).toBe(await one.read(path))
  })

  test('a template of the project replaces the shipped one, file by file', async () => {
    const { read } = await built({
      'content/a/x.md': '# Un',
      'templates/handout.html': '<p>Le support de {{ deck.title }}</p>',
    })
    expect(await read('a/handout.html')).toBe('<p>Le support de A</p>')
    expect(await read('a/index.html')).toContain('class="reveal"')
  })

  test('static/ is copied as it is, and a folder that Lutrin did not write is never emptied', async () => {
    const root = await course({
      'content/a/x.md': '# Un',
      'static/files/tp.txt': 'TP',
      'static/.nojekyll': 'oui',
      'content/a/.caché.md': '# Non',
      'mine/notes.txt': 'à moi',
    })
    await expect(buildIn(root, { out: join(root, 'mine') })).rejects.toThrow(/mine/)
    expect(await readFile(join(root, 'mine/notes.txt'), 'utf8')).toBe('à moi')
    await mkdir(join(root, 'empty'))
    const { read } = await buildIn(root, { out: join(root, 'empty') })
    expect(await read('files/tp.txt')).toBe('TP')
    expect(await read('.nojekyll')).toBe('oui')
    expect(await read('a/index.html')).not.toContain('Non')
  })

  test('has only the decks that `only` names; an unknown name is wrong usage', async () => {
    const files = { 'content/a/x.md': '# Un', 'content/b/x.md': '# Deux' }
    expect((await built(files, { only: ['b'] })).decks.map((deck) => deck.slug)).toEqual(['b'])
    await expect(built(files, { only: ['c'] })).rejects.toThrow(/`a`.*`b`/)
  })
})

describe('dialects', () => {
  test('are detected for each chapter, and reported', async () => {
    const { notices, read, problems } = await built({
      'content/a/01-reveal.md':
        '# Un\n\n---\n\n## Deux\n<!-- .slide: data-background-color="#123456" -->\n\ntexte\n\nNote: secret\n',
      'content/a/02-marp.md':
        '---\nmarp: true\ntheme: gaia\nclass: lead\nmath: katex\n---\n\n# Trois\n\n---\n\n![bg](b.svg)\n',
      'content/a/03-hugo.md':
        '+++\ntitle = "Quatre"\n+++\n\nVoir [le premier]({{< ref "01-reveal.md#deux" >}}).\n',
      'content/a/04.md': '# Cinq\n\ntexte\n',
      'content/a/b.svg': SVG,
    })
    expect(problems).toEqual([])
    expect(notices.filter((notice) => notice.includes(': read as '))).toEqual([
      'content/a/01-reveal.md: read as reveal',
      'content/a/02-marp.md: read as marp',
      'content/a/03-hugo.md: read as hugo',
    ])
    const html = await read('a/index.html')
    expect(html).not.toContain('secret')
    expect(html).toContain('data-background-color="#123456"')
    expect(html).toMatch(/data-background-image="\.\.\/assets\/b-[^"]+\.svg"/)
    expect(html).toContain('<a href="#/reveal--deux">le premier</a>')
  })

  test('are switched off and set by name, in lutrin.yaml or a chapter', async () => {
    const text = '# Un\n\n---\n\n## Deux\n<!-- .slide: class="x" -->\n\ntexte\n\nNote: visible\n'
    const off = await built({ 'lutrin.yaml': 'dialect: [auto, -reveal]', 'content/a/x.md': text })
    expect(await off.read('a/index.html')).toContain('Note: visible')
    const own = await built({
      'lutrin.yaml': 'dialect: marp',
      'content/a/x.md': `---\ndialect: reveal\n---\n${text}`,
    })
    expect(await own.read('a/index.html')).not.toContain('visible')
    const wrong = await built({ 'lutrin.yaml': 'dialect: latex', 'content/a/x.md': text })
    expect(wrong.problems).toEqual(['lutrin.yaml:1:10 setting-type'])
  })

  test('links from other chapters lead to ids that the author set', async () => {
    const { read, problems } = await built({
      'content/a/x.md':
        '# Un\n\n## Deux {#second}\n\ntexte\n\n## Trois\n<!-- .slide: id="tiers" -->\n\ntexte\n',
      'content/a/y.md': '# Y\n\n[b](x.md#second) [c](x.md#tiers) [d](x.md#/tiers)\n',
    })
    expect(problems).toEqual([])
    const html = await read('a/index.html')
    expect(html).toContain('<a href="#/x--deux">b</a> <a href="#/x--trois">c</a> <a href="#/x--trois">d</a>')
    expect(await read('a/handout.html')).toContain('<a href="#x--deux">b</a> <a href="#x--trois">c</a>')
  })
})

test('`safe: true` in lutrin.yaml keeps scripts out of every page', async () => {
  const files = {
    'content/a/_index.md':
      '---\ntitle: "</style><script>alert(1)</script>"\nrevealjs:\n  dependencies: [{ src: "https://alert.example" }]\n---\n',
    'content/a/x.md':
      '---\ntitle: "</style><img onerror=alert(2)>"\n---\n# Un {onclick="alert(3)"}\n\n<script>alert(4)</script>\n\n![a](javascript:alert(5)){onerror=alert(6)}\n',
  }
  const { read, site } = await built({ ...files, 'lutrin.yaml': 'safe: true' })
  const pages = await Promise.all(site.filter((path) => path.endsWith('.html')).map(read))
  expect(pages.join('')).not.toMatch(/<script>alert|<img onerror|onclick|alert\([3456]|alert\.example/)
  const free = await built(files)
  expect(await free.read('a/index.html')).toContain('<script>alert(4)</script>')
})

test('files of Quarto and R Markdown are chapters', async () => {
  const { read, problems } = await built({
    'content/a/01-un.qmd':
      '---\nformat:\n  revealjs:\n    incremental: true\n---\n\n## Un\n\n- point\n\n[suite](02-deux.Rmd)\n',
    'content/a/02-deux.Rmd': '## Deux\n\ntexte\n',
    'content/a/03-trois.Rmd': '## Source\n\ntexte\n',
    'content/a/03-trois.md': '## Trois\n\ntexte\n',
  })
  expect(problems).toEqual([])
  const html = await read('a/index.html')
  expect(html).toMatch(/<li class="fragment">point<\/li>[\s\S]*href="#\/deux--deux">suite/)
  expect(html).toContain('Trois')
  expect(html).not.toContain('Source')
})

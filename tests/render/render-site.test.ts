import { expect, test } from 'vitest'
import type { Rendered } from '../../src/render/render-site.ts'
import { chapter, deck, linkedCourse, slide } from './fixture.ts'
import { renderCourse, text } from './site.ts'

/** List the URLs of a page's links, pictures, style sheets and scripts. */
function urls(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => match[1] ?? '')
}

const IMAGES = chapter('Images', [
  slide('Images', '<h1>Images</h1>', {
    kind: 'chapter',
    source: { file: 'content/docker/01-images.md', line: 3 },
  }),
  slide('Les couches', '<h2>Les couches</h2><p>Trois couches.</p>', {
    notes: '<p>Montrer le schéma.</p>',
    source: { file: 'content/docker/01-images.md', line: 12 },
  }),
])
const NETWORKS = chapter('Réseaux', [slide('Ponts', '<h2>Ponts</h2><p>Un pont par projet.</p>')], {
  settings: { minutes: 45 },
})

test('a deck has its cover, then a column for each chapter, every slide with its id and source', async () => {
  const html = text(
    await renderCourse(linkedCourse([deck('docker', 'Docker', [IMAGES, NETWORKS])])),
    'docker/index.html',
  )
  const shape = [
    ...html.matchAll(/<section(?: id="([^"]+)" class="([^"]+)" data-source="([^"]+)")?|<\/section>/g),
  ]
  expect(shape.map(([tag, id, kind, source]) => (id ? `${id} (${kind}) ${source}` : tag))).toEqual([
    'cover (cover stage) content/docker/_index.md:1',
    '</section>',
    '<section',
    'images (chapter stage) content/docker/01-images.md:3',
    '</section>',
    'les-couches (content) content/docker/01-images.md:12',
    '</section>',
    '</section>',
    '<section',
    'ponts (content) content/demo/01.md:1',
    '</section>',
    '</section>',
  ])
})

test('a chapter’s title slide names its part, else its deck', async () => {
  const parts = [{ title: 'Premiers pas', chapters: [IMAGES] }]
  const inPart = await renderCourse(linkedCourse([deck('docker', 'Docker', parts)]))
  expect(text(inPart, 'docker/index.html')).toContain('<p class="kicker">Premiers pas</p>')
  const loose = await renderCourse(linkedCourse([deck('docker', 'Docker', [IMAGES])]))
  expect(text(loose, 'docker/index.html')).toContain('<p class="kicker">Docker</p>')
})

test('speaker notes are in the deck exactly where the slide has them', async () => {
  const withNotes = await renderCourse(
    linkedCourse([deck('docker', 'Docker', [IMAGES])], { edition: 'trainer' }),
  )
  expect(text(withNotes, 'docker/index.html')).toContain(
    '<aside class="notes"><p>Montrer le schéma.</p></aside>',
  )
  const without = await renderCourse(
    linkedCourse([deck('docker', 'Docker', [NETWORKS])], { edition: 'student' }),
  )
  expect(text(without, 'docker/index.html')).not.toContain('<aside')
})

test('the speaker view is loaded in the trainer edition only', async () => {
  const scripts = async (edition: 'student' | 'trainer') => {
    const html = text(
      await renderCourse(linkedCourse([deck('docker', 'Docker', [IMAGES])], { edition })),
      'docker/index.html',
    )
    return [...html.matchAll(/<script src="\.\.\/assets\/(\w+)-/g)].map((match) => match[1])
  }
  expect(await scripts('student')).toEqual(['reveal', 'deck'])
  expect(await scripts('trainer')).toEqual(['reveal', 'notes', 'deck'])
})

test('titles, authors and descriptions are text, never markup', async () => {
  const sharp = 'Tom & <Jerry> "suite" </title></script>'
  const own = chapter(sharp, [slide('Un', '<p>un</p>', { id: 'un' })], {
    compiled: { headings: [{ slug: 'un', id: 'un', slideId: 'un', title: sharp, depth: 2 }] },
  })
  const settings = {
    author: [sharp],
    description: sharp,
    footer: sharp,
    revealjs: { autoSlideMethod: sharp },
  }
  const site = await renderCourse(
    linkedCourse([deck('demo', sharp, [{ title: sharp, chapters: [own] }], settings)], { title: sharp }),
  )
  for (const page of ['index.html', 'demo/index.html', 'demo/handout.html']) {
    const html = text(site, page)
    expect(html, page).toContain('Tom &amp; &lt;Jerry&gt; &#34;suite&#34; &lt;/title&gt;&lt;/script&gt;')
    expect(html, page).not.toContain('<Jerry>')
  }
})

test('the deck’s own options of reveal.js come last, as JSON that cannot end its script', async () => {
  const settings = { transition: 'zoom', revealjs: { width: 1024, loop: true, note: '</script><b>' } }
  const html = text(
    await renderCourse(linkedCourse([deck('demo', 'Demo', [NETWORKS], settings)])),
    'demo/index.html',
  )
  const json = /<script type="application\/json" id="lutrin-deck">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  expect(JSON.parse(json)).toMatchObject({
    width: 1024,
    height: 720,
    hash: true,
    navigationMode: 'linear',
    transition: 'zoom',
    loop: true,
    note: '</script><b>',
  })
})

test('attributes of a slide are kept, escaped, except for those that the page sets itself', async () => {
  const attributes = { 'data-background-color': '#fff"', class: 'calme', id: 'autre', 'bad name': 'x' }
  const own = chapter('Un', [slide('Un', '<p>un</p>', { attributes })])
  const html = text(await renderCourse(linkedCourse([deck('demo', 'Demo', [own])])), 'demo/index.html')
  expect(html).toContain(
    '<section id="un" class="content calme" data-source="content/demo/01.md:1" data-background-color="#fff&#34;">',
  )
})

test('every URL of every page is relative, and leads to a file of the site', async () => {
  const site = await renderCourse(
    linkedCourse([deck('réseaux', 'Réseaux', [IMAGES, NETWORKS], { logo: 'assets/logo é.svg' })]),
  )
  const known = new Set([
    ...site.files.map((file) => file.path),
    'réseaux/handout.pdf',
    'réseaux/slides.pdf',
    'assets/logo é.svg',
  ])
  for (const { path } of site.files.filter((file) => file.path.endsWith('.html'))) {
    for (const url of urls(text(site, path))) {
      if (url.startsWith('data:') || url.startsWith('#')) continue
      expect(url, path).not.toMatch(/^(?:[a-z]+:|\/)|\s/i)
      const target = new URL(url, `http://site/${path}`).pathname.slice(1)
      expect([...known], `${url} on ${path}`).toContain(decodeURIComponent(target))
    }
  }
})

test('no page has a module script or loads anything from the network', async () => {
  const site = await renderCourse(linkedCourse([deck('docker', 'Docker', [IMAGES])], { edition: 'trainer' }))
  for (const { path } of site.files.filter((file) => /\.(?:html|css)$/.test(file.path))) {
    const content = text(site, path).replace(/url\("?data:[^)]*\)|href="data:[^"]*"/g, '')
    expect(content, path).not.toMatch(/type="module"|@import|url\("?https?:|(?:src|href)="https?:/)
  }
})

test('style sheets name fonts that are on the site, beside them', async () => {
  const site = await renderCourse(linkedCourse([deck('docker', 'Docker', [IMAGES])]))
  const css = site.files.filter((file) => /^assets\/deck-[0-9a-f]{8}\.css$/.test(file.path))
  expect(css).toHaveLength(1)
  const fonts = [...text(site, css[0]?.path ?? '').matchAll(/url\("?([^")]+\.woff2)/g)].map(
    (match) => match[1],
  )
  expect(fonts.length).toBeGreaterThan(8)
  for (const font of fonts) expect(site.files.map((file) => file.path)).toContain(`assets/${font}`)
})

test('pages link to PDFs once they are printed, with their pages and their size', async () => {
  const files = [
    { name: 'handout.pdf', kind: 'handout' },
    { name: 'slides.pdf', kind: 'slides' },
    { name: 'slides-6up.pdf', kind: 'slides', perPage: 6 },
  ] as const
  const site = await renderCourse(
    linkedCourse([deck('docker', 'Docker', [IMAGES])], { site: { pdf: { files, paper: 'a4', qr: false } } }),
  )
  const offers = (html: string) =>
    [...html.matchAll(/<a[^>]*href="([^"]*\.pdf)"[^>]*>(.*?)<\/a>/gs)].map(
      ([, url, label]) => `${url} ${label?.replace(/<[^>]*>|[ \n]+(?= )|\n/g, '').trim()}`,
    )
  expect(offers(text(site, 'index.html') + text(site, 'docker/handout.html'))).toEqual([])
  expect(await site.withPdfs(new Map())).toEqual([])
  const printed = await site.withPdfs(
    new Map([
      ['docker/handout.pdf', { pages: 21, size: 370_400 }],
      ['docker/slides-6up.pdf', { pages: 1, size: 1_260_000 }],
    ]),
  )
  expect(printed.map(({ path }) => path)).toEqual(['index.html', 'docker/handout.html'])
  expect(offers(text({ ...site, files: printed }, 'index.html'))).toEqual([
    'docker/handout.pdf Support en PDF (21\u00a0pages, 370\u202fKo)',
    'docker/slides-6up.pdf Diapositives, 6 par page (1\u00a0page, 1,3\u202fMo)',
  ])
  expect(offers(text({ ...site, files: printed }, 'docker/handout.html'))).toEqual([
    'handout.pdf PDF, 21\u00a0pages, 370\u202fKo',
  ])
})

test('words of the page are in the language of the deck, English where there is no other', async () => {
  const title = async (lang: string) => {
    const html = text(
      await renderCourse(linkedCourse([deck('demo', 'Demo', [NETWORKS], { lang })])),
      'demo/handout.html',
    )
    return [/<html lang="([^"]*)"/.exec(html)?.[1], /id="lutrin-contents-title">([^<]*)/.exec(html)?.[1]]
  }
  expect(await title('fr')).toEqual(['fr', 'Sommaire'])
  expect(await title('fr-CA')).toEqual(['fr-CA', 'Sommaire'])
  expect(await title('en-GB')).toEqual(['en-GB', 'Contents'])
  expect(await title('is')).toEqual(['is', 'Contents'])
})

test('the catalogue lists every deck with its chapters by part, their time and their slides', async () => {
  const git = deck('git', 'Git', [
    chapter('Branches', [slide('Une', '<p>une</p>')], { settings: { minutes: 30 } }),
  ])
  const introduction = chapter('Bienvenue', [slide('Bonjour', '<p>bonjour</p>')], { introduction: true })
  const docker = deck(
    'docker',
    'Docker',
    [
      { title: undefined, chapters: [introduction] },
      { title: 'Premiers pas', chapters: [IMAGES, NETWORKS] },
    ],
    { minutes: 150 },
  )
  const html = text(
    await renderCourse(linkedCourse([docker, git], { home: '<p>Bienvenue à <em>tous</em>.</p>' })),
    'index.html',
  )
  const words = html
    .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  expect(words).toContain('Bienvenue à tous . Docker 2 h 30 2 chapitres 5 diapositives Diapositives Support')
  expect(words).toContain('Support Premiers pas Images Réseaux 45 min Git')
  expect(words).toContain('Git 30 min 1 chapitre 2 diapositives Diapositives')
  expect(html).toContain('<a href="docker/index.html#/images">Images</a>')
})

test('the handout has a cover, contents that lead to its headings, and every chapter', async () => {
  const parts = [{ title: 'Premiers pas', chapters: [IMAGES] }]
  const settings = { author: ['Ada', 'Grace'], date: '2026-03-14', description: 'Deux jours.' }
  const html = text(
    await renderCourse(linkedCourse([deck('docker', 'Docker', parts, settings)])),
    'docker/handout.html',
  )
  expect(html).toContain('<h1>Docker</h1>')
  expect(html).toMatch(/<span>Ada, Grace<\/span> <span>14 mars 2026<\/span>/)
  const contents = /<nav class="contents"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
  for (const url of urls(contents)) expect(html).toContain(`id="${url.slice(1)}"`)
  expect(urls(contents)).toEqual(['#lutrin-part-1', '#images', '#h-les-couches'])
  expect(contents).toMatch(/>Images<[\s\S]*?<\/a>\s*<ol>\s*<li><a href="#h-les-couches">/)
  expect(html).toMatch(
    /Premiers pas<\/p>\s*<h2 id="images">Images<\/h2><h3 id="h-les-couches">Les couches<\/h3>/,
  )
})

test('a template of the project replaces ours, and may include our parts', async () => {
  const overrides = {
    'handout.html': '<title>{{ deck.title }}</title>{% include "partials/theme-button.html" %}',
  }
  const site = await renderCourse(linkedCourse([deck('demo', 'A & B', [NETWORKS])]), overrides)
  expect(text(site, 'demo/handout.html')).toMatch(/^<title>A &amp; B<\/title><button/)
  expect(text(site, 'demo/index.html')).toContain('class="reveal"')
})

test('a style sheet of the project replaces the one that ours imports', async () => {
  const site = await renderCourse(linkedCourse([deck('demo', 'Demo', [NETWORKS])]), {
    'theme/tokens.css': ':root{--paper:#123456}',
  })
  const css = site.files.find((file) => /^assets\/deck-[0-9a-f]{8}\.css$/.test(file.path))?.path ?? ''
  expect(text(site, css)).toContain('#123456')
})

test.each([
  ['handout.html', 'un\n{{ deck.title | nothing }}', 'demo/handout.html', 2],
  ['handout.html', 'un\n\n{% if deck %}', 'demo/handout.html', 3],
  ['handout.html', '{% include "absent.html" %}', 'demo/handout.html', 1],
  ['theme/handout.css', 'p { color: red }\n} q', 'demo/handout.html', 2],
  ['theme/handout.css', '@import "./absent.css";', 'demo/handout.html', 1],
  ['theme/handout.css', '\np{background:url("npm:nothing/here.png")}', 'demo/handout.html', 2],
])(
  'an error in %s (%j) is a message at its line, and every other page is rendered',
  async (name, content, page, line) => {
    const site = await renderCourse(linkedCourse([deck('demo', 'Demo', [NETWORKS])]), { [name]: content })
    expect(site.messages.map((message) => [message.file, message.line, message.ruleId])).toEqual([
      [`templates/${name}`, line, 'template'],
    ])
    expect(site.messages[0]?.reason).not.toMatch(/\n|at .*\.m?js/)
    const paths = site.files.map((file) => file.path)
    expect(paths).not.toContain(page)
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'demo/index.html', 'course.json']))
  },
)

test('a broken label file is a message; the words are then English', async () => {
  const site = await renderCourse(linkedCourse([deck('demo', 'Demo', [NETWORKS])]), { 'labels/fr.json': '{' })
  expect(site.messages.map((message) => `${message.file} ${message.ruleId}`)).toEqual([
    'templates/labels/fr.json template',
  ])
  expect(text(site, 'demo/handout.html')).toContain('Contents')
})

test('the same course gives the same files, whose names change with their bytes', async () => {
  const linked = linkedCourse([deck('docker', 'Docker', [IMAGES, NETWORKS])])
  const [one, two] = [await renderCourse(linked), await renderCourse(linked)]
  expect(two.files.map((file) => file.path)).toEqual(one.files.map((file) => file.path))
  for (const page of ['index.html', 'docker/index.html', 'docker/handout.html'])
    expect(text(two, page)).toBe(text(one, page))
  const style = ({ files }: Rendered) =>
    files.find((file) => file.path.startsWith('assets/deck-') && file.path.endsWith('.css'))?.path
  expect(style(await renderCourse(linked, { 'theme/code.css': 'b{color:red}' }))).not.toBe(style(one))
})

test('a handout names the language of a chapter, in its contents too', async () => {
  const arabic = chapter('الصور', [slide('الصور', '<h1>الصور</h1>')], { settings: { lang: 'ar' } })
  const html = text(
    await renderCourse(linkedCourse([deck('docker', 'Docker', [IMAGES, arabic])])),
    'docker/handout.html',
  )
  expect(html.match(/<(?:section|span)[^>]* lang="ar" dir="rtl"/g)).toHaveLength(3)
})

test('running heads of a handout are mirrored where its language runs from right to left', async () => {
  /** Return the margin boxes of a handout and their first words. */
  const heads = async (lang: string): Promise<readonly string[]> => {
    const one = deck('docker', 'Docker', [IMAGES])
    const course = linkedCourse([{ ...one, deck: { ...one.deck, settings: { ...one.deck.settings, lang } } }])
    const html = text(await renderCourse(course), 'docker/handout.html')
    return [...html.matchAll(/@(top-\w+) \{ content: "(\w+)/g)].map(([, box, word]) => `${box} ${word}`)
  }
  expect(await heads('fr')).toEqual(['top-left Docker', 'top-right Images'])
  expect(await heads('he')).toEqual(['top-right Docker', 'top-left Images'])
})

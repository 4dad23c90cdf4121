import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, built } from '../built.ts'

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200"/></svg>'
const FILES = {
  'lutrin.yaml': 'title: Cours\nlang: fr\nauthor: Ada Lovelace\n',
  'content/docker/_index.md': '---\ntitle: Réseaux & sécurité\ndescription: Deux jours\n---',
  'content/docker/images.md':
    '# Images\n\nÀ l’été « pressé » : [quorum](../swarm/raft.md#le-quorum), [plus bas](#les-couches), <https://example.org/>.\n\n## Les couches\n\n![Schéma](s.svg)\n\n```bash\necho "├── →"\n```\n',
  'content/docker/s.svg': SVG,
  'content/swarm/raft.md': `# Raft\n\ntexte\n\n## Le quorum\n\n${'- une puce de la longue liste\n'.repeat(60)}\n\n---\n\n| a | b |\n|---|---|\n${'| une ligne du tableau | x |\n'.repeat(90)}`,
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

/** Open a PDF of a built site. */
async function open(site: Built, path: string): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(await readFile(join(site.out, path)))
  return getDocument({ data, verbosity: 0 }).promise
}

/** Read all the text of a PDF, white space collapsed. */
async function textOf(pdf: PDFDocumentProxy): Promise<string> {
  const pages = Array.from({ length: pdf.numPages }, (_, n) => pdf.getPage(n + 1))
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()))
  const items = contents.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
  return items.join(' ').replace(/\s+/g, ' ')
}

/** List the targets of the links of a PDF; a jump inside it is `#name`. */
async function linksOf(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const links: string[] = []
  for (let n = 1; n <= pdf.numPages; n++) {
    for (const link of await (await pdf.getPage(n)).getAnnotations()) {
      links.push(link.unsafeUrl ?? link.url ?? (typeof link.dest === 'string' ? `#${link.dest}` : 'jump'))
    }
  }
  return links
}

/** Read the details of a PDF. */
async function detailsOf(pdf: PDFDocumentProxy): Promise<Readonly<Record<string, unknown>>> {
  const { info } = await pdf.getMetadata()
  return { ...info }
}

/** List the titles of an outline, indented by their level. */
function titles(items: readonly OutlineItem[], indent = ''): readonly string[] {
  return items.flatMap((item) => [indent + item.title, ...titles(item.items, `${indent}  `)])
}

let site: Built
beforeAll(async () => {
  site = await built(FILES, { pdf: true })
})

test('each deck has the PDFs of its handout and its slides, and the report has their pages', async () => {
  expect(site.problems).toEqual([])
  const slides = await open(site, 'docker/slides.pdf')
  expect(slides.numPages).toBe(3)
  expect(site.decks[0]?.pdfs).toEqual([
    { path: 'docker/handout.pdf', pages: (await open(site, 'docker/handout.pdf')).numPages },
    { path: 'docker/slides.pdf', pages: 3 },
  ])
})

describe.each(['docker/handout.pdf', 'docker/slides.pdf'])('%s', (path) => {
  test('has tags and details', async () => {
    const pdf = await open(site, path)
    const info = await detailsOf(pdf)
    expect(info).toMatchObject({
      Title: 'Réseaux & sécurité',
      Author: 'Ada Lovelace',
      Subject: 'Deux jours',
      Language: 'fr',
    })
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    expect(info).not.toHaveProperty('CreationDate')
  })

  test('has all text', async () => {
    const text = (await textOf(await open(site, path))).replace(/ ?’ ?/g, '’')
    for (const words of ['Réseaux & sécurité', 'À l’été «', 'Les couches', '├── →'])
      expect(text).toContain(words)
  })

  test('has an outline with each title once', async () => {
    const outline = titles((await (await open(site, path)).getOutline()) ?? [])
    const plain = outline.map((title) => title.trim())
    expect(plain).toEqual(expect.arrayContaining(['Réseaux & sécurité', 'Images', 'Les couches']))
    expect(plain.filter((title) => title === 'Les couches')).toHaveLength(1)
  })

  test('has working links, and none to the machine that printed it', async () => {
    const pdf = await open(site, path)
    const links = await linksOf(pdf)
    const other = path.includes('handout')
      ? '../swarm/handout.pdf#raft--le-quorum'
      : '../swarm/index.html#/raft--le-quorum'
    expect(links).toEqual(expect.arrayContaining([other, 'https://example.org/']))
    const destinations = await pdf.getDestinations()
    for (const link of links) {
      expect(link).not.toMatch(/invalid|localhost|file:|\/tmp\//)
      if (link.startsWith('#')) expect(destinations).toHaveProperty([link.slice(1)])
    }
    expect(links).toContain('#images--les-couches')
  })
})

test('a slide that is too long loses nothing on paper', async () => {
  const slides = await textOf(await open(site, 'swarm/slides.pdf'))
  expect(slides.match(/une puce de la longue liste/g)).toHaveLength(60)
  expect(slides.match(/une ligne du tableau/g)).toHaveLength(90)
  const handout = await textOf(await open(site, 'swarm/handout.pdf'))
  expect(handout.match(/une puce de la longue liste/g)).toHaveLength(60)
})

test('with `url`, links to other pages lead to the published site', async () => {
  const published = await built(
    { ...FILES, 'lutrin.yaml': 'title: Cours\nurl: https://example.org/cours/\npdf: {slides: false}\n' },
    { pdf: true },
  )
  expect(await linksOf(await open(published, 'docker/handout.pdf'))).toContain(
    'https://example.org/cours/swarm/handout.html#raft--le-quorum',
  )
  expect(published.site).not.toContain('docker/slides.pdf')
})

test('the same input gives the same bytes', async () => {
  const again = await built(FILES, { pdf: true })
  expect(again.site).toEqual(site.site)
  for (const path of site.site) {
    const [one, two] = await Promise.all([site, again].map(({ out }) => readFile(join(out, path))))
    expect(two?.equals(one ?? Buffer.alloc(0)), path).toBe(true)
  }
})

test('SOURCE_DATE_EPOCH is the date of the PDFs', async () => {
  const dated = await built(FILES, { pdf: true, date: new Date(1_700_000_000_000), only: ['docker'] })
  const info = await detailsOf(await open(dated, 'docker/handout.pdf'))
  expect(info.CreationDate).toMatch(/^D:20231114221320/)
})

test('a browser that does not exist is one message, and the pages are written', async () => {
  const { problems, site: files } = await built(FILES, { pdf: true, browser: '/no/such/browser' })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('browser-missing')
  expect(files).toContain('docker/handout.html')
})

test('a remote image is left out of the PDF with a warning at its line, and is not loaded', async () => {
  const { problems } = await built(
    { 'content/a/x.md': '# Un\n\n![Loin](https://example.org/a.png)' },
    { pdf: true },
  )
  expect(problems).toEqual(['content/a/x.md:3:1 image-remote'])
})

test('texts that replace each other on the screen are side by side on paper', async () => {
  const stack = ['Un premier avis', 'Un autre avis'].map((text) => `<p class="fragment">${text}</p>`).join('')
  const over =
    '<p style="position: absolute; top: 4px; left: 8px">Parallèle instruction</p><p style="margin: 0">Magnifique construction</p>'
  const site = await built(
    {
      'content/docker/a.md': `# A\n\n## Empilés\n\n<div class="r-stack">${stack}</div>\n\n<div style="position: relative">${over}</div>\n`,
    },
    { pdf: true },
  )
  expect(site.problems).toEqual([])
  const page = await (await open(site, 'docker/slides.pdf')).getPage(3)
  const { items } = await page.getTextContent()
  const [left, right] = ['premier', 'autre'].map((word) =>
    items.find((item) => 'str' in item && item.str.includes(word)),
  ) as readonly { readonly transform: readonly number[] }[]
  expect(left?.transform[5]).toBe(right?.transform[5])
  expect(right?.transform[4]).toBeGreaterThan((left?.transform[4] ?? 0) + 300)
})

test('formulas with indices, and note references after numbers, are not reported as missing words', async () => {
  const site = await built(
    {
      'lutrin.yaml': 'math: true\n',
      'content/cours/a.md':
        '# A\n\nVoir $a_1x_1 + a_2x_2^3$ ici.\n\n$$\n\\sum_{k=1}^{n} b_k y_k\n$$\n\n| Moteur | Fin |\n|---|---|\n| ancien, en Python, mort en 2023[^fin] | depuis Docker 28[^fin]. |\n\nEt 127.0.0.1 n’est fermé aux machines voisines que depuis Docker 28[^fin].\n\n[^fin]: Une note.\n',
    },
    { pdf: true },
  )
  expect(site.problems).toEqual([])
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, built } from '../../built.ts'

/** Cover, title, a slide with steps, a dark one, one with too much content, and four more. */
const CHAPTER = `# Réseaux

## Étapes

:::incremental
- premier pas
- second pas
:::

[le site](https://example.org/), [plus loin](#fin)

<!-- .slide: data-background-color="#102030" -->

## Trop

<table><tbody>${'<tr><td>une ligne du tableau</td></tr>'.repeat(60)}</tbody></table>

## Un

a

## Deux

b

## Trois

c

## Fin

d
`
const LUTRIN =
  'title: Cours\nlang: fr\nauthor: Ada Lovelace\nfooter: Ne pas "diffuser" \\ fin\npdf:\n  handout: false\n'
const PER_PAGE = [1, 2, 3, 4, 6, 9] as const

/** Open a PDF of a built site. */
async function open(site: Built, path: string): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(await readFile(join(site.out, path))), verbosity: 0 }).promise
}

/** Read the text of each page, white space collapsed. */
async function pagesOf(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, n) => {
      const { items } = await (await pdf.getPage(n + 1)).getTextContent()
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' ')
    }),
  )
}

/** List where links lead; jumps inside the PDF as `#name`. */
async function linksOf(pdf: PDFDocumentProxy): Promise<readonly string[]> {
  const links: string[] = []
  for (let n = 1; n <= pdf.numPages; n++)
    for (const link of await (await pdf.getPage(n)).getAnnotations())
      links.push(link.unsafeUrl ?? link.url ?? `#${link.dest}`)
  return links
}

/** Return the width and height of the first page, in millimeters. */
async function sizeOf(pdf: PDFDocumentProxy): Promise<readonly number[]> {
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
  return [width, height].map((points) => Math.round((points / 72) * 25.4))
}

let site: Built
let slides: number
beforeAll(async () => {
  const files = {
    'lutrin.yaml': `${LUTRIN}  nup: [1, 2, 3, 4, 6, 9]`,
    'content/docker/_index.md': '---\ntitle: Docker\ndate: 2026-03-14\n---',
    'content/docker/reseaux.md': CHAPTER,
  }
  site = await built(files, { pdf: true })
  slides = (await open(site, 'docker/slides.pdf')).numPages
})

test('every number of slides a page has its PDF, and the report and course.json name them', async () => {
  const names = ['slides.pdf', ...PER_PAGE.map((n) => `slides-${n}up.pdf`)]
  expect(site.problems).toEqual([])
  expect(site.decks[0]?.pdfs.map(({ path }) => path)).toEqual(names.map((name) => `docker/${name}`))
  const model = JSON.parse(await site.read('course.json'))
  expect(model.decks[0].pdf).toMatchObject({ handout: null, nup: { 6: 'docker/slides-6up.pdf' } })
  expect(await site.read('index.html')).toContain('href="docker/slides-6up.pdf"')
})

test('slides.pdf has one page a slide, each with its link to the handout', async () => {
  const pdf = await open(site, 'docker/slides.pdf')
  const pages = await pagesOf(pdf)
  expect(pages.filter((text) => /premier pas/.test(text) && /second pas/.test(text))).toHaveLength(1)
  expect(pages.filter((text) => text.trim() === '')).toEqual([])
  const links = await linksOf(pdf)
  const toHandout = links.filter((link) => link.startsWith('handout.html'))
  expect(toHandout).toHaveLength(slides)
  expect(toHandout).toContain('handout.html#reseaux--fin')
})

describe.each(PER_PAGE)('%i a page', (perPage) => {
  let pdf: PDFDocumentProxy
  beforeAll(async () => {
    pdf = await open(site, `docker/slides-${perPage}up.pdf`)
  })

  test('fills as many sheets as it needs, in landscape or portrait', async () => {
    expect(pdf.numPages).toBe(Math.ceil(slides / perPage))
    expect(await sizeOf(pdf)).toEqual(perPage === 1 || perPage === 4 ? [297, 210] : [210, 297])
  })

  test('has all the text once, a header and a footer', async () => {
    const pages = await pagesOf(pdf)
    const text = pages.join(' ')
    for (const words of ['premier pas', 'second pas', 'le site', 'Trois'])
      expect(text.split(words), words).toHaveLength(2)
    expect(text.match(/une ligne du tableau/g)).toHaveLength(60)
    for (const [n, page] of pages.entries()) {
      expect(page).toContain('Docker')
      expect(page).toContain('14 mars 2026')
      expect(page).toContain('Ne pas "diffuser" \\ fin')
      expect(page).toContain(`${n + 1} / ${pages.length}`)
    }
  })

  test('keeps links and the outline', async () => {
    const links = await linksOf(pdf)
    const destinations = await pdf.getDestinations()
    for (const link of links) if (link.startsWith('#')) expect(destinations).toHaveProperty([link.slice(1)])
    expect(links).toEqual(expect.arrayContaining(['https://example.org/', '#reseaux--fin']))
    expect(links.filter((link) => link.startsWith('handout.html'))).toHaveLength(slides)
    expect(JSON.stringify(await pdf.getOutline())).toContain('Trois')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  test('consists of text and lines, not of bitmaps', async () => {
    for (let n = 1; n <= pdf.numPages; n++) {
      const { fnArray } = await (await pdf.getPage(n)).getOperatorList()
      expect(fnArray).not.toContain(OPS.paintImageXObject)
      expect(fnArray).not.toContain(OPS.paintInlineImageXObject)
    }
  })
})

test('prints on Letter paper, and slides of another size', async () => {
  const files = {
    'lutrin.yaml': `${LUTRIN}  slides: false\n  nup: 6\n  paper: Letter\nrevealjs: {width: 960, height: 700}`,
    'content/docker/reseaux.md': CHAPTER,
  }
  const letter = await built(files, { pdf: true })
  const pdf = await open(letter, 'docker/slides-6up.pdf')
  expect(await sizeOf(pdf)).toEqual([216, 279])
  expect(pdf.numPages).toBe(Math.ceil((letter.decks[0]?.slides ?? 0) / 6))
  expect(letter.site).not.toContain('docker/slides.pdf')
})

test('a number of slides that no arrangement has is an error at its place, and the rest is printed', async () => {
  const { problems, files } = await built({
    'lutrin.yaml': 'pdf:\n  nup: 5\n  paper: a3\n  handout: "oui"\n',
    'content/a/x.md': '# Un\n\ntexte',
  })
  expect(problems).toEqual([
    'lutrin.yaml:2:8 setting-type',
    'lutrin.yaml:3:10 setting-type',
    'lutrin.yaml:4:12 setting-type',
  ])
  expect(files.flatMap(({ messages }) => messages.map(({ reason }) => reason))).toContain(
    'Unexpected `5` for `nup`, expected a number of slides a page (1, 2, 3, 4, 6 or 9), or a list of them',
  )
})

test('a list with a wrong number, and codes that lead nowhere, are reported at their place', async () => {
  const site = await built({
    'lutrin.yaml': 'pdf:\n  nup: [5, 6]\n  qr: true\n',
    'content/docker/images.md': '# Images\n\ntexte',
  })
  const messages = site.files.flatMap(({ messages }) => messages.map(String))
  expect(messages).toEqual([
    expect.stringContaining('2:8: Unexpected `[5, 6]` for `nup`'),
    expect.stringContaining('3:7: Unexpected `true` for `qr`, expected it beside a `url`'),
  ])
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, buildIn, built } from '../built.ts'
import { type ReadPdf, readPdf } from '../chromium/pdf.ts'

const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join('\n')

/** Create a chapter whose sections have very different lengths. */
function chapter(title: string, sections: number): string {
  return `# ${title}\n\n${lines(
    sections,
    (n) => `## ${title}, section ${n}\n\n${lines((n % 5) * 9 + 1, (k) => `- ligne ${n}.${k} de ${title}`)}\n`,
  )}`
}

const FILES = {
  'lutrin.yaml':
    'title: Cours\nlang: fr\nauthor: Ada\nurl: https://exemple.org/cours\nversion: 2.4\npdf: { slides: false, qr: true }\n',
  'content/docker/_index.md':
    '---\ntitle: Le cours\nchapters:\n  - { part: Bases, chapters: [docker/a.md, docker/b.md] }\n  - { part: Suite, chapters: [docker/c.md] }\n---',
  'content/docker/a.md': `${chapter('Images', 14)}\n\nVoir [le réseau](c.md#réseau-section-3).\n`,
  'content/docker/b.md': chapter('Volumes', 9),
  'content/docker/c.md': chapter('Réseau', 30),
}

let site: Built
let pdf: ReadPdf
beforeAll(async () => {
  site = await built(FILES, { pdf: true })
  pdf = await readPdf(await readFile(join(site.out, 'docker/handout.pdf')))
})

/** Find the page number, from 1, of a heading, which is alone on its line there. */
function pageOf(heading: string): number {
  const contents = pdf.text.findIndex((page) => page.includes('Images\n') && !page.includes('Sommaire'))
  return (
    1 +
    pdf.text.findIndex((page, n) => n >= contents && page.split('\n').some((line) => line.trim() === heading))
  )
}

describe('the contents', () => {
  test('show the page number of every section', () => {
    expect(site.problems).toEqual([])
    const sections = [
      ...Array.from({ length: 14 }, (_, n) => `Images, section ${n + 1}`),
      ...Array.from({ length: 9 }, (_, n) => `Volumes, section ${n + 1}`),
      ...Array.from({ length: 30 }, (_, n) => `Réseau, section ${n + 1}`),
    ]
    const all = pdf.text.join('\n').replace(/\s+/g, ' ')
    expect(pdf.text.length).toBeGreaterThan(15)
    for (const section of sections) expect(all).toContain(`${section} ${pageOf(section)}`)
  })

  test('are the outline, with parts, chapters and sections as levels', () => {
    expect(pdf.outline.slice(0, 4)).toEqual(['Le cours', 'Bases', 'Images', 'Images, section 1'])
    expect(pdf.outline).toContain('Suite')
    expect(pdf.outline).toHaveLength(1 + 2 + 3 + 14 + 9 + 30)
  })
})

test('a link to another section shows its page number', () => {
  const text = pdf.text.join(' ').replace(/\s+/g, ' ')
  expect(text).toContain(`le réseau (p. ${pageOf('Réseau, section 3')})`)
})

test('the cover shows the version and the URL of the course', () => {
  expect(pdf.text[0]).toContain('Version 2.4')
  expect(pdf.text[0]).toContain('exemple.org/cours/docker')
  expect(pdf.links.map(({ url }) => url)).toContain('https://exemple.org/cours/docker/index.html')
})

test('every section links to its slide', () => {
  expect(pdf.links.map(({ url }) => url)).toContain(
    'https://exemple.org/cours/docker/index.html#/c--reseau-section-7',
  )
})

test('solutions at the end are an appendix with an entry in the contents', async () => {
  const chapter =
    '# TP\n\n## Compter\n\nCombien ?\n\n:::solution\n**douze** couches\n:::\n\n## Suite\n\nfin\n'
  const files = {
    'lutrin.yaml': 'lang: fr\nsolutions: end\npdf: { slides: false }',
    'content/a/x.md': chapter,
  }
  const student = await built(files, { pdf: true })
  const read = await readPdf(await readFile(join(student.out, 'a/handout.pdf')))
  expect(student.problems).toEqual([])
  expect(read.outline.at(-1)).toBe('Corrigés')
  expect(read.text.at(-1)).toMatch(/Corrigés[\s\S]*Compter \(p. 3\)[\s\S]*douze couches/)
  expect(read.text.slice(0, -1).join('')).not.toContain('douze')
  expect(read.text[2]).toContain('(p. 4)')
  const trainer = await built(files, { edition: 'trainer' })
  expect(await trainer.read('a/handout.html')).toMatch(/class="solution"[\s\S]*Suite/)
})

test('an unchanged PDF comes from the cache, with the same bytes', async () => {
  const before = await readFile(join(site.out, 'docker/handout.pdf'))
  const again = await buildIn(site.root, { pdf: true })
  expect(again.notices.filter((notice) => notice.startsWith('Measured and printed'))).toEqual([])
  expect(before.equals(await readFile(join(again.out, 'docker/handout.pdf')))).toBe(true)
})

test('a picture with more pixels than paper shows is printed smaller, and embedded once', async () => {
  const png = noise(1600)
  const text = '# Photo\n\n![une](p.png)\n\n---\n\nencore\n\n![deux](p.png){width=1cm}\n'
  const small = await built(
    {
      'lutrin.yaml': 'pdf: { slides: false }',
      'content/a/x.md': text.replace('p.png)', 'p.png){width=2cm}'),
      'content/a/p.png': png,
    },
    { pdf: true },
  )
  expect(small.problems).toEqual([])
  const pdf = await readFile(join(small.out, 'a/handout.pdf'))
  expect(pdf.length).toBeLessThan(png.length / 4)
  expect(pdf.toString('latin1').match(/\/Subtype ?\/Image/g)).toHaveLength(1)
})

test('words are hyphenated at the ends of lines by the rules of their language, and have no hyphens in the text', async () => {
  const sentence =
    'L’administration systématique des infrastructures distribuées demande une organisation rigoureuse, parfois contraignante, rarement contestable. '
  const site = await built(
    {
      'lutrin.yaml': 'lang: fr\npdf: { slides: false }',
      'content/a/x.md': `# Césures\n\n${sentence.repeat(9)}\n\n\`${'systématiquement '.repeat(20)}\`\n`,
      'content/b/x.md': `---\nlang: xx\n---\n\n# Autre\n\n${sentence.repeat(9)}\n`,
    },
    { pdf: true },
  )
  expect(site.problems).toEqual([])
  const lines = await linesOf(await readFile(join(site.out, 'a/handout.pdf')))
  const parted = lines.flatMap((line, n) => {
    const [, start] = /(\p{L}+)-$/u.exec(line) ?? []
    const [end = ''] = /^\p{L}+/u.exec(lines[n + 1] ?? '') ?? []
    return start === undefined ? [] : [start + end]
  })
  expect(parted.length).toBeGreaterThan(1)
  for (const word of parted) expect(sentence).toContain(word)
  expect(lines.join('')).not.toContain('\u00AD')
})

test('addresses and names are not hyphenated', async () => {
  const address = 'https://exemple.org/orchestration/infrastructure/administration/documentation'
  const names =
    'orchestration.configuration.administration orchestration_configuration OrchestrationConfiguration'
  const site = await built(
    {
      'lutrin.yaml': 'lang: fr\npdf: { slides: false }',
      'content/a/x.md': `# Noms\n\n${Array.from({ length: 12 }, (_, n) => `${'mot '.repeat(n)}${address} ${names}`).join(' ')}\n`,
    },
    { pdf: true },
  )
  expect(site.problems).toEqual([])
  expect((await linesOf(await readFile(join(site.out, 'a/handout.pdf')))).join('\n')).not.toMatch(/\p{L}-\n/u)
})

/** Read the lines of a PDF. */
async function linesOf(data: Uint8Array): Promise<readonly string[]> {
  const pdf = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise
  const pages = Array.from({ length: pdf.numPages }, (_, n) => pdf.getPage(n + 1))
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()))
  const text = contents.flatMap(({ items }) =>
    items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')),
  )
  return text.join('').split('\n')
}

/** Create a PNG of gray noise, which does not compress. */
function noise(size: number): Buffer {
  let seed = 1
  const rows = Buffer.alloc(size * (size + 1))
  for (let n = 0; n < rows.length; n++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
    rows[n] = n % (size + 1) === 0 ? 0 : seed >>> 24
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** Create a chunk of a PNG. */
function chunk(name: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

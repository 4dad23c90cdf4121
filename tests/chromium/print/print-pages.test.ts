import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import type { Printed, PrintJob, PrintOptions } from '../../../src/chromium/print/print-job.ts'
import { printPages } from '../../../src/chromium/print/print-pages.ts'
import { readPdf } from '../pdf.ts'
import { CODE, deck, job, site } from '../site.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
})
afterAll(() => browser?.close())

/** Collect the values of a generator. */
async function all<T>(values: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const value of values) found.push(value)
  return found
}

/** Print jobs on a site, and return their results in the order of the jobs. */
async function print(
  files: Readonly<Record<string, string | Uint8Array>>,
  jobs: readonly PrintJob[],
  options: Omit<PrintOptions, 'read' | 'code'> = {},
): Promise<readonly Printed[]> {
  const printed = await all(printPages(browser, jobs, { code: CODE, read: site(files), ...options }))
  return printed.sort((a, b) => jobs.indexOf(a.job) - jobs.indexOf(b.job))
}

/** Print one page, and read its PDF. */
async function printed(
  files: Readonly<Record<string, string | Uint8Array>>,
  one: PrintJob,
  options: Omit<PrintOptions, 'read' | 'code'> = {},
) {
  const [result] = await print(files, [one], options)
  if (result?.pdf === undefined) throw new Error(`no PDF: ${result?.messages.join('\n')}`)
  return { ...result, bytes: result.pdf.bytes, read: await readPdf(result.pdf.bytes) }
}

/** Create the page of a handout from its body. */
function handout(body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Docker</title>
    <style>@page { size: A4; margin: 2cm } section { break-before: page }</style></head>
    <body>${body}</body></html>`
}

const CHAPTERS = handout(`
  <h1>Docker</h1><a href="#reseaux">Les réseaux</a>
  <section id="images"><h2>Les images</h2><p>Une image est un modèle, déjà prêt à l’emploi.</p></section>
  <section id="reseaux"><h2>Les réseaux</h2><h3>Sous-réseaux</h3><p>Chaque conteneur reçoit une adresse.</p></section>`)

describe('a handout as PDF', () => {
  it('has its text, tags, an outline and details', async () => {
    const { pdf, read, messages } = await printed(
      { 'docker/handout.html': CHAPTERS },
      job('docker/handout.html'),
    )

    expect(messages).toEqual([])
    expect(pdf?.pages).toBe(3)
    expect(read.text[1]).toContain('Une image est un modèle, déjà prêt à l’emploi.')
    expect(read.outline).toEqual(['Docker', 'Les images', 'Les réseaux', 'Sous-réseaux'])
    expect(read.tagged).toBe(true)
    expect(read.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'Link']))
    expect(read.lang).toBe('fr')
    expect(read.info).toMatchObject({
      Title: 'Docker, étape par étape',
      Author: 'Zoé Lefèvre, Li Wei',
      Subject: 'Images et conteneurs',
      Creator: 'Lutrin',
      Producer: 'Lutrin',
    })
  })

  it('has the given date, or none', async () => {
    const files = { 'docker/handout.html': CHAPTERS }
    const undated = await printed(files, job('docker/handout.html'))
    const dated = await printed(files, job('docker/handout.html'), { date: new Date('2024-02-29T12:00:00Z') })

    expect(undated.read.info).not.toHaveProperty('CreationDate')
    expect(undated.read.info).not.toHaveProperty('ModDate')
    expect(dated.read.info).toMatchObject({ CreationDate: 'D:20240229120000Z', ModDate: 'D:20240229120000Z' })
  })

  it('shows folded parts and lazy images', async () => {
    const page = handout(`<details><summary>Indice</summary><p>Le mot caché</p></details>
      <div style="height: 20000px"></div><img loading="lazy" src="../assets/a.svg" alt="" width="40">`)
    const asked: string[] = []
    const read = site({ 'docker/handout.html': page, 'assets/a.svg': SVG })
    const [result] = await all(
      printPages(browser, [job('docker/handout.html')], {
        code: CODE,
        read: (path) => {
          asked.push(path)
          return read(path)
        },
      }),
    )

    expect(asked).toContain('assets/a.svg')
    const { text } = await readPdf(result?.pdf?.bytes ?? new Uint8Array())
    expect(text.join('')).toContain('Le mot caché')
  })
})

describe('links of a PDF', () => {
  const page = handout(`
    <p><a href="#été">ici</a> <a href="handout.html#été">ici aussi</a>
      <a href="../swarm/handout.html?a=(1)#raft">ailleurs</a> <a href="../">accueil</a>
      <a href="https://example.org/x">dehors</a></p>
    <section id="été"><h2>Été</h2></section>`)
  const files = { 'docker/handout.html': page }

  it('jump inside it, and lead to other pages by relative URLs', async () => {
    const { read } = await printed(files, job('docker/handout.html'))

    expect(read.links.map(({ url, jumpsTo }) => url ?? jumpsTo)).toEqual([
      2,
      2,
      '../swarm/handout.html?a=(1)#raft',
      '../',
      'https://example.org/x',
    ])
  })

  it('lead to the published site where its URL is known', async () => {
    const { read } = await printed(files, job('docker/handout.html'), {
      url: 'https://cours.example/formation',
    })

    expect(read.links.flatMap(({ url }) => url ?? [])).toEqual([
      'https://cours.example/formation/swarm/handout.html?a=(1)#raft',
      'https://cours.example/formation/',
      'https://example.org/x',
    ])
  })
})

describe('slides as PDF', () => {
  const paragraphs = (count: number): string => '<p style="font-size: 40px">Longue ligne</p>'.repeat(count)

  it('are one page each, complete, with all fragments', async () => {
    const slides = `<section><section id="un"><h2>Première</h2></section>
      <section id="deux"><h2>Trop haute</h2>${paragraphs(30)}<p>Dernière ligne</p></section>
      <section id="trois"><h2>Pas à pas</h2><p class="fragment">Étape</p></section></section>`
    const { read, pdf, messages } = await printed(deck(slides), job('docker/index.html'))

    expect(messages).toEqual([])
    expect(pdf?.pages).toBe(3)
    expect(read.size).toEqual([960, 540])
    expect(read.text[1]).toContain('Dernière ligne')
    expect(read.text[2]).toContain('Étape')
    expect(read.outline).toEqual(['Première', 'Trop haute', 'Pas à pas'])
  })

  it('link to one another', async () => {
    const slides = `<section id="un"><a href="#/deux">a</a> <a href="index.html#deux">b</a>
      <a href="../swarm/index.html#/raft">c</a></section><section id="deux"><h2>Deux</h2></section>`
    const { read } = await printed(deck(slides), job('docker/index.html'))

    expect(read.links.map(({ url, jumpsTo }) => url ?? jumpsTo)).toEqual([2, 2, '../swarm/index.html#/raft'])
  })
})

it('prints the same bytes each time, whatever is printed at the same time', async () => {
  const slides = Array.from({ length: 20 }, (_, i) => `<section id="s${i}"><h2>Vue ${i}</h2></section>`).join(
    '',
  )
  const files = {
    ...deck(slides),
    'docker/handout.html': CHAPTERS,
    'swarm/handout.html': handout('<h1>Swarm</h1>'),
  }
  const jobs = [job('docker/handout.html'), job('docker/index.html'), job('swarm/handout.html')]
  const together = await print(files, jobs)
  const other = await launchBrowser(await locateBrowser())
  try {
    for (const [index, one] of jobs.entries()) {
      const [alone] = await all(printPages(other, [one], { code: CODE, read: site(files) }))
      expect(
        Buffer.compare(alone?.pdf?.bytes ?? Buffer.of(), together[index]?.pdf?.bytes ?? Buffer.of(1)),
      ).toBe(0)
    }
  } finally {
    await other.close()
  }
})

describe('a page that does not print as it should', () => {
  it('is reported with its images that do not load, at the slide that shows them', async () => {
    const slides = `<section data-source="content/docker/01-images.md:12">
      <img src="../assets/gone.png" alt=""><img src="../assets/broken.png" alt=""></section>`
    const files = { ...deck(slides), 'assets/broken.png': 'no picture' }
    const { messages, pdf } = await printed(files, job('docker/index.html'))

    expect(pdf?.pages).toBe(1)
    expect(messages.map(({ file, line, ruleId, reason }) => ({ file, line, ruleId, reason }))).toEqual(
      ['gone', 'broken'].map((name) => ({
        file: 'content/docker/01-images.md',
        line: 12,
        ruleId: 'print-failed',
        reason: `Unexpected image in \`docker/index.html\`, which does not load: \`assets/${name}.png\``,
      })),
    )
  })

  it('is reported with its missing files and its script errors', async () => {
    const page = handout(
      '<link rel="stylesheet" href="../assets/gone.css"><script>nothing.at.all</script><h1>A</h1>',
    )
    const { messages } = await printed({ 'docker/handout.html': page }, job('docker/handout.html'))

    expect(messages.map(({ file, reason }) => `${file}: ${reason}`).sort()).toEqual([
      'content/docker/_index.md: Unexpected reference in `docker/handout.html` to `assets/gone.css`, which is not on the site',
      'content/docker/_index.md: Unexpected script error in `docker/handout.html`: nothing is not defined',
    ])
  })

  it('does not keep the others from being printed', async () => {
    const files = {
      'endless/handout.html': handout('<h1>A</h1><script>for (;;) {}</script>'),
      'late/index.html': handout('<h1>A deck that never is ready</h1>'),
      'good/handout.html': CHAPTERS,
    }
    const pages = ['endless/handout.html', 'absent/handout.html', 'late/index.html', 'good/handout.html']
    const results = await print(
      files,
      pages.map((page) => job(page)),
      { timeout: 3000 },
    )

    expect(results.map(({ pdf }) => pdf?.pages)).toEqual([undefined, undefined, undefined, 3])
    expect(results.map(({ messages }) => messages.map(({ reason }) => reason))).toEqual([
      ['Unexpected end of printing `endless/handout.html`: it took longer than 3 seconds'],
      ['Unexpected end of printing `absent/handout.html`: it is not on the site'],
      ['Unexpected end of printing `late/index.html`: it took longer than 3 seconds'],
      [],
    ])
  })

  it('is given up after its time, even while it waits for a file', async () => {
    const page = handout('<h1>A</h1><img src="../assets/slow.svg" alt="">')
    const read = site({ 'docker/handout.html': page, 'assets/slow.svg': SVG })
    const late = new Promise((done) => setTimeout(done, 1500))
    const [result] = await all(
      printPages(browser, [job('docker/handout.html')], {
        timeout: 500,
        code: CODE,
        read: async (path) => {
          if (path.endsWith('.svg')) await late
          return read(path)
        },
      }),
    )
    await late
    await new Promise((done) => setTimeout(done, 100))

    expect(result?.messages.map(({ reason }) => reason)).toEqual([
      'Unexpected end of printing `docker/handout.html`: it took longer than 0.5 seconds',
    ])
  })

  it('is no failure where images of other sites are missing, which are listed', async () => {
    const page = handout(
      '<img src="https://example.org/b.png" alt="Un schéma"><img src="http://localhost:9/a.png" alt="">',
    )
    const { messages, blocked } = await printed({ 'docker/handout.html': page }, job('docker/handout.html'))

    expect(messages).toEqual([])
    expect(blocked).toEqual(['http://localhost:9/a.png', 'https://example.org/b.png'])
  })
})

it('starts no further page after it is stopped', async () => {
  const asked: string[] = []
  const read = site({ 'a/handout.html': handout('<h1>A</h1>'), 'b/handout.html': handout('<h1>B</h1>') })
  const stop = new AbortController()
  const printing = printPages(browser, [job('a/handout.html'), job('b/handout.html')], {
    inFlight: 1,
    signal: stop.signal,
    code: CODE,
    read: (path) => {
      asked.push(path)
      return read(path)
    },
  })
  await printing.next()
  stop.abort(new Error('enough'))

  await expect(printing.next()).rejects.toThrow('enough')
  expect(asked).not.toContain('b/handout.html')
})

it('prints large pages one after the other', async () => {
  const large = handout(`<h1>A</h1><!--${'x'.repeat(700_000)}-->`)
  const asked: string[] = []
  const read = site({ 'a/handout.html': large, 'b/handout.html': large })
  const printing = printPages(browser, [job('a/handout.html'), job('b/handout.html')], {
    code: CODE,
    read: (path) => {
      asked.push(path)
      return read(path)
    },
  })
  const first = await printing.next()
  expect(first.value?.job.page).toBe('a/handout.html')
  // Only its size was read.
  expect(asked.filter((path) => path === 'b/handout.html')).toHaveLength(1)
  expect((await printing.next()).value?.pdf?.pages).toBe(1)
  expect((await printing.next()).done).toBe(true)
}, 30_000)

it('stops while pages are being printed', async () => {
  const files = { 'a/handout.html': handout('<h1>A</h1><script>for (;;) {}</script>') }
  const stop = new AbortController()
  setTimeout(() => stop.abort(new Error('enough')), 300)
  const printing = all(
    printPages(browser, [job('a/handout.html'), job('a/handout.html'), job('a/handout.html')], {
      code: CODE,
      read: site(files),
      signal: stop.signal,
    }),
  )

  await expect(printing).rejects.toThrow('enough')
})

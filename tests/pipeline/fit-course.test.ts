import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, buildIn, built } from '../built.ts'
import { misfits } from '../misfits.ts'
import { deckOpener } from '../open-deck.ts'

const times = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join('\n')
const sentence = (n: number): string =>
  `La phrase numéro ${n} parle des couches d’une image et de leur ordre.`

/** A chapter whose slides are all too long. */
const TORTURE = `---
title: Trop de tout
---

# Trop de tout

## Une liste

${times(40, (n) => `- Le point ${n} de la liste`)}

## Des numéros

${times(30, (n) => `${n}. L’étape ${n}${n === 5 ? '\n   - dedans, un\n   - dedans, deux' : ''}`)}

## Du code

Le fichier entier :

\`\`\`js title="serveur.js" {.numberLines}
${times(60, (n) => `appel(${n}) // ligne ${n}`)}
\`\`\`

## Des pas

\`\`\`yaml [1|20-21|2,40]
${times(45, (n) => `cle${n}: valeur`)}
\`\`\`

## Un tableau

| Nom | Rôle |
|---|---|
${times(30, (n) => `| service-${n} | rôle ${n} |`)}

## Un long texte

${times(60, sentence)}

## Des titres

### Le premier point

${times(9, sentence)}

### Le second point

${times(9, sentence)}

### Le dernier point

${times(9, sentence)}

Voir [le second](#le-second-point).

## Deux colonnes

:::columns
:::column
${times(14, (n) => `- à gauche ${n}`)}
:::
:::column
\`\`\`
${times(30, (n) => `à droite ${n}`)}
\`\`\`
:::
:::

## Trop large

\`\`\`
docker ${'--option=valeur '.repeat(14)}
\`\`\`

| ${times(14, (n) => `colonne-${n} |`).replaceAll('\n', ' ')}
|${'---|'.repeat(14)}
| ${times(14, (n) => `valeur-${n} |`).replaceAll('\n', ' ')}

## Replié

<details><summary>La réponse</summary>

${times(30, (n) => `- réponse ${n}`)}

</details>

> [!WARNING]
${times(20, (n) => `> - attention ${n}`)}
`

const open = deckOpener()
let whole: Built

beforeAll(async () => {
  whole = await built({ 'content/a/x.md': TORTURE }, { browser: undefined })
})

/** List the titles of the slides as they are shown, with the number of the part. */
function titles(html: string): readonly string[] {
  return [
    ...html.matchAll(/<section id[^>]*>\s*(?:<p class="kicker">[^<]*<\/p>\s*)?<h\d[^>]*>(.*?)<\/h\d>/g),
  ].map(([, title = '']) => title.replace(/<[^>]*>/g, '').replace(/&nbsp;|\u00a0/g, ' '))
}

/** Read the words of all slides, without what continuation slides repeat: titles, heads of tables. */
function wordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll('.slides section[data-source]')].flatMap((slide) => {
    const copy = slide.cloneNode(true)
    if (slide.dataset.of) {
      copy.querySelector('h2').remove()
      const first = [...copy.children].find((child) => !child.matches('aside'))
      for (const head of first?.querySelectorAll('thead, summary, figcaption, .callout-title') ?? []) head.remove()
    }
    copy.querySelector('.part-mark')?.remove()
    return copy.textContent.match(/[\\p{L}\\p{N}]+/gu) ?? []
  })`)
}

describe('a chapter whose slides are too long', () => {
  test.each([
    [1280, 720],
    [1920, 1080],
    [1024, 768],
  ])('fits at %i x %i, and no text is too small', async (width, height) => {
    expect(await misfits(await open(whole, { width, height }), 20)).toEqual([])
  })

  test('continues on slides that show the number of the part', async () => {
    const all = titles(await whole.read('a/index.html'))
    expect(all.filter((title) => title.startsWith('Une liste'))).toEqual([
      'Une liste (1/3)',
      'Une liste (2/3)',
      'Une liste (3/3)',
    ])
    expect(all.filter((title) => /^Trop large/.test(title))).toEqual(['Trop large'])
    expect(whole.problems).toEqual([])
  })

  test('keeps every word once, in its order', async () => {
    const uncut = await built({ 'content/a/x.md': TORTURE })
    expect(await wordsOf(await open(whole))).toEqual(await wordsOf(await open(uncut)))
  })

  test('has the same slides in course.json', async () => {
    const model = JSON.parse(await whole.read('course.json'))
    const [chapter] = model.decks[0].chapters
    const html = await whole.read('a/index.html')
    const ids = [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id)
    expect(['cover', ...chapter.slides.map((slide: { id: string }) => slide.id)]).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(chapter.slides.find(({ id }: { id: string }) => id === 'x--une-liste--2')).toMatchObject({
      title: 'Une liste (2/3)',
      url: 'a/index.html#/x--une-liste--2',
      source: { file: 'content/a/x.md', line: 7 },
    })
  })

  test('links lead to the part that shows their heading', async () => {
    const html = await whole.read('a/index.html')
    const [, id = ''] = /href="#\/([^"]+)">le second/.exec(html) ?? []
    const section = html.slice(html.indexOf(`<section id="${id}"`)).split('</section>')[0]
    expect(id).toMatch(/^x--des-titres/)
    expect(section).toContain('Le second point</h3>')
  })

  test('continues numbers, repeats heads of tables, and never ends a slide with a heading', async () => {
    const page = await open(whole)
    const parts = await page.evaluate<Record<string, string>>(`({
      list: document.querySelector('#x--des-numeros--2 > ol').start + ' ' + document.querySelector('#x--des-numeros--2 > ol > li').textContent.trim(),
      lines: document.querySelector('#x--du-code--2 pre').style.counterReset + ' ' + document.querySelector('#x--du-code--2 .line').textContent.trim(),
      file: document.querySelector('#x--du-code--2 figcaption').textContent,
      head: document.querySelector('#x--un-tableau--2 thead').textContent.replace(/\\s+/g, ' ').trim(),
      ends: [...document.querySelectorAll('section[data-source] > :last-child')].filter((last) => /^H[3-6]$/.test(last.tagName)).map((last) => last.textContent).join(),
    })`)
    const [, start, number] = /^(\d+) L’étape (\d+)/.exec(parts['list'] ?? '') ?? []
    expect(number).toBe(start)
    const [, before, line] = /^line (\d+) appel\((\d+)\)/.exec(parts['lines'] ?? '') ?? []
    expect(Number(line)).toBe(Number(before) + 1)
    expect(parts).toMatchObject({ file: 'serveur.js', head: 'Nom Rôle', ends: '' })
  })

  test('shows the steps of a code block in the parts that hold their lines', async () => {
    const page = await open(whole)
    await page.evaluate(`Reveal.configure({ fragments: true })`)
    const marked = (id: string) => page.locator(`#${id} .line.marked`).allTextContents()
    const lines = async (id: string, steps: number): Promise<string[]> => {
      await page.evaluate(`location.hash = '#/${id}'`)
      await page.waitForFunction(`Reveal.getCurrentSlide().id === '${id}'`)
      const seen: string[] = []
      for (let n = 0; n <= steps; n++) {
        seen.push((await marked(id)).map((line) => line.trim().split(':')[0]).join(' '))
        await page.keyboard.press('ArrowRight')
      }
      return seen
    }
    expect(await lines('x--des-pas', 1)).toEqual(['cle1', 'cle2'])
    expect(await lines('x--des-pas--2', 1)).toEqual(['', 'cle20 cle21'])
    expect(await lines('x--des-pas--3', 1)).toEqual(['', 'cle40'])
  })
})

test('measured slides are cached, and come out the same', async () => {
  const html = await whole.read('a/index.html')
  const again = await buildIn(whole.root, { browser: undefined })
  expect(await again.read('a/index.html')).toBe(html)
  expect(whole.notices.join()).toContain('Measured')
  expect(again.notices.join()).not.toContain('Measured')
})

test('slides.pdf has a page for each part', async () => {
  const { decks } = await built(
    { 'content/a/x.md': `## Liste\n\n${times(40, (n) => `- Le point ${n}`)}` },
    { pdf: true },
  )
  expect(decks[0]?.pdfs.find(({ path }) => path === 'a/slides.pdf')?.pages).toBe(decks[0]?.slides)
  expect(decks[0]?.slides).toBe(4)
})

test.each([
  ['overflow: shrink', /style="--fit: 0\.\d+; --pictures/],
  ['overflow: scroll', /data-overflow="scroll"/],
  ['minTextSize: 12', /--min-text: 12px/],
])('%s leaves a long slide whole', async (setting, seen) => {
  const text = `---\n${setting}\n---\n## Liste\n\n${times(24, (n) => `- Le point ${n}`)}`
  const site = await built({ 'content/a/x.md': text }, { browser: undefined })
  const html = await site.read('a/index.html')
  expect(titles(html)).toContain('Liste')
  expect(html).toMatch(seen)
})

test('an attribute of a slide replaces the setting `overflow`', async () => {
  const list = times(40, (n) => `- Le point ${n}`)
  const site = await built(
    { 'content/a/x.md': `## Une {overflow=scroll}\n\n${list}\n\n## Deux\n\n${list}` },
    { browser: undefined },
  )
  expect(titles(await site.read('a/index.html'))).toEqual(expect.arrayContaining(['Une', 'Deux (1/3)']))
})

test('an unknown value of that attribute is reported, and the setting applies', async () => {
  const list = times(40, (n) => `- Le point ${n}`)
  const site = await built(
    { 'content/a/x.md': `# Un\n\n## Deux {overflow=scrol}\n\n${list}\n` },
    { browser: undefined },
  )
  expect(site.problems).toEqual(['content/a/x.md:3:1 setting-type'])
  expect(titles(await site.read('a/index.html'))).toContain('Deux (1/3)')
})

test('a slide that cannot be cut shrinks until it fits, with a warning at its line', async () => {
  const lines = times(50, (n) => `ligne ${n}<br>`).replaceAll('\n', ' ')
  const site = await built(
    { 'content/a/x.md': `# Un\n\n## Pile\n\n<div class="r-stack"><p>${lines}</p></div>\n` },
    { browser: undefined },
  )
  expect(site.problems).toEqual(['content/a/x.md:3:1 slide-overflow'])
  expect(await misfits(await open(site), 1)).toEqual([])
})

test('without a browser, the page itself shrinks slides that are too long', async () => {
  const site = await built({ 'content/a/x.md': `## Liste\n\n${times(40, (n) => `- Le point ${n}`)}` })
  expect(titles(await site.read('a/index.html'))).toContain('Liste')
  expect(await misfits(await open(site), 1)).toEqual([])
})

test('scripts of the author do not run while slides are measured', async () => {
  const list = times(40, (n) => `- Le point ${n}`)
  const script = '<p id="graphe">x</p><script>document.querySelector("#graphe").append(" AJOUT")</script>'
  const site = await built({ 'content/a/x.md': `## Un\n\n${list}\n\n${script}\n` }, { browser: undefined })
  expect(site.problems).toEqual([])
  const html = await site.read('a/index.html')
  expect(html).toContain('<p id="graphe">x</p>')
  expect(titles(html)).toContain('Un (1/3)')
})

test('slides are measured in the size that the deck sets', async () => {
  const slides = async (height: number): Promise<number> => {
    const settings = `---\nrevealjs: {height: ${height}}\n---\n`
    const text = `${settings}## Un\n\n${times(18, (n) => `- Le point ${n}`)}\n`
    const site = await built(
      { 'content/a/_index.md': settings, 'content/a/x.md': text },
      { browser: undefined },
    )
    return site.decks[0]?.slides ?? 0
  }
  expect(await slides(1440)).toBe(2)
  expect(await slides(540)).toBeGreaterThan(2)
})

test.each([
  ['theme/maths.css', '.math-display { min-height: 1400px }'],
  ['theme/custom.css', ':root { --slide-text: 60px }'],
])('slides are measured again after a project changes %s', async (name, css) => {
  const files = {
    'content/a/x.md': `---\nmath: true\n---\n## Un\n\n$$x$$\n\n${times(9, (n) => `- Le point ${n}`)}\n`,
  }
  const before = await built(files, { browser: undefined })
  const after = await built({ ...files, [`templates/${name}`]: css }, { browser: undefined })
  expect(await after.read('a/index.html')).not.toBe(await before.read('a/index.html'))
  expect(after.notices.join()).toContain('Measured')
  const sections = async (site: Built) => (await site.read('a/index.html')).match(/data-(?:fit|of)="[^"]*"/g)
  expect(await sections(after)).not.toEqual(await sections(before))
})

test('links lead to the right one of two headings with the same text, and to a heading with a formula', async () => {
  const section = (title: string) => `### ${title}\n\n${times(9, sentence)}\n\n`
  const text = `---\nmath: true\n---\n## Long\n\n${section('Exemple')}${section('Énergie $E=mc^2$ {#energie}')}${section('Exemple')}`
  const site = await built(
    { 'content/a/x.md': `${text}## Liens\n\n[une](#energie) [deux](#exemple-1)\n` },
    { browser: undefined },
  )
  const html = await site.read('a/index.html')
  const shown = ['une', 'deux'].map((name) => {
    const [, id = ''] = new RegExp(`href="#/([^"]+)">${name}<`).exec(html) ?? []
    return html.slice(html.indexOf(`<section id="${id}"`)).split('</section>')[0] ?? ''
  })
  expect(shown[0]).toContain('Énergie')
  expect(shown[1]).toContain('Exemple</h3>')
  expect(shown[1]).toContain('data-of=')
})

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { built } from '../../built.ts'
import { misfits } from '../../misfits.ts'
import { deckOpener } from '../../open-deck.ts'

const times = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join('\n')
const sentences = (count: number): string =>
  times(count, (n) => `La phrase ${n} parle des couches d’une image.`).replaceAll('\n', ' ')

/** Boxes that an author sized for another frame, and the text that must be visible of each. */
const BOXES: readonly (readonly [string, string])[] = [
  ['a page in the page', '<iframe src="about:blank" width="1600" height="900"></iframe>'],
  ['a box of pixels', '<div style="width: 1500px; height: 900px">Une grande boîte</div>'],
  ['a box as tall as the window', '<div style="height: 100vh; width: 100vw">Toute la fenêtre</div>'],
  [
    'boxes side by side',
    '<div style="display: flex"><div style="flex: 0 0 700px">Une</div><div style="flex: 0 0 700px">Deux</div></div>',
  ],
  [
    'a grid of pixels',
    `<div style="display: grid; grid-template-columns: repeat(3, 500px)">${times(6, (n) => `<div>Carte ${n}</div>`)}</div>`,
  ],
  ['what stands outside', '<p style="position: absolute; right: -90px; bottom: -60px">Dehors</p>'],
  ['what stands above', '<div style="margin-top: -300px">Trop haut</div>'],
  ['a margin', '<p style="margin-left: 1000px; width: 600px">Loin à droite</p>'],
  ['a line that does not break', `<p style="white-space: nowrap">${sentences(4)}</p>`],
  ['small text', '<p style="font-size: 10px">Dix <span style="font-size: 60%">et moins</span></p>'],
  ['a small font', '<font size="1">Minuscule</font>'],
  ['what is scaled up', `<div style="transform: scale(1.6); transform-origin: 0 0">${sentences(6)}</div>`],
  ['a wide table', '<table width="1500"><tr><td width="900">a</td><td width="800">b</td></tr></table>'],
  ['a field', '<textarea rows="40" cols="200">Un texte</textarea> <select><option>Un</option></select>'],
  ['a large title', '<h2 class="r-fit-text">TRÈS GRAND</h2>'],
]

const openDeck = deckOpener()

/** Build a chapter, and open its deck. */
async function open(
  text: string,
  files: Readonly<Record<string, string>> = {},
  viewport = { width: 1280, height: 720 },
) {
  const site = await built({ 'content/a/x.md': text, ...files }, { browser: undefined })
  const page = await openDeck(site, viewport)
  return { site, page }
}

/** Read the text of each part of a slide, without its title. */
function parts(page: Page, id: string): Promise<readonly string[]> {
  return page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll('#${id}, [data-of="${id}"]')].map((slide) =>
    [...slide.children].filter((child) => child.localName !== 'h2').map((child) => child.textContent).join(' ').replace(/\\s+/g, ' ').trim())`)
}

test('boxes that an author sized stay inside the slide, with readable text', async () => {
  const { site, page } = await open(BOXES.map(([name, html]) => `## ${name}\n\n${html}\n`).join('\n'))
  expect(await misfits(page, 20)).toEqual([])
  expect(site.problems).toEqual([])
  const frame = await page.evaluate(`(() => {
    const box = document.querySelector('iframe')
    const { h, v } = Reveal.getIndices(box.closest('section'))
    Reveal.slide(h, v)
    return box.offsetWidth
  })()`)
  expect(frame).toBeGreaterThan(1000)
})

test('they stay inside the window of a phone too', async () => {
  const text = BOXES.map(([name, html]) => `## ${name}\n\n${html}\n`).join('\n')
  const { page } = await open(text, {}, { width: 390, height: 844 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
})

test('a box that hides a part of its text is opened', async () => {
  const boxes = ['auto', 'hidden'].map(
    (overflow) =>
      `## ${overflow}\n\n<div style="height: 90px; overflow: ${overflow}">${times(5, (n) => `<p>Ligne ${n}</p>`)}</div>\n`,
  )
  const { page } = await open(boxes.join('\n'))
  const hidden = await page.evaluate(`[...document.querySelectorAll('.slides div[style]')].map((box) => {
    const slide = box.closest('section')
    Reveal.slide(Reveal.getIndices(slide).h, Reveal.getIndices(slide).v)
    return box.scrollHeight - box.clientHeight
  })`)
  expect(hidden).toEqual([0, 0])
  expect(await misfits(page, 20)).toEqual([])
})

test('content that fits at no size stays readable', async () => {
  const drawing = '<svg width="900" height="2000"><rect width="900" height="2000"/></svg>'
  const { site, page } = await open(`## Dessin\n\nUne phrase.\n\n<div>${drawing}</div>`)
  expect(site.problems).toEqual(['content/a/x.md:1:1 slide-overflow'])
  expect((await misfits(page, 20)).filter((misfit) => / px: /.test(misfit))).toEqual([])
})

describe('a slide that is cut', () => {
  test('is never cut through cells that span rows', async () => {
    const rows = times(
      16,
      (n) => `<tr><td rowspan="2">pod-${n}</td><td>${n}00m</td></tr><tr><td>${n}50m</td></tr>`,
    )
    const { page } = await open(`## Fusion\n\n<table>\n${rows}\n</table>`)
    const found = await parts(page, 'x--fusion')
    expect(found.length).toBeGreaterThan(1)
    for (const part of found) expect(part).toMatch(/^pod-/)
  })

  test('repeats a row of header cells', async () => {
    const rows = times(24, (n) => `<tr><td>Ligne ${n}</td></tr>`)
    const { page } = await open(`## Lignes\n\n<table>\n<tr><th>Entête</th></tr>\n${rows}\n</table>`)
    const found = await parts(page, 'x--lignes')
    expect(found.length).toBeGreaterThan(1)
    for (const part of found) expect(part).toMatch(/^Entête ?Ligne/)
  })

  test('stacks the cells of a row that is too tall', async () => {
    const code = (name: string) => `\n\n\`\`\`yaml\n${times(24, (n) => `${name}${n}: valeur`)}\n\`\`\`\n\n`
    const { site, page } = await open(
      `## Cellules\n\n<table><tr><td>${code('avant')}</td><td>${code('apres')}</td></tr></table>`,
    )
    expect(await misfits(page, 20)).toEqual([])
    expect(site.problems).toEqual([])
  })

  test('has the same columns in each part of a table', async () => {
    const row = (n: number) =>
      `| \`nom-${n}\` | ${sentences(1 + (n % 3) * 2)} | \`${'option='.repeat(1 + (n % 5) * 2)}\` |`
    const { page } = await open(`## Tableau\n\n| Nom | Rôle | Options |\n|---|---|---|\n${times(14, row)}`)
    const widths = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('#x--tableau, [data-of]')].map((slide) => {
        Reveal.slide(Reveal.getIndices(slide).h, Reveal.getIndices(slide).v)
        return [...slide.querySelectorAll('th')].map((cell) => Math.round(cell.offsetWidth / 10)).join()
      })`,
    )
    expect(widths.length).toBeGreaterThan(1)
    expect(new Set(widths).size).toBe(1)
  })

  test('is cut in scripts without spaces', async () => {
    const text = '容器在存活探针失败时会重新启动，因为控制器认为应用程序已经停止响应。'.repeat(50)
    const { site, page } = await open(`---\nlang: zh\n---\n## 长\n\n${text}`)
    const found = await parts(page, 'x--长')
    expect(found.join('')).toBe(text)
    for (const part of found) expect(part).toMatch(/。$/)
    expect(await misfits(page, 20)).toEqual([])
    expect(site.problems).toEqual([])
  })

  test('keeps the picture beside each part of its text', async () => {
    const { page } = await open(
      `---\nmarp: true\n---\n\n![bg right:40%](x.svg)\n\n## Texte\n\n${times(30, (n) => `- Le point ${n}`)}`,
      { 'content/a/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="500"></svg>' },
    )
    const columns = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('#x--texte, [data-of]')].map((slide) =>
        [...slide.querySelectorAll('.columns > *')].map((column) => column.querySelector('img') ? 'image' : 'texte').join())`,
    )
    expect(columns.length).toBeGreaterThan(1)
    expect(new Set(columns)).toEqual(new Set(['texte,image']))
    expect(await misfits(page, 20)).toEqual([])
  })
})

test('a table breaks names of code before words', async () => {
  const code = '`kubectl get pods --all-namespaces --output=jsonpath={.items[*].metadata.name}`'
  const row = `| ${code} | ${sentences(2)} | ${code} | ${code} | [référence](https://exemple.fr) |`
  const { page } = await open(
    `## Tableau\n\n| Commande | Description | Options | Exemple | Documentation |\n|---|---|---|---|---|\n${row}`,
  )
  const tall = await page.evaluate(`(() => {
    Reveal.slide(Reveal.getIndices(document.querySelector('#x--tableau')).h, Reveal.getIndices(document.querySelector('#x--tableau')).v)
    return [...document.querySelectorAll('#x--tableau :is(th:last-child, td:last-child a)')].map((word) => {
      const range = document.createRange()
      range.selectNodeContents(word)
      return range.getClientRects().length
    })
  })()`)
  expect(tall).toEqual([1, 1])
})

test('a picture uses the room that smaller text leaves', async () => {
  const { page } = await open(
    `## Colonnes\n\n:::columns\n:::column\n![Un schéma](x.svg)\n:::\n:::column\n${sentences(13)}\n:::\n:::`,
    { 'content/a/x.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"></svg>' },
  )
  const [text, pictures] = await page.evaluate<readonly number[]>(
    `document.querySelector('#x--colonnes').dataset.fit.split(' ').map(Number)`,
  )
  expect(text).toBeLessThan(1)
  expect(pictures).toBe(1)
})

test('a picture of another site that loads late has its slide fitted again', async () => {
  const { page } = await open(
    `## Loin\n\n![](https://exemple.fr/x.png)\n\n${times(8, (n) => `- Le point ${n}`)}`,
  )
  await page.evaluate(`(() => {
    const { h, v } = Reveal.getIndices(document.querySelector('#x--loin'))
    Reveal.slide(h, v)
    const image = document.querySelector('#x--loin img')
    image.src = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="3000"/>'
  })()`)
  await page.waitForFunction(`document.querySelector('#x--loin img').naturalWidth > 0`)
  await expect.poll(() => misfits(page, 20)).toEqual([])
})

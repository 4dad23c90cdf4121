import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { VFileMessage } from 'vfile-message'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { openCache } from '../../src/cache/open-cache.ts'
import { launchBrowser } from '../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../src/chromium/browser/locate-browser.ts'
import { type Drawn, drawDiagrams } from '../../src/chromium/draw-diagrams.ts'
import { bundleTheme } from '../../src/render/theme/bundle-theme.ts'
import { readPackageFile } from '../../src/site/read/package-files.ts'
import { readTemplates } from '../../src/site/read/read-templates.ts'
import { seen } from '../chapter/compiled.ts'
import { SAMPLES } from './diagram-samples.ts'

let browser: Browser
let style: string
const fonts = new Map<string, string>()
let script: Uint8Array
let cache: string
beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
  const addPackageFile = async (specifier: string): Promise<string> => {
    fonts.set(specifier.replace(/.*\//, ''), specifier)
    return specifier
  }
  const templates = await readTemplates(inject('scratch'), [])
  style = await bundleTheme('theme/drawing.css', templates, { readPackageFile, addPackageFile })
  script = (await readPackageFile('lutrin:client/mermaid.js')).bytes
})
afterAll(() => browser?.close())

beforeEach(async () => {
  cache = await mkdtemp(join(inject('scratch'), 'cache-'))
  vi.stubEnv('XDG_CACHE_HOME', cache)
})

/** Draw texts; the cache is empty at the start of each test. */
function draw(texts: readonly string[], get: () => Promise<Browser> = async () => browser): Promise<Drawn> {
  const signal = new AbortController().signal
  const read = async (name: string): Promise<Uint8Array> =>
    (await readPackageFile(fonts.get(name) ?? name)).bytes
  return drawDiagrams(texts, {
    cache: openCache(),
    identity: '',
    browser: get,
    style,
    script,
    read,
    signal,
    onProgress: () => {},
  })
}

/** Draw one text, and return its SVG. */
async function svgOf(text: string): Promise<string> {
  return svgIn(await draw([text]), text)
}

/** Return the SVG of a text that was drawn. */
function svgIn({ drawings }: Drawn, text: string): string {
  const drawing = drawings.get(text)
  if (!drawing || !('svg' in drawing)) throw new Error(`no drawing: ${drawing?.detail}`)
  return drawing.svg
}

/** Open a page that shows drawings in the colors of a theme. */
async function show(svgs: readonly string[], theme = 'light'): Promise<Page> {
  const page = await browser.newPage()
  const figures = svgs.map((svg) => `<figure class="diagram">${svg}</figure>`).join('')
  await page.setContent(`<!doctype html><html data-theme="${theme}"><style>${style}</style>${figures}</html>`)
  return page
}

describe('each type of diagram', () => {
  let drawn: Drawn
  beforeAll(async () => {
    drawn = await draw(Object.values(SAMPLES).map(([text]) => text))
  })

  test.each(Object.entries(SAMPLES))(
    '%s shows its labels, and has only colors of the theme',
    (_, [text, ...labels]) => {
      const svg = svgIn(drawn, text)
      for (const label of labels) expect(seen(svg)).toContain(label)
      expect(svg).toMatch(/^<svg width="\d+" height="\d+" viewBox="[-\d. ]+" role="img" aria-label="[^"]+"/)
      expect(svg).not.toMatch(/<style|<script|foreignObject|class=|rgba?\(|(?<!&)#[\da-f]{3,8}\b/i)
    },
  )

  test('uses only colors that the theme defines', async () => {
    const svgs = [...drawn.drawings.values()].map((drawing) => ('svg' in drawing ? drawing.svg : ''))
    const names = new Set(svgs.join().match(/(?<=var\()--[\w-]+/g))
    const page = await show(svgs.slice(0, 1))
    const unknown = await page.evaluate(
      (all) => {
        const computed = getComputedStyle(document.querySelector('figure') as Element)
        return all.filter((name) => !name.startsWith('--r-') && computed.getPropertyValue(name).trim() === '')
      },
      [...names],
    )
    await page.close()
    expect(names.size).toBeGreaterThan(10)
    expect(unknown).toEqual([])
  })
})

test.each(['light', 'dark'])('labels can be read on every surface of the %s theme', async (theme) => {
  const page = await show([], theme)
  const contrasts = await page.evaluate(() => {
    const figure = document.createElement('figure')
    figure.className = 'diagram'
    document.body.append(figure)
    /** Compute a color's luminance, as WCAG does. */
    const luminance = (name: string): number => {
      figure.style.color = `color-mix(in srgb, var(--d-${name}) 100%, transparent)`
      const [r = 0, g = 0, b = 0] = (getComputedStyle(figure).color.match(/[\d.]+/g) ?? []).map((part) => {
        const value = Number(part)
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const surfaces = ['paper', 'fill', 'group', 'faint', 'note', 'danger-fill']
    const tints = [1, 2, 3, 4, 5, 6].map((n) => `tint-${n}`)
    const ink = luminance('ink')
    return [...surfaces, ...tints].map((name) => {
      const other = luminance(name)
      return [name, (Math.max(ink, other) + 0.05) / (Math.min(ink, other) + 0.05)] as const
    })
  })
  await page.close()
  expect(contrasts.filter(([, contrast]) => contrast < 4.5)).toEqual([])
})

describe('labels', () => {
  const colored = 'flowchart LR\n  a[Clair] --> b[Sombre]\n  style a fill:#ffff99\n  style b fill:#000080'
  const numbered = 'sequenceDiagram\n  autonumber\n  rect rgb(200, 220, 255)\n    A->>B: mot\n  end'
  const long = 'flowchart LR\n  a[Un texte très long qui ne tient vraiment pas sur une seule ligne]'
  const titled = 'flowchart LR\n  accTitle: Le chemin\n  accDescr: Du début à la fin\n  a --> b'
  const untitled = 'flowchart LR\n  a[Début] --> b[Fin]'
  let drawn: Drawn
  beforeAll(async () => {
    drawn = await draw([colored, numbered, long, titled, untitled])
  })

  test('are readable on a shape with a color of the author, in every theme', () => {
    const svg = svgIn(drawn, colored)
    expect(svg).toMatch(/fill: ?rgb\(0, 0, 0\)[^>]*>(?:<[^>]*>)*Clair/)
    expect(svg).toMatch(/fill: ?rgb\(255, 255, 255\)[^>]*>(?:<[^>]*>)*Sombre/)
  })

  test('of a message: its number is readable on its mark, also in a box with a color of the author', () => {
    expect(svgIn(drawn, numbered)).toMatch(/<text[^>]*fill:var\(--d-paper\)[^>]*>1<\/text>/)
  })

  test('have several lines where they are long', () => {
    const svg = svgIn(drawn, long)
    expect(Number(/ width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(300)
    expect(seen(svg)).toMatch(/Un texte très long qui ne tient vraiment pas sur une seule ligne/)
  })

  test('name a drawing that has no title', () => {
    expect(svgIn(drawn, titled)).toContain('aria-label="Le chemin – Du début à la fin"')
    expect(svgIn(drawn, untitled)).toContain('aria-label="Début, Fin"')
  })
})

test('the same text gives the same bytes, whatever was drawn before', async () => {
  const [text] = SAMPLES['mindmap'] ?? ['']
  const first = await svgOf(text)
  vi.stubEnv('XDG_CACHE_HOME', join(cache, 'other'))
  const second = (
    await draw(['gitGraph\n commit\n commit', 'gantt\n section x\n  a : 3d', text])
  ).drawings.get(text)
  expect(second).toEqual({ svg: first })
})

test('a gantt chart does not depend on the date of the build', async () => {
  const text = (day: string): string => `gantt\n  dateFormat YYYY-MM-DD\n  section x\n  a : ${day}, 20000d`
  expect((await svgOf(text('1990-01-01'))).match(/<line[^>]*>/g)?.length).toBeGreaterThan(1)
  expect(await svgOf(text('1990-01-01'))).not.toContain('--d-danger')
})

describe('a diagram that does not parse', () => {
  const broken = [
    ['sequenceDiagram\n  A->>B: un\n  A-B', 3],
    ['%% commentaire\n\n%%{init: {"theme": "dark"}}%%\nflowchart TD\n  %% encore\n\n  a --> b\n  b --> ]', 8],
    ['---\ntitle: Titre\n---\nclassDiagram\n  class {', 5],
    ['pie\n  "a" : x', 2],
    ['gitGraph\n  commit\n  brunch x', 3],
    ['mindmap\n  a\n    b\n  c', 4],
    ['\nblabla\n', 2],
  ] as const

  test('is reported with its line', async () => {
    const { drawings } = await draw(broken.map(([text]) => text))
    const found = broken.map(([text]) => [text, drawings.get(text)])
    expect(found).toEqual(broken.map(([text, line]) => [text, { line, detail: expect.stringMatching(/\S/) }]))
  })

  test('does not prevent the others from being drawn', async () => {
    const { drawings } = await draw(['non', 'pie\n "a": 1', 'flowchart\n ]'])
    expect([...drawings.values()].map((drawing) => 'svg' in drawing)).toEqual([false, true, false])
  })
})

describe('nothing in a drawing runs or loads', () => {
  const hostile = [
    'flowchart LR\n  a[mot] --> b\n  click a "javascript:alert(1)"',
    'flowchart LR\n  a[mot] --> b\n  click a call alert(1)',
    'flowchart LR\n  a["<img src=x onerror=alert(1)>mot"]',
    'flowchart LR\n  a["<script>alert(1)</script>mot"]',
    '%%{init: {"securityLevel": "loose", "themeCSS": ".node { background: url(https://alert.example) }"}}%%\nflowchart LR\n  a["<b onclick=alert(1)>mot</b>"]',
  ]
  const link = 'flowchart LR\n  a[mot] --> b\n  click a "https://example.org/x"'
  let drawn: Drawn
  beforeAll(async () => {
    drawn = await draw([...hostile, link])
  })

  test.each(hostile)('%j', async (text) => {
    const svg = svgIn(drawn, text)
    const page = await show([svg])
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('svg *')].flatMap((element) => [
        ...(/^(?:script|style|iframe|img|foreignObject)$/.test(element.localName) ? [element.localName] : []),
        ...Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).filter((attribute) =>
          /^on|javascript:|https?:/.test(attribute),
        ),
      ]),
    )
    await page.close()
    expect(found).toEqual([])
    expect(seen(svg)).toContain('mot')
  })

  test('a link to another site stays one', () => {
    const svg = svgIn(drawn, link)
    expect(svg).toContain('<a href="https://example.org/x" rel="noopener"')
    expect(svg).toContain('role="group"')
  })
})

describe('the cache', () => {
  const text = 'pie\n  "a": 1'
  const none = async (): Promise<Browser> => {
    throw Object.assign(new VFileMessage('Unexpected absence of a browser'), { ruleId: 'browser-missing' })
  }

  test('results are cached, also of diagrams that do not parse', async () => {
    const first = await draw([text, text, 'non'])
    const second = await draw([text, 'non'], none)
    expect(second.drawings).toEqual(first.drawings)
    expect(second.missing).toBeUndefined()
    expect(await readdir(join(cache, 'lutrin/entries'))).toHaveLength(2)
  })

  test('without a browser, diagrams that it does not have are counted', async () => {
    await draw([text])
    const { drawings, missing } = await draw([text, 'pie\n  "b": 1', 'pie\n  "c": 1'], none)
    expect([...drawings.keys()]).toEqual([text])
    expect(missing).toMatchObject({ count: 2, reason: { ruleId: 'browser-missing' } })
  })

  test('drawing works where the folder of the cache cannot be written to', async () => {
    await writeFile(join(cache, 'lutrin'), 'no folder')
    expect(await svgOf(text)).toContain('<svg')
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, built } from '../built.ts'
import { seen } from '../chapter/compiled.ts'
import { readPdf } from '../chromium/pdf.ts'

const DIAGRAM = '```mermaid\nflowchart LR\n  a[Début] --> b[Arrivée]\n```'
const FILES = {
  'lutrin.yaml': 'title: Cours\nlang: fr\n',
  'content/_index.md': `---\ntitle: Cours\n---\n\n${DIAGRAM}\n`,
  'content/a/un.md': `# Un\n\n${DIAGRAM}\n\n${DIAGRAM}\n\n## Deux\n\n${DIAGRAM.replace('mermaid', 'mermaid title="Le chemin"')}\n\n:::notes\n${DIAGRAM}\n:::\n`,
  'content/a/trois.md':
    '# Trois\n\ntexte\n\n- point\n\n  ```mermaid\n  sequenceDiagram\n    A->>B: un\n    A-B\n  ```\n',
}

/** List the ids that a page has more than once. */
function twice(html: string): readonly string[] {
  const ids = Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => id)
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(String)
}

describe('a course with diagrams', () => {
  let site: Built
  beforeAll(async () => {
    site = await built(FILES, { pdf: true, edition: 'trainer' })
  })

  test.each([
    ['index.html', 1],
    ['a/index.html', 4],
    ['a/handout.html', 4],
  ])('%s shows them as drawings, with unique ids', async (path, count) => {
    const html = await site.read(path)
    expect(html.match(/<figure class="diagram"[^>]*><svg /g)).toHaveLength(count)
    expect(html).toContain('aria-label="Début, Arrivée"')
    expect(html).not.toMatch(/flowchart LR|data-diagram|lutrin-diagram/)
    expect(twice(html)).toEqual([])
    for (const [, id] of html.matchAll(/url\(#([^)]*)\)/g)) expect(html).toContain(` id="${id}"`)
  })

  test('the title of a diagram is its caption', async () => {
    expect(await site.read('a/handout.html')).toMatch(
      /<figure class="diagram"><svg [\s\S]*<\/svg><figcaption>Le chemin<\/figcaption><\/figure>/,
    )
  })

  test('drawings in speaker notes have colors without a style sheet', async () => {
    const [, notes = ''] =
      /<aside class="notes">([\s\S]*?)<\/aside>/.exec(await site.read('a/index.html')) ?? []
    expect(notes).toContain('<svg')
    expect(notes).not.toContain('var(')
  })

  test('both PDFs have their labels as text', async () => {
    for (const path of ['a/handout.pdf', 'a/slides.pdf']) {
      const { text } = await readPdf(await readFile(join(site.out, path)))
      expect(text.join(' ')).toMatch(/Début[\s\S]*Arrivée/)
    }
  })

  test('a diagram that does not parse is reported at its line, and shown as text', async () => {
    expect(site.problems).toEqual(['content/a/trois.md:10:5 diagram-syntax'])
    expect(seen(await site.read('a/index.html'))).toContain('A->>B: un A-B')
  })

  test('the site has no file of Mermaid', () => {
    expect(site.site.filter((path) => /mermaid/.test(path))).toEqual([])
  })
})

test('without a browser there is one message, and diagrams are shown as text', async () => {
  const fresh = `\`\`\`mermaid\npie\n "${Math.random()}": 1\n\`\`\``
  const files = { 'content/a/un.md': `# Un\n\n${fresh}\n\n## Deux\n\n${fresh.replace('0.', '1.')}` }
  const { problems, read } = await built(files, { browser: '/no/such/browser' })
  expect(problems).toEqual(['content/a/un.md:3:1 diagram-undrawn'])
  expect(await read('a/index.html')).toMatch(/<pre><code class="language-mermaid">pie/)
})

test('with `mermaid: false`, diagrams are code blocks', async () => {
  const { problems, read } = await built({
    'content/a/un.md': `---\nmermaid: false\n---\n# Un\n\n${DIAGRAM}`,
  })
  expect(problems).toEqual([])
  expect(await read('a/index.html')).toContain('<pre><code class="language-mermaid">flowchart LR')
})

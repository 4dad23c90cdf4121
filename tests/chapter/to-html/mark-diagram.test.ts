import { describe, expect, test } from 'vitest'
import { compiled, compiledWithTokens, seen } from '../compiled.ts'

/** Lines and texts of the diagrams of a chapter, each place of the chapter once. */
function diagrams(text: string): readonly string[] {
  const places = compiled(text).diagrams.map(
    (diagram) => `${diagram.line}: ${diagram.text.replace(/\n/g, ' | ')}`,
  )
  return [...new Set(places)]
}

describe('what is a diagram', () => {
  test.each([
    ['a fence', '# Un\n\n```mermaid\nflowchart LR\n  a --> b\n```'],
    ['a fence of tildes', '# Un\n\n~~~ mermaid\nflowchart LR\n  a --> b\n~~~'],
    ['a cell of Quarto', '# Un\n\n```{mermaid}\nflowchart LR\n  a --> b\n```'],
    ['a class of pandoc', '# Un\n\n```{.mermaid}\nflowchart LR\n  a --> b\n```'],
    ['a shortcode of Hugo', '# Un\n\n{{< mermaid >}}\nflowchart LR\n  a --> b\n{{< /mermaid >}}'],
    ['an element of HTML', '# Un\n\n<pre class="mermaid">\nflowchart LR\n  a --&gt; b\n</pre>'],
    ['a box of HTML', '# Un\n\n<div class="mermaid">\nflowchart LR\n  a --> b\n</div>'],
  ])('%s', (_, text) => {
    expect(diagrams(text)).toEqual(['4: flowchart LR |   a --> b'])
  })

  test('code in another language is not a diagram', () => {
    expect(
      diagrams('```js\nmermaid()\n```\n\n`mermaid`\n\n<div class="mermaid">un <b>mot</b></div>'),
    ).toEqual([])
  })

  test('`mermaid: false` leaves diagrams as code', () => {
    const chapter = compiled('```mermaid\npie\n```', { settings: { mermaid: false } })
    expect(chapter.diagrams).toEqual([])
    expect(chapter.slides[1]?.html).toBe('<pre><code class="language-mermaid">pie\n</code></pre>')
  })
})

test('the line of a diagram is the one on which its text starts', () => {
  const text = [
    '- un',
    '',
    '  ```mermaid title="Titre"',
    '  pie',
    '  ```',
    '',
    '```{mermaid}',
    '%%| label: fig-un',
    '%%| fig-cap: "Légende"',
    '',
    'gantt',
    '```',
  ].join('\n')
  expect(diagrams(text)).toEqual(['4: pie', '11: gantt'])
})

test('slides, notes and handout have tokens in their places, and the code that a page shows without a drawing', () => {
  const text =
    '# Un\n\n```mermaid\nflowchart LR\n  a[Début] --> b\n```\n\n:::notes\n```mermaid\npie\n```\n:::'
  const { slides, handout, diagrams: found } = compiledWithTokens(text, { edition: 'trainer' })
  const tokenOf = (line: number): string => found.find((diagram) => diagram.line === line)?.token ?? 'none'
  expect(slides[0]?.html).toBe(`<h1>Un</h1>\n${tokenOf(4)}`)
  expect(slides[0]?.notes).toBe(tokenOf(10))
  expect(handout).toContain(tokenOf(4))
  expect(handout).toContain(tokenOf(10))
  expect(handout).not.toContain('flowchart')

  const shown = compiled(text, { edition: 'trainer' })
  expect(shown.slides[0]?.html).toContain('<pre><code class="language-mermaid">flowchart LR')
  expect(seen(shown.handout)).toContain('a[Début] --> b')
})

test('the figure of a drawing has the attributes and the title of the code block', () => {
  const { diagrams: found } = compiled('```{.mermaid .large title="Le plan"}\npie\n```')
  const [diagram] = found
  expect(diagram?.before).toBe('<figure class="diagram large">')
  expect(diagram?.after).toBe('<figcaption>Le plan</figcaption></figure>')
})

test('the student edition has no diagrams of notes', () => {
  expect(diagrams('# Un\n\ntexte\n\n:::notes\n```mermaid\npie\n```\n:::')).toEqual([])
})

test('each place of a diagram is known, in a chapter of a stranger too', () => {
  const text =
    '```mermaid\npie\n```\n\n```mermaid\npie\n```\n\n<div class="mermaid" onclick="alert(1)">\npie\n</div>'
  const { diagrams: found, handout } = compiled(text, { safe: true })
  expect(new Set(found.map(({ text: source }) => source))).toEqual(new Set(['pie']))
  expect(new Set(found.map(({ line }) => line))).toEqual(new Set([2, 6, 10]))
  expect(handout).not.toContain('onclick')
})

test('an attribute of the author does not make code a diagram', () => {
  const text = '```mermaid\npie\n```\n\n<pre data-diagram="0123456789abcdef"><code>mot</code></pre>'
  expect(compiled(text).handout).toContain('<pre data-diagram="0123456789abcdef"><code>mot</code></pre>')
})

import { describe, expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

/** Lines and texts of the diagrams of a chapter. */
function diagrams(text: string): readonly string[] {
  return compiled(text).diagrams.map((diagram) => `${diagram.line}: ${diagram.text.replace(/\n/g, ' | ')}`)
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

  test('code in another language is none', () => {
    expect(
      diagrams('```js\nmermaid()\n```\n\n`mermaid`\n\n<div class="mermaid">un <b>mot</b></div>'),
    ).toEqual([])
  })

  test('none where the chapter says so', () => {
    const chapter = compiled('```mermaid\npie\n```', { settings: { mermaid: false } })
    expect(chapter.diagrams).toEqual([])
    expect(chapter.slides[1]?.html).toBe('<pre><code class="language-mermaid">pie\n</code></pre>')
  })
})

test('each is known by the line on which its text starts', () => {
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
  expect(diagrams(text)).toEqual(['4: pie', '10:  | gantt'])
})

test('slides, notes and handout have the same ones, as code until they are drawn', () => {
  const text =
    '# Un\n\n```mermaid\nflowchart LR\n  a[Début] --> b\n```\n\n:::notes\n```mermaid\npie\n```\n:::'
  const { slides, handout, diagrams: found } = compiled(text, { edition: 'trainer' })
  expect(found.map(({ line }) => line)).toEqual([4, 10])
  const [first, second] = found.map(({ key }) => ` data-diagram="${key}"`)
  expect(slides[0]?.html).toContain(`<pre${first}><code class="language-mermaid">flowchart LR`)
  expect(slides[0]?.notes).toContain(second)
  expect(handout).toContain(first)
  expect(seen(handout)).toContain('a[Début] --> b')
})

test('the student edition has none of the notes', () => {
  expect(diagrams('# Un\n\ntexte\n\n:::notes\n```mermaid\npie\n```\n:::')).toEqual([])
})

test('equal texts have the same key, in a chapter of a stranger too', () => {
  const text =
    '```mermaid\npie\n```\n\n```mermaid\npie\n```\n\n<div class="mermaid" onclick="alert(1)">\npie\n</div>'
  const { diagrams: found, handout } = compiled(text, { safe: true })
  expect(new Set(found.map(({ key }) => key)).size).toBe(1)
  expect(found.map(({ line }) => line)).toEqual([2, 6, 10])
  expect(handout).not.toContain('onclick')
})

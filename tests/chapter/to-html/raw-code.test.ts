import { describe, expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

/** Return the HTML of the last slide. */
const slide = (text: string): string => compiled(text).slides.at(-1)?.html ?? ''

describe('code in raw HTML', () => {
  test('data-trim removes blank lines around it, and common indentation', () => {
    const html = slide('<pre><code data-trim>\n\n    if x:\n      <b>y</b>()\n\n</code></pre>')
    expect(html).toBe('<pre><code>if x:\n  <b>y</b>()</code></pre>')
  })

  test('its language is highlighted, around the elements of its author', () => {
    const html = slide('<pre><code class="language-js" data-noescape>let <mark>a = "b</mark>c"</code></pre>')
    expect(html).toContain('<span class="hljs-keyword">let</span>')
    expect(html).toMatch(/<mark>a = <span class="hljs-string">"b<\/span><\/mark><span class="hljs-string">c"/)
    expect(seen(html)).toBe('let a = "b c"')
  })

  test.each(['js', 'hljs javascript', 'lang-js'])('the class `%s` names a language', (name) => {
    expect(slide(`<pre><code class="${name}">let a</code></pre>`)).toContain('hljs-keyword')
  })

  test('colors of its author stay', () => {
    const html = slide('<pre><code class="language-js">let <span class="hljs-title">a</span></code></pre>')
    expect(html).not.toContain('hljs-keyword')
  })

  test('data-line-numbers numbers the lines and takes steps', () => {
    const { slides, handout } = compiled(
      '<pre><code class="language-js" data-trim data-line-numbers="1|3" data-ln-start-from="7">\na\nb\nc\n</code></pre>',
    )
    const html = slides.at(-1)?.html ?? ''
    expect(html).toMatch(/^<pre style="counter-reset: line 6" class="has-lines numbered" data-steps="1">/)
    expect(html).toContain('<span class="line marked">')
    expect(html).toContain('class="fragment code-step" data-lines="3"')
    expect(handout).not.toContain('code-step')
  })
})

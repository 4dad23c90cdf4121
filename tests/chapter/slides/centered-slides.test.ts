import { describe, expect, test } from 'vitest'
import { compiled } from '../compiled.ts'

/** Return the classes of the last slide of a text. */
function classes(text: string, values: Readonly<Record<string, unknown>> = {}): string | undefined {
  return compiled(text, { values }).slides.at(-1)?.attributes['class']
}

const SLIDE = '## Layers\n\nThey are shared.'

describe('slides with their content in the middle of the height', () => {
  test.each([
    ['by a class of the heading', '## Layers {.center}\n\nThey are shared.', {}],
    ["by reveal.js's comment", '<!-- .slide: class="center" -->\n\n## Layers\n\nThey are shared.', {}],
    ["by Quarto's format", SLIDE, { format: { revealjs: { center: true } } }],
    ["by R Markdown's format", SLIDE, { output: { 'revealjs::revealjs_presentation': { center: true } } }],
    ["by reveal-md's options", SLIDE, { revealOptions: { center: true } }],
  ])('%s', (_, text, values) => {
    expect(classes(text, values)).toBe('center')
  })

  test('a slide with a title alone has its own place', () => {
    expect(classes('## Layers', { format: { revealjs: { center: true } } })).toBeUndefined()
  })

  test('false, and no value, center nothing', () => {
    expect(classes(SLIDE, { format: { revealjs: { center: false } } })).toBeUndefined()
    expect(classes(SLIDE)).toBeUndefined()
  })
})

test.each([
  ['remark', 'class: center, middle\n\n# Layers\n\nThey are shared.'],
  ['Marp', '<!-- _class: center -->\n\n# Layers\n\nThey are shared.'],
])('in %s, `center` is about lines', (_, text) => {
  expect(compiled(text).slides.at(-1)?.attributes).toMatchObject({ 'data-align': 'center' })
})

import { describe, expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

/** Return the HTML of the only slide. */
function slide(text: string, values = {}): string {
  return compiled(`# Un\n\n${text}`, { values }).slides[0]?.html ?? ''
}

/** Return the texts that appear step by step, in order. */
function steps(html: string): readonly string[] {
  return [...html.matchAll(/<(li|div) class="fragment">([\s\S]*?)(?=<\/\1>)/g)].map(([, , inner]) =>
    seen(inner ?? ''),
  )
}

describe('a pause', () => {
  test('makes the rest of the slide appear one step later', () => {
    expect(steps(slide('un\n\n. . .\n\ndeux\n\n. . .\n\ntrois'))).toEqual(['deux', 'trois'])
  })

  test('has no effect after its slide, nor at the end of one', () => {
    const { slides } = compiled('# Un\n\na\n\n. . .\n\nb\n\n## Deux\n\nc\n\n. . .')
    expect(slides.map(({ html }) => steps(html))).toEqual([['b'], []])
    expect(slides.map(({ html }) => seen(html))).toEqual(['Un a b', 'Deux c'])
  })

  test('works inside a container', () => {
    expect(steps(slide(':::columns\n:::column\na\n\n. . .\n\nb\n:::\n:::'))).toEqual(['b'])
  })

  test('is not in the handout', () => {
    const { handout } = compiled('# Un\n\nun\n\n. . .\n\ndeux')
    expect(seen(handout)).toBe('Un un deux')
    expect(handout).not.toContain('fragment')
  })

  test.each(['...', '. . . et puis', 'a . . .', '`. . .`'])('%s is not a pause', (words) => {
    expect(steps(slide(`un\n\n${words}\n\ndeux`))).toEqual([])
  })
})

describe('lists', () => {
  test('in an incremental container appear step by step, nested lists included', () => {
    expect(steps(slide('- a\n\n:::incremental\n1. b\n   - c\n:::\n\n- d'))).toEqual(['b c'])
  })

  test.each([
    ['of pandoc', { incremental: true }],
    ['for reveal.js', { format: { revealjs: { incremental: true } } }],
    ['of R Markdown', { output: { revealjs_presentation: { incremental: true } } }],
  ])('appear step by step by a setting %s, except in a nonincremental container', (_, values) => {
    expect(steps(slide('- a\n- b\n\n::: nonincremental\n- c\n:::', values))).toEqual(['a', 'b'])
  })

  test('in a block quote do the opposite of the setting, as in pandoc', () => {
    expect(steps(slide('- a\n\n> - b', { incremental: true }))).toEqual(['a'])
    expect(steps(slide('- a\n\n> - b', { incremental: false }))).toEqual(['b'])
  })

  test('in notes never appear step by step', () => {
    const text = '# Un\n\ntexte\n\n::: notes\n- a\n:::'
    const { slides } = compiled(text, { edition: 'trainer', values: { incremental: true } })
    expect(slides[0]?.notes).not.toContain('fragment')
  })
})

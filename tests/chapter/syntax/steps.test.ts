import { describe, expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

/** HTML of the only slide. */
function slide(text: string, values = {}): string {
  return compiled(`# Un\n\n${text}`, { values }).slides[0]?.html ?? ''
}

/** Words of what appears step by step, in order. */
function steps(html: string): readonly string[] {
  return [...html.matchAll(/<(li|div) class="fragment">([\s\S]*?)(?=<\/\1>)/g)].map(([, , inner]) =>
    seen(inner ?? ''),
  )
}

describe('a pause', () => {
  test('lets what follows on the slide appear later, each pause a step', () => {
    expect(steps(slide('un\n\n. . .\n\ndeux\n\n. . .\n\ntrois'))).toEqual(['deux', 'trois'])
  })

  test('ends with its slide, and leaves nothing behind at its end', () => {
    const { slides } = compiled('# Un\n\na\n\n. . .\n\nb\n\n## Deux\n\nc\n\n. . .')
    expect(slides.map(({ html }) => steps(html))).toEqual([['b'], []])
    expect(slides.map(({ html }) => seen(html))).toEqual(['Un a b', 'Deux c'])
  })

  test('works inside a container', () => {
    expect(steps(slide(':::columns\n:::column\na\n\n. . .\n\nb\n:::\n:::'))).toEqual(['b'])
  })

  test('leaves no trace on paper', () => {
    const { handout } = compiled('# Un\n\nun\n\n. . .\n\ndeux')
    expect(seen(handout)).toBe('Un un deux')
    expect(handout).not.toContain('fragment')
  })

  test.each(['...', '. . . et puis', 'a . . .', '`. . .`'])('%s is none', (words) => {
    expect(steps(slide(`un\n\n${words}\n\ndeux`))).toEqual([])
  })
})

describe('lists', () => {
  test('appear step by step in their container, those inside too', () => {
    expect(steps(slide('- a\n\n:::incremental\n1. b\n   - c\n:::\n\n- d'))).toEqual(['b c'])
  })

  test.each([
    ['at the top', { incremental: true }],
    ['for reveal.js', { format: { revealjs: { incremental: true } } }],
    ['of R Markdown', { output: { revealjs_presentation: { incremental: true } } }],
  ])('all do where the front matter says so %s, unless their container says not', (_, values) => {
    expect(steps(slide('- a\n- b\n\n::: nonincremental\n- c\n:::', values))).toEqual(['a', 'b'])
  })

  test('in a block quote do the contrary of the others, in pandoc', () => {
    expect(steps(slide('- a\n\n> - b', { incremental: true }))).toEqual(['a'])
    expect(steps(slide('- a\n\n> - b', { incremental: false }))).toEqual(['b'])
  })

  test('of notes do not', () => {
    const text = '# Un\n\ntexte\n\n::: notes\n- a\n:::'
    const { slides } = compiled(text, { edition: 'trainer', values: { incremental: true } })
    expect(slides[0]?.notes).not.toContain('fragment')
  })
})

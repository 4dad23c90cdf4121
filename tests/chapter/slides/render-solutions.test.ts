import { expect, test } from 'vitest'
import { compiled, problems, seen } from '../compiled.ts'

const END = { settings: { solutions: 'end' } } as const
const text =
  '# T\n\nun\n\n## Exercice A\n\nFaire.\n\n::: columns\n::: column\n### Piège\n\n:::solution\n#### Pas\n\nVoir[^1] [un](https://a.org).\n\n:::trainer\nsecret\n:::\n:::\n:::\n:::\n\n## Exercice B\n\nRefaire.\n\n:::solution\nIdem.\n:::\n\n[^1]: Note.\n'

test('solutions: end lists each solution with the heading of its section', () => {
  const { solutions, handout } = compiled(text, END)
  expect(solutions.map(({ html, ...own }) => ({ ...own, text: seen(html) }))).toEqual([
    {
      id: 'chapter--solution-1',
      headingId: 'chapter--piege',
      title: 'Piège',
      text: 'Pas Voir 1 un [1] . Notes Note. ↩ Adresses des liens https://a.org',
    },
    { id: 'chapter--solution-2', headingId: 'chapter--exercice-b', title: 'Exercice B', text: 'Idem.' },
  ])
  expect(solutions[0]?.html).toContain('<h6>Pas</h6>')
  for (const { headingId } of solutions) expect(handout).toContain(`id="${headingId}"`)
  expect(handout + solutions.map(({ html }) => html).join()).not.toContain('secret')
})

test('the section has a link to its solution, in the handout only', () => {
  const chapter = compiled(text, END)
  expect(chapter.handout).toContain('<a href="#chapter--solution-1" class="to-solution">Solution →</a>')
  expect(chapter.handout.match(/class="to-solution"/g)).toHaveLength(2)
  expect(JSON.stringify(chapter.slides)).not.toMatch(/to-solution|Idem|Voir/)
  expect(chapter.links).toEqual([])
  expect(problems(chapter)).toEqual([])
})

test('a section with a solution alone is not a slide, and its link stays in the handout', () => {
  const chapter = compiled('## A\n\nx\n\n---\n\n:::solution\ny\n:::', {
    settings: { ...END.settings, title: 'A' },
  })
  expect(chapter.slides).toHaveLength(1)
  expect(chapter.handout).toContain('#chapter--solution-1')
})

test('the trainer has solutions in place, whatever the setting', () => {
  const { solutions, slides, handout } = compiled(text, { ...END, edition: 'trainer' })
  expect(solutions).toEqual([])
  expect(seen(slides.map(({ html }) => html).join())).toContain('Idem.')
  expect(seen(handout)).toContain('Refaire. Idem.')
})

test.each(['hide', 'show'] as const)('solutions: %s moves no solution to the end', (solutions) => {
  const chapter = compiled(text, { settings: { solutions } })
  expect(chapter.solutions).toEqual([])
  expect(chapter.handout).not.toContain('to-solution')
})

test('safe mode keeps the link', () => {
  expect(compiled(`${text}\n<b>x</b>`, { ...END, safe: true }).handout).toMatch(/<a[^>]*class="to-solution"/)
})

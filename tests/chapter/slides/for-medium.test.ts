import { expect, test } from 'vitest'
import { compiled, problems, seen, titles } from '../compiled.ts'

/** Text of each slide of a chapter. */
function shown(text: string, options: Parameters<typeof compiled>[1] = {}): readonly string[] {
  return compiled(text, options).slides.map(({ html }) => seen(html))
}

test('`:::handout` is in the handout only, `:::slide` on the slide only, each in its place', () => {
  const text = '# T\n\nun\n\n:::handout\nlong **texte**\n:::\n\n:::slide\ncourt\n:::\n\ndeux'
  expect(shown(text)).toEqual(['T un court deux'])
  expect(seen(compiled(text).handout)).toBe('T un long texte deux')
  expect(problems(compiled(text))).toEqual([])
})

test.each([
  ['a pandoc class', '::: {.handout}\npapier\n:::\n\n::: {.slide}\nécran\n:::'],
  ['pandoc’s bare word', '::: handout\npapier\n:::\n\n::: slide\nécran\n:::'],
  ['one line', ':::handout papier :::\n\n:::slide écran :::'],
  ['a list', '- x\n\n  :::handout\n  papier\n  :::\n\n  :::slide\n  écran\n  :::'],
  ['a quote', '> x\n>\n> :::handout\n> papier\n> :::\n>\n> :::slide\n> écran\n> :::'],
  [
    'columns',
    ':::: columns\n::: column\n:::handout\npapier\n:::\n:::\n::: column\n:::slide\nécran\n:::\n:::\n::::',
  ],
  ['HTML', '<div>\n\n:::handout\npapier\n:::\n\n:::slide\nécran\n:::\n\n</div>'],
])('both containers are read in %s', (_, text) => {
  const { slides, handout } = compiled(`## A\n\nmot\n\n${text}`)
  const onSlides = slides.map(({ html }) => html).join()
  expect([onSlides.includes('papier'), onSlides.includes('écran')]).toEqual([false, true])
  expect([handout.includes('papier'), handout.includes('écran')]).toEqual([true, false])
})

test('`slide` among other classes is an ordinary class', () => {
  const { handout } = compiled('# T\n\n::: {.slide .wide}\nmot\n:::')
  expect(handout).toContain('<div class="slide wide">')
})

test('a heading for the handout starts no slide, and is among the handout’s headings', () => {
  const chapter = compiled('# T\n\nun\n\n:::handout\n## Pour en savoir plus\n\nlong\n:::\n\n## B\n\ndeux')
  expect(chapter.slides.map(({ title }) => title)).toEqual(['T', 'B'])
  expect(chapter.headings.map(({ title, slideId }) => [title, slideId])).toEqual([
    ['T', 'chapter--t'],
    ['Pour en savoir plus', 'chapter--t'],
    ['B', 'chapter--b'],
  ])
  expect(chapter.handout).toContain('<h3 id="chapter--pour-en-savoir-plus">')
})

test('a section with text for the handout alone is not a slide, and its text keeps its place in the handout', () => {
  const text = '# T\n\nun\n\n---\n\n:::handout\nseul\n:::\n\n---\n\ndeux'
  expect(titles(text)).toEqual(['T', 'deux'])
  expect(seen(compiled(text).handout)).toBe('T un seul deux')
  expect(titles(':::handout\navant\n:::\n\n---\n\n## A\n\nun')).toEqual(['A'])
  expect(seen(compiled(':::handout\navant\n:::\n\n---\n\n## A\n\nun').handout)).toBe('avant A un')
})

test('a chapter with text for the handout alone has a title slide, and its headings are in the handout', () => {
  const chapter = compiled(':::handout\n## Annexe\n\ntexte\n:::')
  expect(chapter.slides.map(({ kind }) => kind)).toEqual(['chapter'])
  expect(seen(chapter.handout)).toBe('Chapter Annexe texte')
  expect(chapter.headings.map(({ title }) => title)).toEqual(['Chapter', 'Annexe'])
})

test('`:::slide` may span several slides; the handout has an anchor for each', () => {
  const chapter = compiled('# T\n\nun\n\n:::slide\n## A\n\na\n\n---\n\nb\n:::\n\n## B\n\ndeux')
  expect(chapter.slides.map(({ title }) => title)).toEqual(['T', 'A', 'b', 'B'])
  for (const { id } of chapter.slides) expect(chapter.handout).toContain(`id="${id}"`)
  expect(seen(chapter.handout)).toBe('T un B deux')
  expect(chapter.headings.map(({ title }) => title)).toEqual(['T', 'B'])
})

test('a link to a block of one medium leads to its slide in the other', () => {
  const { anchors } = compiled(
    '# T\n\nun\n\n::: {.handout #annexe}\n[x]{#mot}\n:::\n\n## B\n\n:::slide\n### C\n\n::: {#cadre}\nx\n:::\n:::',
  )
  expect(anchors).toEqual([
    { name: 'annexe', id: 'annexe', slideId: 'chapter--t' },
    { name: 'mot', id: 'mot', slideId: 'chapter--t' },
    { name: 'c', id: 'chapter--b', slideId: 'chapter--b' },
    { name: 'cadre', id: 'chapter--b', slideId: 'chapter--b' },
  ])
})

test('a title for the slide alone is the chapter’s title, and the handout has it once', () => {
  const chapter = compiled(':::slide\n# Titre\n:::\n\nmot')
  expect(chapter.slides.map(({ title, kind }) => [title, kind])).toEqual([['Titre', 'content']])
  expect(seen(chapter.handout)).toBe('Titre mot')
  expect(chapter.headings.map(({ title }) => title)).toEqual(['Titre'])
})

test('students get no secret in them; the trainer’s notes stay in their medium', () => {
  const secrets = ':::notes\ndit\n:::\n\n:::trainer\nformateur\n:::\n\n:::solution\nréponse\n:::'
  const text = `# T\n\nun\n\n:::::handout\npapier\n\n${secrets}\n:::::\n\n:::::slide\nécran\n\n${secrets.replaceAll('dit', 'souffle')}\n:::::`
  expect(JSON.stringify(compiled(text))).not.toMatch(/dit|formateur|réponse|souffle/)
  const { slides, handout } = compiled(text, { edition: 'trainer' })
  expect(slides.map(({ notes }) => seen(notes ?? ''))).toEqual(['souffle'])
  expect(seen(handout)).toBe('T un papier dit formateur réponse')
})

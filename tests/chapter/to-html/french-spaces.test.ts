import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typeset } from '../../../src/chapter/to-html/french-spaces.ts'
import { compiled } from '../compiled.ts'

/** Compile a French chapter, and return its handout with `_` for each narrow no-break space. */
function paper(text: string, lang = 'fr'): string {
  const { handout } = compiled(text, { settings: { lang, title: 'T', math: true } })
  return handout
    .replace(/<h2.*?<\/h2>\s*/, '')
    .replace(/ id="chapter--[^"]*"/, '')
    .replaceAll('\u202F', '_')
}

test.each([
  ['mot : mot', 'mot_: mot'],
  ['mot\u00A0: mot', 'mot_: mot'],
  ['mot: mot', 'mot: mot'],
  ['quoi ?', 'quoi_?'],
  ['quoi?', 'quoi_?'],
  ['quoi ?! non!', 'quoi_?! non_!'],
  ['(quoi ?) « ça ! »', '(quoi_?) «_ça_!_»'],
  ['un; deux ; trois', 'un_; deux_; trois'],
  ['« mot », «mot».', '«_mot_», «_mot_».'],
  ['l’«usage» d’un « mot »', 'l’«_usage_» d’un «_mot_»'],
  ['le 3\u202F% et 15% !', 'le 3_% et 15%_!'],
])('%s', (text, wanted) => {
  expect(typeset(text).replaceAll('\u202F', '_')).toBe(wanted)
})

test.each([
  'nginx:latest',
  'a::b et a :: b',
  'std :: vector',
  'mot !important',
  '?a=b et x?a=b',
  ':-) ;-) :) ;) :/ un :) et un ;)',
  '10:30',
  'a != b',
  ': en tête',
  '«»',
  'le signe "?"',
])('left as it is: %s', (text) => {
  expect(typeset(text)).toBe(text)
})

test('typesetting twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aé1 \u00A0:;!?«»().') }), (text) => {
      const once = typeset(text)
      expect(typeset(once)).toBe(once)
      expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
    }),
  )
})

describe('in a chapter', () => {
  test.each([
    ['**mot** :', '<p><strong>mot</strong>_:</p>'],
    ['**mot :** suite', '<p><strong>mot_:</strong> suite</p>'],
    ['*vu*? *Oui*!', '<p><em>vu</em>_? <em>Oui</em>_!</p>'],
    ['« *mot* »', '<p>«_<em>mot</em>_»</p>'],
    ['« `mot` » et «`x`»', '<p>«_<code>mot</code>_» et «_<code>x</code>_»</p>'],
    ['`a ; b` ; <kbd>x ?</kbd> ?', '<p><code>a ; b</code>_; <kbd>x ?</kbd>_?</p>'],
    ['- un ;\n- deux !', '<ul>\n<li>un_;</li>\n<li>deux_!</li>\n</ul>'],
    ['mot[^1] !\n\n[^1]: x', 'mot<sup><a href="#chapter-fn-1"'],
    ['[mot ?](a.md "t ?") <br>: x', '<p><a href="a.md" title="t_?">mot_?</a> <br>: x</p>'],
    ['<span lang="en">what?</span>', '<p><span lang="en">what?</span></p>'],
    ['<http://a.b/?> !', '<p><a href="http://a.b/?">http://a.b/?</a>_!</p>'],
    ['<pre>a ?</pre>\n', '<pre>a ?</pre>'],
  ])('%s', (text, wanted) => {
    expect(paper(text)).toContain(wanted)
  })

  test('code and formulas stay as they are', () => {
    const html = paper('```sh\necho a ; b ?\n```\n\n    x ?\n\n$a : b ?$\n\n$$\nc ; d !\n$$')
    expect(html).toMatch(/; b \?[\s\S]*x \?/)
    expect(html).not.toMatch(/_ ?[;:?!]/)
  })

  test('slides and titles are typeset too, and ids stay the same', () => {
    const text = '# Quoi ?\n\nun\n\n## Et `a ? b` ; là ?\n\nmot ! ![Vu ?](x.png)'
    const french = compiled(text, { settings: { lang: 'fr-CA' } })
    const english = compiled(text, { settings: { lang: 'en' } })
    expect(french.slides.map(({ id }) => id)).toEqual(english.slides.map(({ id }) => id))
    expect(french.headings.map(({ id, slug }) => [id, slug])).toEqual(
      english.headings.map(({ id, slug }) => [id, slug]),
    )
    expect(french.title).toBe('Quoi\u202F?')
    expect(french.slides.map(({ title }) => title)).toEqual(['Quoi\u202F?', 'Et a ? b ; là ?'])
    expect(french.slides[1]?.html).toContain('<code>a ? b</code>\u202F; là\u202F?')
    expect(french.slides[1]?.html).toContain('mot\u202F!')
    expect(JSON.stringify(english)).not.toContain('\u202F')
  })
})

test('typesetting keeps the words and their order, with any tags between them', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('mot', '**gras**', '*i*', '`c ?`', ' ', ':', ';', '!', '?', '« ', ' »', '[l](x.md)'),
      ),
      (parts) => {
        const text = `x ${parts.join('')}`
        const bare = (html: string): string => html.replace(/[\s\u202F]/g, '')
        expect(bare(compiled(text, { settings: { lang: 'fr' } }).handout)).toBe(bare(compiled(text).handout))
      },
    ),
  )
})

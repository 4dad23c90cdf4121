import { expect, test } from 'vitest'
import { compiled, problems } from '../compiled.ts'

/** Return the HTML of a text in the handout, without line ends. */
function html(text: string): string {
  return compiled(text).handout.replace(/\n/g, '')
}

test('terms and definitions become a definition list', () => {
  expect(
    html('# Un\n\nConteneur\n: Processus *isolé*.\n: Il partage le noyau.\n\nImage\n:   Modèle.\n'),
  ).toContain(
    '<dl><dt>Conteneur</dt><dd>Processus <em>isolé</em>.</dd><dd>Il partage le noyau.</dd><dt>Image</dt><dd>Modèle.</dd></dl>',
  )
})

test('a definition may contain blocks', () => {
  expect(html('Journal\n\n:   Un texte.\n\n    ```\n    code\n    ```\n')).toMatch(
    /<dd><p>Un texte\.<\/p><pre><code>code<\/code><\/pre><\/dd>/,
  )
})

test.each(['Texte\n:suite', 'Il est 10:30 : on part', '`a`\n:', '- a\n: b', '# T\n: x'])(
  'a colon elsewhere is text: %j',
  (text) => {
    expect(html(text)).not.toContain('<dl>')
    expect(problems(compiled(text))).toEqual([])
  },
)

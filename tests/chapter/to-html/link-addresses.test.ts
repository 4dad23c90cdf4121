import { expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

const text =
  '# T\n\n[un](https://a.org/x) [deux](mailto:b@c.org?subject=x) [encore](https://a.org/x) [ici](autre.md) <https://a.org>\n\nNote[^1]\n\n[^1]: [note](http://d.org)\n'

test('a link whose text is not its address has a number, and the chapter ends with the addresses', () => {
  const { handout } = compiled(text)
  const [body = '', list = ''] = handout.split('<section class="addresses" aria-hidden="true">')
  const mark = (n: number): string => `</a><sup class="link-mark" aria-hidden="true">[${n}]</sup>`
  expect(body).toContain(`>un${mark(1)} `)
  expect(body).toContain(`>deux${mark(2)} `)
  expect(body).toContain(`>encore${mark(1)} `)
  expect(body).toContain(`>note${mark(3)} `)
  expect(body.match(/link-mark/g)).toHaveLength(4)
  expect(seen(list)).toBe('Adresses des liens https://a.org/x b@c.org http://d.org')
  expect(list).not.toContain('<a')
})

test.each([
  '<https://a.org/x/>',
  'www.a.org',
  '[a.org/x](https://a.org/x/)',
  '[b@c.org](mailto:b@c.org)',
  '[ici](autre.md)',
  '[là](#t)',
])('none for %s', (link) => {
  const { handout } = compiled(`# T\n\n${link}`)
  expect(handout).not.toMatch(/link-mark|addresses/)
})

test('slides and notes have no numbers and addresses', () => {
  const { slides } = compiled(`${text}\n:::notes\n[x](https://x.org)\n:::`, { edition: 'trainer' })
  expect(slides.map(({ html, notes }) => html + notes).join()).not.toMatch(/link-mark|addresses/)
})

test('French leaves addresses as they are', () => {
  const { handout } = compiled('# T\n\n[x](https://a.org/x?) ; [y](https://a.org/é%20b)', {
    settings: { lang: 'fr' },
  })
  expect(handout).toContain('<li>https://a.org/x?</li>')
  expect(handout).toContain('<li>https://a.org/é%20b</li>')
})

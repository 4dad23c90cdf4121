import { expect, test } from 'vitest'
import { compiled, seen, titles } from '../compiled.ts'

/** What the handout shows of a text. */
function shown(text: string): string {
  return seen(compiled(`# Title\n\n${text}\n`).handout).replace('Title ', '')
}

test.each([
  [':tada: done :+1:', '🎉 done 👍'],
  [':two: steps, :three: more', '2️⃣ steps, 3️⃣ more'],
  ['**:bulb:** (:key:), :tada::tada:', '💡 (🔑), 🎉🎉'],
  ['- [ ] :eyes: look', '👀 look'],
  ['| a |\n|---|\n| :eyes: |', 'a 👀'],
  [':Warning: here', '⚠️ here'],
])('%s is %s', (text, expected) => expect(shown(text)).toBe(expected))

test.each([
  'At 09:30:00, in image:latest: and a:key:b',
  'std::key::value and Ruby ::key::',
  ':no_such_name: stays',
  'http://host/:key:/x',
  'ratio 1:100:2',
])('%s stays', (text) => expect(shown(text)).toContain(text.split(' and ')[0]))

test('code stays, in Markdown and in HTML', () => {
  expect(shown('`:key:` <code>:key:</code> <kbd>:key:</kbd> :key:')).toBe(':key: :key: :key: 🔑')
  expect(shown('```yaml\n:key: 1\n```')).toBe(':key: 1')
})

test('a heading shows the emoji, and links find it by either name', () => {
  const text = '# A\n\n[x](#tools) [y](#hammer-tools) [z](#-tools)\n\n## :hammer: Tools\n\nx\n'
  expect(titles(text)).toEqual(['A', '🔨 Tools'])
  const names = compiled(text).aliases.filter(({ id }) => id === 'chapter--tools')
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['tools', 'hammer-tools', '-tools']))
})

test('keys with digits are in separate elements, since the font of the text has their digits', () => {
  const { handout } = compiled('# A\n\n:four: and 5️⃣\n')
  expect(handout).toContain('<p><span class="keycap">4️⃣</span> and <span class="keycap">5️⃣</span></p>')
})

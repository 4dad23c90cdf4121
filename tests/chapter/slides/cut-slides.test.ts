import { describe, expect, test } from 'vitest'
import { titles } from '../compiled.ts'

describe('separators', () => {
  test.each(['---', '***', '___', '----', '* * *'])('a line of %s starts a slide', (line) => {
    expect(titles(`Un\n\n${line}\n\nDeux`)).toEqual(['Un', 'Deux'])
  })

  test('a text with dashes on the next line is a heading, not a break', () => {
    expect(titles('Un titre\n---\n\nTexte')).toEqual(['Un titre'])
  })

  test.each([
    ['in a fence', 'Un\n\n```yaml\na: 1\n---\nb: 2\n```'],
    ['in an indented fence of a list', '- Un\n\n  ```yaml\n  ---\n  b: 2\n  ```'],
    ['in a comment', 'Un\n\n<!--\n\n---\n\n# Caché\n\n-->\n\nDeux'],
    ['in a block quote', 'Un\n\n> ---\n> deux'],
  ])('a separator %s starts no slide', (_, text) => {
    expect(titles(text)).toHaveLength(1)
  })

  test('a section with no visible content is not a slide, and two breaks together count once', () => {
    expect(
      titles(
        '---\n\n---\n\n# Un\n\n---\n\n<!-- rien -->\n\n---\n\n[ref]: https://example.org\n\n---\n\nDeux\n\n---\n',
      ),
    ).toEqual(['Un', 'Deux'])
  })
})

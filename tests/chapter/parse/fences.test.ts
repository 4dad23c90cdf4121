import { describe, expect, test } from 'vitest'
import { compiled, problems, seen, titles } from '../compiled.ts'

/** Everything that a chapter shows on slides and in the handout. */
function shown(text: string): string {
  const { slides, handout } = compiled(text)
  return seen([...slides.map(({ html }) => html), handout].join(' '))
}

/** The code blocks of a chapter's handout, as text. */
function code(text: string): readonly string[] {
  return [...compiled(text).handout.matchAll(/<pre[^>]*><code[^>]*>(.*?)<\/code><\/pre>/gs)].map(
    ([, html = '']) => html.replace(/<[^>]*>/g, '').replace(/&#x3C;/g, '<'),
  )
}

describe('three backticks before words are a code span, if the paragraph ends them', () => {
  const claim = '```Mesurer avant de corriger,\net corriger ensuite.```'

  test.each([
    ['alone', `## Un\n\n${claim}\n\n## Deux\n\nfin`],
    ['with a fence after it', `## Un\n\n${claim}\n\n## Deux\n\n\`\`\`sh\nls\n\`\`\`\n\nfin`],
    ['with a sentence after it', `## Un\n\n${claim} Voila.\n\n## Deux\n\nfin`],
    ['with Windows line ends', `## Un\r\n\r\n${claim.replace('\n', '\r\n')}\r\n\r\n## Deux\r\n\r\nfin`],
    ['in an item', `## Un\n\n- ${claim.replace('\n', '\n  ')}\n\n## Deux\n\nfin`],
  ])('%s', (_, text) => {
    expect(titles(text)).toEqual(['Un', 'Deux'])
    expect(seen(compiled(text).handout)).toContain('Mesurer avant de corriger, et corriger ensuite.')
    expect(problems(compiled(text))).toEqual([])
  })

  test.each([
    ['with backticks in its code', '```md\nUn ```extrait``` de code\n```\n\nfin'],
    ['with a template in its code', '```js\nconst a = `b\nc`\n```\n\nfin'],
    ['with settings in its info string', '```js title="a b" {1} numbers\nx\n```\n\nfin'],
  ])('a fence %s stays one', (_, text) => {
    expect(code(text)).toHaveLength(1)
    expect(problems(compiled(text))).toEqual([])
  })
})

describe('in a deck, a fence without an end', () => {
  test.each([
    ['remark', '# Un\n\n```sh\nls -l\n\n---\n\n# Deux\n\n.red[b]\n\n???\n\nsecret', ['ls -l']],
    ['remark, before notes', '# Un\n\n```sh\nls -l\n\n???\n\nsecret\n\n---\n\n# Deux', ['ls -l']],
    [
      'remark, closed by a fence of the next slide',
      'class: x\n\n# Un\n\n```sh\nls -l\n\n???\n\nsecret\n\n---\n\n# Deux\n\n```sh\npwd\n```',
      ['ls -l', 'pwd\n'],
    ],
    [
      'reveal.js, before notes',
      '<!-- .slide: class="x" -->\n\n# Un\n\n~~~sh\nls -l\n\nNote: secret\n\n---\n\n# Deux',
      ['ls -l'],
    ],
    [
      'Marp, before a comment, which is its note',
      '<!-- _class: lead -->\n\n# Un\n\n```sh\nls -l\n\n<!-- secret -->\n\n---\n\n# Deux',
      ['ls -l'],
    ],
    ['no dialect', '# Un\n\n```sh\nls -l\n\n:::notes\nsecret\n:::\n\n---\n\n# Deux', ['ls -l']],
  ])('ends before the next slide: %s', (_, text, blocks) => {
    expect(code(text).map((block) => block.trim())).toEqual(blocks.map((block) => block.trim()))
    expect(titles(text)).toEqual(['Un', 'Deux'])
    expect(shown(text)).not.toContain('secret')
    expect(problems(compiled(text))).toEqual([expect.stringMatching(/^[35]:1 fence-unclosed$/)])
  })

  test('is closed by fewer backticks', () => {
    const text = 'class: x\n\n# Un\n\n````sh\nls -l\n```\n\nsuite\n\n---\n\n# Deux\n\n???\n\nsecret'
    expect(code(text)).toEqual(['ls -l\n'])
    expect(titles(text)).toEqual(['Un', 'Deux'])
    expect(shown(text)).not.toContain('secret')
    expect(problems(compiled(text))).toEqual(['5:1 fence-unclosed'])
  })

  test('has problems after it at their places', () => {
    const text = 'class: x\n\n# Un\n\n```sh\nls\n\n---\n\n# Deux\n\nUn <service> et .red[sans fin'
    expect(problems(compiled(text))).toEqual([
      '5:1 fence-unclosed',
      '12:1 directive-unknown',
      '12:4 html-unknown',
    ])
  })

  test('does not cost a parse each', () => {
    const text = `class: x\n\n${'# Un\n\n```sh\nls\n\n---\n\n'.repeat(300)}`
    expect(titles(text)).toHaveLength(300)
  })
})

describe('a fence in a list item', () => {
  const output = 'NOM    ETAT\n  web  pret'

  test.each([
    ['with code at the start of the line', `- un\n\n  \`\`\`\n${output}\n  \`\`\`\n\n- deux`],
    ['right after the mark', `- \`\`\`\n${output}\n  \`\`\`\n\n- deux`],
    ['of remark', `class: x\n\n- un\n\n  \`\`\`\n${output}\n  \`\`\`\n\n- deux`],
  ])('%s goes on to its end', (_, text) => {
    expect(code(text)).toEqual([`${output}\n`])
    expect(compiled(text).handout.match(/<li>/g)).toHaveLength(2)
    expect(problems(compiled(text))).toEqual([])
  })

  test('with one line at the start keeps the indentation of the others', () => {
    const text = '- un\n\n  ```sh\n  cat <<FIN\n    a\nFIN\n  ```\n\nsuite'
    expect(code(text)).toEqual(['cat <<FIN\n  a\nFIN\n'])
  })

  test('without an end ends with its item', () => {
    const text = '- un\n\n  ```sh\n  ls\n\nsuite\n\n```sh\npwd\n```'
    expect(code(text)).toEqual(['ls\n', 'pwd\n'])
    expect(problems(compiled(text))).toEqual(['3:3 fence-unclosed'])
  })
})

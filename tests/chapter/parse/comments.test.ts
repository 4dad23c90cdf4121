import { describe, expect, test } from 'vitest'
import { compiled, problems, seen, titles } from '../compiled.ts'

/** Return the text of a chapter's slides and handout. */
function shown(text: string): string {
  const { slides, handout } = compiled(text)
  return seen([...slides.map((slide) => slide.html), handout].join(' '))
}

describe('comments are in no output', () => {
  test.each([
    ['in a line of text', 'Avant <!-- secret --> après'],
    ['over several paragraphs', 'Avant\n\n<!-- secret\n\n# secret\n\nsecret -->\n\naprès'],
    ['with a fence', 'Avant\n\n<!--\n```bash\nsecret\n```\n-->\n\naprès'],
    ['in a list', '- Avant\n- <!-- secret -->\n- après'],
    ['indented below a list', '- Avant\n\n    <!-- - secret -->\n\naprès'],
    ['that starts in a list item and ends outside', 'Avant\n\n- <!-- secret\nsecret -->\n\naprès'],
    ['with containers and breaks', 'Avant\n\n<!--\n:::notes\nsecret\n:::\n\n---\n-->\n\naprès'],
    ['with a blank line, in a line of text', 'Avant <!-- secret\n\nsecret -->\n\naprès'],
    ['with a blank line, in a list item', '- Avant <!-- secret\n\n  ## secret\n\n  secret -->\n- après'],
    ['inside raw HTML', '<div>Avant<!-- secret --></div>\n\naprès'],
    ['in a table', '| Avant | b |\n|---|---|\n| x <!-- secret --> | après |'],
  ])('%s', (_, text) => {
    expect(shown(text)).not.toMatch(/secret|<!--|-->/)
    expect(shown(text)).toMatch(/Avant.*après/)
  })

  test('a list item with nothing but a comment is removed', () => {
    expect(compiled('- un\n- <!-- rien -->\n- deux').handout.match(/<li>/g)).toHaveLength(2)
  })

  test('but a comment in a code block is code', () => {
    expect(shown('```html\n<!-- gardé -->\n```')).toContain('<!-- gardé -->')
  })
})

test('a comment without an end is shown, with a warning at its line', () => {
  const text = '# Un\n\nAvant\n\n<!-- fermé -->\n\n<!-- oubli\n\nMilieu\n\nFin'
  expect(shown(text)).toMatch(/oubli.*Milieu.*Fin/)
  expect(shown(text)).not.toContain('fermé')
  expect(problems(compiled(text))).toEqual(['7:1 comment-unclosed'])
})

test('a comment mark in a sentence stays, with a warning', () => {
  const text = '# Un\n\nEcrire <!-- ouvre un commentaire\n\n```mermaid\nA --> B\n```'
  expect(shown(text)).toMatch(/<!-- ouvre un commentaire.*A -->/)
  expect(problems(compiled(text))).toEqual(['3:8 comment-unclosed'])
})

test('many comments that end in another block do not each cause a parse', () => {
  const text = '- a\n\n  <!-- secret\n\nsecret -->\n\nsuite\n\n'.repeat(300)
  expect(shown(text)).not.toContain('secret')
})

describe('lone comment lines', () => {
  const deck = '\n<!--\n\n# Un\n\ntexte\n\n<!--\n\n## Deux\n\n```html\n<!--\n```\n\n<!--\n\n- trois\n'

  test('start slides in a file without `-->`, with one warning', () => {
    expect(titles(deck)).toEqual(['Un', 'Deux', 'trois'])
    expect(problems(compiled(deck))).toEqual(['2:1 comment-separator'])
  })

  test('in a code block stay code', () => {
    expect(compiled(deck).slides[1]?.html).toContain('&#x3C;!--')
  })

  test('start slides with Windows line ends too', () => {
    expect(titles(deck.replaceAll('\n', '\r\n'))).toEqual(['Un', 'Deux', 'trois'])
  })
})

describe('in the dialect of a slide tool, a comment without an end hides the rest of its slide', () => {
  test.each([
    [
      'reveal.js',
      '<!-- .slide: class="x" -->\n\n# Un\n\nAvant\n\n<!-- secret\n\nsecret\n\n---\n\n# Deux\n\naprès',
      '7:1',
    ],
    ['remark', 'class: x\n\n# Un\n\nAvant\n\n<!-- secret\n\n???\n\nsecret\n\n---\n\n# Deux\n\naprès', '7:1'],
    ['in a sentence', 'class: x\n\n# Un\n\nAvant <!-- secret\n\nsecret\n\n---\n\n# Deux\n\naprès', '5:7'],
    [
      'before the comment of another slide',
      '<!-- _class: lead -->\n\n# Un\n\nAvant\n\n<!-- secret\n\n---\n\n# Deux\n\naprès\n\n<!-- secret -->',
      '7:1',
    ],
  ])('%s', (_, text, place) => {
    expect(shown(text)).not.toContain('secret')
    expect(shown(text)).toMatch(/Avant.*Deux après/)
    expect(titles(text)).toEqual(['Un', 'Deux'])
    expect(problems(compiled(text))).toEqual([`${place} comment-unclosed`])
  })
})

import { describe, expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

/** Return the HTML of the only slide of a text, without white space between tags. */
function html(text: string): string {
  const { slides } = compiled(text, { settings: { chapterSlides: false } })
  return (slides[0]?.html ?? '').replace(/>\s+</g, '><').trim()
}

describe('block quotes of GitHub and Obsidian', () => {
  test.each([
    ['NOTE', 'note', 'Note'],
    ['TIP', 'tip', 'Astuce'],
    ['IMPORTANT', 'important', 'Important'],
    ['WARNING', 'warning', 'Attention'],
    ['CAUTION', 'caution', 'Prudence'],
    ['bug', 'danger', 'Danger'],
    ['faq', 'info', 'À savoir'],
    ['summary', 'info', 'À savoir'],
    ['quote', 'note', 'Note'],
  ])('[!%s] is a callout', (name, kind, title) => {
    expect(html(`> [!${name}]\n> texte`)).toBe(
      `<div class="callout ${kind}"><p class="callout-title">${title}</p><p>texte</p></div>`,
    )
  })

  test.each([
    ['a title', '> [!tip] Mon *titre*\n> texte', 'Mon titre texte'],
    ['a folded one', '> [!tip]- Titre\n> texte', 'Titre texte'],
    ['text behind an empty line', '> [!TIP]\n>\n> un\n>\n> deux', 'Astuce un deux'],
    ['a list', '> [!TIP]\n> - un\n> - deux', 'Astuce un deux'],
    ['a fence', '> [!TIP]\n> ```\n> code\n> ```', 'Astuce code'],
    ['a line break behind the mark', '> [!TIP]  \n> texte', 'Astuce texte'],
    ['one in a list', '- un\n  > [!TIP]\n  > texte', 'un Astuce texte'],
    ['one in another', '> [!TIP]\n> un\n> > [!NOTE]\n> > deux', 'Astuce un Note deux'],
  ])('%s', (_, text, expected) => {
    expect(seen(html(text))).toBe(expected)
    expect(html(text)).toContain('class="callout tip"')
  })

  test.each(['> [!inconnu]\n> texte', '> texte [!NOTE]', '> [NOTE]\n> texte'])('%s is a quote', (text) => {
    expect(html(text)).toMatch(/^<blockquote>/)
  })
})

describe('containers of Docusaurus, Starlight and VuePress', () => {
  test.each([
    ':::tip[Mon titre]\n\ntexte\n\n:::',
    ':::tip[Mon titre]\ntexte\n:::',
    '::: tip Mon titre\ntexte\n:::',
    ':::tip Mon titre\ntexte\n:::',
    '::::tip[Mon titre]\ntexte\n::::',
  ])('%s', (text) => {
    expect(html(text)).toBe(
      '<div class="callout tip"><p class="callout-title">Mon titre</p><p>texte</p></div>',
    )
  })

  test('callouts without a title have the label of their kind', () => {
    expect(seen(html(':::danger\ntexte\n:::'))).toBe('Danger texte')
  })

  test('callouts may be in lists and in each other', () => {
    expect(seen(html('- un\n\n  :::note\n  deux\n\n  :::tip\n  trois\n  :::\n\n  :::\n'))).toBe(
      'un Note deux Astuce trois',
    )
  })
})

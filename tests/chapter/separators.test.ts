import { describe, expect, test } from 'vitest'
import type { SeparatorSetting } from '../../src/model/settings/separator-setting.ts'
import { type ChapterOptions, compiled, problems, seen, titles } from './compiled.ts'

/** The settings of a chapter with separators of its own. */
function separated(separator: SeparatorSetting, dialect: readonly string[] = ['auto']): ChapterOptions {
  return { settings: { separator, dialect } }
}

describe('separators that are set', () => {
  test.each([
    ['a line', { slide: ['***~***'] }, '# Un\n\na\n\n***~***\n\n# Deux\n\n---\n\nb'],
    ['several lines', { slide: ['+++', '====='] }, '# Un\n\na\n\n+++\n\n# Deux\n\nb\n=====\n\nc'],
    ['three blank lines', { slide: ['\\n\\n\\n\\n'] }, '# Un\n\na\n\n\n\n# Deux\n\nb\n\n\nc'],
    ['three blank lines as they are', { slide: ['\n\n\n\n'] }, '# Un\n\na\n\n\n\n# Deux\n\nb'],
    ['vertical ones', { slide: ['==='], vertical: ['%%%'] }, '# Un\n\na\n%%%\n# Deux\n\nb'],
  ] as const)('%s', (_, separator, text) => {
    const found = titles(text, separated(separator))
    expect(found.slice(0, 2)).toEqual(['Un', 'Deux'])
    expect(seen(compiled(text, separated(separator)).handout)).not.toMatch(/~|\+\+\+|=====|%%%/)
  })

  test('cut chapters of each dialect', () => {
    const text = '# Un\n\n.red[a]\n\n???\n\nsecret\n\n@@@\n\n# Deux\n\nb'
    const options = separated({ slide: ['@@@'] }, ['remark'])
    expect(titles(text, options)).toEqual(['Un', 'Deux'])
    expect(seen(compiled(text, options).handout)).not.toContain('secret')
  })

  test('stay code in code, and end a fence that has no end', () => {
    const options = separated({ slide: ['@@@'] })
    expect(titles('# Un\n\n```\n@@@\n```\n\n@@@\n\n# Deux', options)).toEqual(['Un', 'Deux'])
    expect(titles('# Un\n\n```\nls\n\n@@@\n\n# Deux', options)).toEqual(['Un', 'Deux'])
  })

  test('may have marks of notes, which are in no student edition', () => {
    const text = '# Un\n\na\n\nPour moi : secret\n\nsecret\n\n---\n\n# Deux\n\nNote: visible'
    const html = seen(compiled(text, separated({ notes: ['Pour moi :'] })).handout)
    expect(html).not.toContain('secret')
    expect(html).toContain('Note: visible')
  })
})

describe("a school's separators", () => {
  const text =
    '# Un\n\na\n\n##==##\n\n<!-- .slide: class="two-column" -->\n\n## Deux\n\ngauche\n\n##--##\n\ndroite\n\nNotes :\nsecret\n\n##==##\n\n## Trois\n\nb\n\n##--##\n\n## Quatre'

  test('are read where a chapter has them', () => {
    expect(titles(text)).toEqual(['Un', 'Deux', 'Trois', 'Quatre'])
    expect(seen(compiled(text).handout)).not.toMatch(/##|secret/)
    expect(problems(compiled(text))).toEqual([])
  })

  test('stand between columns where the slide has a class for these', () => {
    const html = compiled(text).slides.find(({ title }) => title === 'Deux')?.html ?? ''
    expect(html.replace(/>\s+</g, '><')).toMatch(
      /<h2[^>]*>Deux<\/h2><div class="columns"><div class="column"><p>gauche<\/p><\/div><div class="column"><p>droite<\/p><\/div><\/div>/,
    )
  })
})

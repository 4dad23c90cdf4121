import { describe, expect, test } from 'vitest'
import { compiled, problems, seen } from '../compiled.ts'

describe('raw HTML', () => {
  test('becomes elements, with Markdown in it', () => {
    const { slides } = compiled(
      '# Un\n\nUne ligne<br>deux\n\n<details><summary>Plus</summary>\n\n**gras**\n\n</details>',
    )
    expect(slides[0]?.html).toContain('<br>')
    expect(slides[0]?.html).toMatch(
      /<details>\s*<summary>Plus<\/summary>\s*<p><strong>gras<\/strong><\/p>\s*<\/details>/,
    )
  })

  test.each(['<nom_branche>', '<image>', '<service-name>', '<votre nom>', '</fin>'])(
    '%s in prose is text',
    (tag) => {
      expect(seen(compiled(`# Un\n\nLancer ${tag} maintenant`).handout)).toBe(`Un Lancer ${tag} maintenant`)
    },
  )

  test('an unknown tag in a heading is text of the title', () => {
    expect(compiled('# Sécurité & <confiance>\n\ntexte').title).toBe('Sécurité & <confiance>')
  })

  test('an unknown tag is a warning at its line', () => {
    expect(problems(compiled('# Un\n\ntexte\nLancer <service> maintenant'))).toEqual(['4:8 html-unknown'])
  })

  test.each(['<base href="https://example.org">', '<plaintext>', '<meta charset="x">', '</body>'])(
    '%s, which would change the page, is text',
    (tag) => {
      const { handout } = compiled(`# Un\n\nAvant ${tag} après`)
      expect(handout).not.toContain(tag)
      expect(seen(handout)).toContain('après')
    },
  )

  test('a block of unknown tags is shown as text', () => {
    expect(seen(compiled('<hôte>\ntexte\n</hôte>\n\nfin').handout)).toContain('texte')
  })
})

describe('code', () => {
  test('is highlighted at build time', () => {
    expect(compiled('```dockerfile\nFROM alpine\n```').slides[1]?.html).toContain('hljs-keyword')
  })

  test('of an unknown language is plain, without a message', () => {
    const chapter = compiled('```klingon\nnuqneH < 1\n```')
    expect(seen(chapter.handout)).toContain('nuqneH < 1')
    expect(problems(chapter)).toEqual([])
  })
})

test('tables are wrapped in an element that scrolls', () => {
  expect(compiled('| a | b |\n|---|--:|\n| 1 | 2 |').handout).toMatch(
    /<div class="table"><table[^>]*>[\s\S]*align="right"[\s\S]*<\/table><\/div>/,
  )
})

test('an image with a title, alone in its paragraph, is a figure with a caption', () => {
  const references = {
    image: (url: string) => ({ kind: 'remote' as const, url }),
    link: (url: string) => ({ kind: 'external' as const, url }),
  }
  const html = compiled('![Schéma](https://example.org/a.png "Le schéma")', { references }).handout
  expect(html).toContain('<figure')
  expect(html).toContain('<figcaption>Le schéma</figcaption>')
})

test('the checkbox of a task is labeled with the text of the task', () => {
  expect(compiled('- [ ] lire **tout**').handout).toContain('aria-label="lire tout"')
})

describe('a fence without an end', () => {
  test.each([
    ['in a text', '# Un\n\n```bash\necho\n\n## Deux', '3:1'],
    ['with tildes', '# Un\n\n~~~\n```\n~~', '3:1'],
    ['that a shorter one does not close', '# Un\n\n````md\n```\nx\n```', '3:1'],
    ['in a list item', '# Un\n\n- a\n\n  ```\n  x\n\nsuite', '5:3'],
    ['on the last line', '# Un\n\n```', '3:1'],
  ])('%s is a warning at its line', (_, text, place) => {
    expect(problems(compiled(text))).toEqual([`${place} fence-unclosed`])
  })

  test('but not one with an end', () => {
    const text =
      '```js {1}\nx\n```\n\n> ~~~\n> y\n> ~~~~  \n\n- z\n\n  ```\n  z\n  ```\n\n    indenté\n\n```\n\n```'
    expect(problems(compiled(text))).toEqual([])
    expect(problems(compiled(text.replaceAll('\n', '\r\n')))).toEqual([])
  })
})

test.each(['script', 'style', 'textarea'])('text after an unclosed <%s> is shown, with a warning', (name) => {
  const chapter = compiled(
    `# Un\n\n<${name} type="x">\navant\n\n## Deux\n\n:::notes\nsecret\n:::\n\n**après**\n`,
  )
  expect(seen(chapter.handout)).toBe(`Un <${name} type="x"> avant Deux après`)
  expect(chapter.slides.map(({ title, source }) => `${source.line} ${title}`)).toEqual(['1 Un', '6 Deux'])
  expect(problems(chapter)).toEqual(['3:1 html-unclosed'])
})

describe('the name of an element in angle brackets is text in prose', () => {
  test.each([
    ['names of arguments', 'Lancer docker run <image> <command> puis cp <source> <dest>'],
    ['an element that browsers do not show', 'La balise <title> donne le titre'],
    ['an element that would contain the rest', 'La balise <textarea> est un champ, <template> un modèle'],
    ['a comparison', 'Avec a <b and c> d'],
    ['a type', 'Une List<object> ou un Vec<Data>'],
    ['a component', 'Le composant <Link /> mène ailleurs'],
  ])('%s', (_, text) => {
    expect(seen(compiled(`# Un\n\n${text}\n\nsuite`).handout)).toBe(`Un ${text} suite`)
  })

  test('but not with an end tag, with attributes, or where the end tag is optional', () => {
    const html = compiled(
      'a <var>x</var> <p>b <b>c</b> <details open><summary>d</summary></details> <time datetime="1">e',
    ).handout
    expect(html).toMatch(/<var>x<\/var>.*<b>c<\/b>[\s\S]*<details open><summary>d/)
    expect(html).not.toContain('&#x3C;')
  })

  test('a tag without `>` loses no text', () => {
    expect(seen(compiled('<div id="a"\n*mot* suite\n\nfin').handout)).toMatch(/mot.*suite.*fin/)
  })

  test.each(['<?php echo 1 ?>', '<!ELEMENT x>', '<![CDATA[mot]]>'])('%s is text', (text) => {
    expect(seen(compiled(`# Un\n\navant ${text} après`).handout)).toBe(`Un avant ${text} après`)
    expect(seen(compiled(`# Un\n\n${text}\n\naprès`).handout)).toBe(`Un ${text} après`)
  })
})

test('a footnote without a reference is a warning at its line', () => {
  expect(problems(compiled('# Un\n\ntexte[^1]\n\n[^1]: oui\n\n[^seule]: non'))).toEqual([
    '7:1 footnote-unused',
  ])
})

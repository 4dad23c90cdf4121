import { describe, expect, test } from 'vitest'
import { built } from '../built.ts'

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'

/** Build a course, and return the words of its handout, and its problems with their places. */
async function read(
  files: Readonly<Record<string, string>>,
): Promise<{ words: string; found: readonly string[] }> {
  const site = await built(files)
  const html = site.site.includes('a/handout.html') ? await site.read('a/handout.html') : ''
  const words =
    /<main[\s\S]*<\/main>/
      .exec(html)?.[0]
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ') ?? ''
  return { words, found: site.problems }
}

describe('an include', () => {
  test.each(['{{< include _b.md >}}', '{{< include "_b.md" >}}', '{{<include /a/_b.md>}}', '!include _b.md'])(
    '%s shows the text of the file, which is no chapter',
    async (line) => {
      const { words, found } = await read({
        'content/a/x.md': `# Un\n\n${line}\n\nfin`,
        'content/a/_b.md': '---\ntitle: Non\n---\n\nDeux *trois*\n\n## Quatre\n',
      })
      expect(found).toEqual([])
      expect(words).toMatch(/Un.*Deux trois.*Quatre.*fin/)
      expect(words).not.toContain('Non')
    },
  )

  test('may be in a list, and include others; pictures are found from the chapter', async () => {
    const { words, found } = await read({
      'content/a/x.md': '# Un\n\n- deux\n\n  {{< include b/_b.md >}}\n\n- fin',
      'content/a/b/_b.md': 'trois\n\n{{< include _c.md >}}\n\n![p](p.svg)',
      'content/a/b/_c.md': 'quatre',
      'content/a/p.svg': PICTURE,
    })
    expect(found).toEqual([])
    expect(words).toMatch(/deux trois quatre\s+fin/)
  })

  test('in code is text', async () => {
    const { words } = await read({
      'content/a/x.md': '# Un\n\n```\n{{< include _b.md >}}\n```',
      'content/a/_b.md': 'Deux',
    })
    expect(words).toContain('{{&#x3C; include _b.md >}}')
  })

  test('without a file is a problem at its line, once', async () => {
    const { words, found } = await read({
      'content/a/x.qmd': '# Un\n\n{{< include _c.md >}}\n\n{{< include ../../../../etc/passwd >}}',
      'content/a/_b.md': 'Deux',
    })
    expect(found).toEqual(['content/a/x.qmd:3:1 include-missing', 'content/a/x.qmd:5:1 include-missing'])
    expect(words).toContain('include _c.md')
  })

  test('of itself is a problem, and ends', async () => {
    const { found, words } = await read({
      'content/a/x.qmd': '# Un\n\n{{< include _b.md >}}',
      'content/a/_b.md': 'Deux\n\n{{< include _c.md >}}',
      'content/a/_c.md': 'Trois\n\n{{< include _b.md >}}',
    })
    expect(found).toEqual(['content/a/x.qmd:3:1 include-cycle'])
    expect(words).toContain('Deux Trois')
  })

  test('keeps the places of problems and slides, in the file that has them', async () => {
    const site = await built({
      'content/a/x.md': '# Un\n\n{{< include _b.md >}}\n\n## Fin\n\n![x](x.png)\n\n[y](y.md)',
      'content/a/_b.md': '\nDeux\n\n## Trois\n\n![z](z.png)\n\n[w](#w)\n',
    })
    expect(site.problems).toEqual([
      'content/a/_b.md:6:1 image-missing',
      'content/a/x.md:3:1 link-anchor',
      'content/a/x.md:7:1 image-missing',
      'content/a/x.md:9:1 link-dead',
    ])
    const model = JSON.parse(await site.read('course.json'))
    expect(JSON.stringify(model)).toContain('{"file":"content/a/_b.md","line":4}')
    expect(JSON.stringify(model)).toContain('{"file":"content/a/x.md","line":5}')
  })
})

import { describe, expect, test } from 'vitest'
import { compiled, problems, seen } from '../compiled.ts'

/** Ways to open notes that are never closed. */
const OPENINGS = [
  ['a container', ':::notes'],
  ['an HTML element', '<aside class="notes">'],
  ['a shortcode', '{{% notes %}}'],
] as const

describe.each(OPENINGS)('notes without an end in %s', (_, opening) => {
  test('go on through deeper headings, and end at the next slide', () => {
    const text = `## Sauvegarde\n\nvisible\n\n${opening}\n\nSECRET\n\n### Un\n\nSECRET\n\n### Deux\n\nSECRET\n\n## Suite\n\nvisible`
    const chapter = compiled(text)
    expect(JSON.stringify(chapter)).not.toContain('SECRET')
    expect(seen(chapter.slides.at(-1)?.html ?? '')).toBe('Suite visible')
    expect(problems(chapter)).toHaveLength(1)
  })

  test('go on to the separator, in a chapter that has separators', () => {
    const text = `# Un\n\nvisible\n\n---\n\n# Deux\n\nvisible\n\n${opening}\n\nSECRET\n\n# Trois\n\nSECRET\n\n---\n\n# Quatre\n\nvisible`
    const chapter = compiled(text)
    expect(JSON.stringify(chapter)).not.toContain('SECRET')
    expect(seen(chapter.slides.at(-1)?.html ?? '')).toBe('Quatre visible')
    expect(problems(chapter)).toHaveLength(1)
  })
})

import { expect, test } from 'vitest'
import { compiled } from '../compiled.ts'

/** Write a code block of a number of lines. */
function code(lines: number, info = ''): string {
  return `\`\`\`${info}\n${'ligne\n'.repeat(lines)}\`\`\`\n`
}

test('code longer than a page may break, with or without a title', () => {
  const { handout, slides } = compiled(`# Un\n\n${code(60)}\n${code(60, 'js title="a.js"')}`)
  expect(handout.match(/<pre[^>]* class="[^"]*long/g)).toHaveLength(2)
  expect(handout).toContain('<figure class="code long">')
  expect(slides.map(({ html }) => html).join()).not.toContain('long')
  expect(compiled(`# Un\n\n${code(20)}`).handout).not.toContain('long')
})

test('a paragraph that introduces the next element stays with it, any other does not', () => {
  const { handout } = compiled('# Un\n\nVoici :\n\n- a\n\nFini.\n\n![x](https://example.org/x.png "Vue")\n')
  expect(handout).toMatch(/<p class="announces">Voici/)
  expect(handout).toContain('<p>Fini.</p>')
})

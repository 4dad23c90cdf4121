import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compiled, seen } from './compiled.ts'

/** One block of Markdown, with the words that it must show; every word is the block's own. */
interface Block {
  readonly text: (word: (n: number) => string) => string
  readonly words: number
  readonly hidden?: true
}

const BLOCKS: readonly Block[] = [
  { text: (w) => `# ${w(0)} ${w(1)}`, words: 2 },
  { text: (w) => `## ${w(0)} *${w(1)}* \`${w(2)}\``, words: 3 },
  { text: (w) => `### ${w(0)}`, words: 1 },
  { text: (w) => `${w(0)}\n${'='.repeat(5)}`, words: 1 },
  { text: (w) => `${w(0)} **${w(1)}** [${w(2)}](https://example.org) <${w(3)}> ${w(4)}:${w(5)}`, words: 6 },
  { text: (w) => `- ${w(0)}\n- ${w(1)}\n  - ${w(2)}\n\n    ${w(3)}\n- [ ] ${w(4)}`, words: 5 },
  { text: (w) => `1. ${w(0)}\n\n   \`\`\`yaml\n   ${w(1)}: 1\n   ---\n   ${w(2)}: 2\n   \`\`\``, words: 3 },
  { text: (w) => `\`\`\`js\nconst ${w(0)} = "${w(1)}" // ${w(2)}\n\`\`\``, words: 3 },
  { text: (w) => `    ${w(0)} indented ${w(1)}`, words: 2 },
  { text: (w) => `> ${w(0)}\n> ${w(1)}\n>\n> ---\n> ${w(2)}`, words: 3 },
  { text: (w) => `| ${w(0)} | ${w(1)} |\n|---|:-:|\n| ${w(2)} | \`${w(3)}\` |`, words: 4 },
  { text: (w) => `![${w(0)}](missing.png)`, words: 1 },
  { text: (w) => `<div class="x"><b>${w(0)}</b>\n${w(1)}</div>`, words: 2 },
  { text: (w) => `${w(0)} <kbd>${w(1)}</kbd><br>${w(2)}`, words: 3 },
  { text: (w) => `:::inconnu ${w(0)}\n${w(1)}\n:::`, words: 2 },
  { text: (w) => `${w(0)} ~~${w(1)}~~ \\*${w(2)}\\*`, words: 3 },
  { text: () => '---', words: 0 },
  { text: () => '***', words: 0 },
  { text: (w) => `[${w(0)}]: https://example.org "${w(1)}"`, words: 2, hidden: true },
  { text: (w) => `<!-- ${w(0)}\n\n# ${w(1)} -->`, words: 2, hidden: true },
  { text: (w) => `:::notes\n${w(0)}\n\n- ${w(1)}\n:::`, words: 2, hidden: true },
  { text: (w) => `:::trainer\n## ${w(0)}\n${w(1)}\n:::`, words: 2, hidden: true },
  { text: (w) => `<aside class="notes">\n\n${w(0)}\n\n</aside>`, words: 1, hidden: true },
]

/** How often each of our words stands in a text. */
function count(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [word] of text.matchAll(/mot\d+x\d+/g)) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}

test('every word of a chapter is on the slides once and in the handout once; hidden ones nowhere', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(BLOCKS.length - 1), { maxLength: 14 }),
      fc.constantFrom('auto', 'separators', 'headings', 'both'),
      fc.constantFrom('auto', 0, 1, 2, 3, 6),
      fc.constantFrom('\n', '\r\n'),
      (choice, split, slideLevel, lineEnd) => {
        const blocks = choice.map((n, at) => ({
          block: BLOCKS[n] as Block,
          word: (k: number) => `mot${at}x${k}`,
        }))
        const text = blocks
          .map(({ block, word }) => block.text(word))
          .join('\n\n')
          .replaceAll('\n', lineEnd)
        const settings = { split, slideLevel, title: 'Titre' } as const
        const { slides, handout } = compiled(text, { settings } as never)
        const onSlides = count(seen(slides.map((slide) => slide.html).join('\n')))
        const onPaper = count(seen(handout))
        for (const { block, word } of blocks) {
          for (let k = 0; k < block.words; k++) {
            const expected = block.hidden ? undefined : 1
            expect([word(k), onSlides.get(word(k)), onPaper.get(word(k))]).toEqual([
              word(k),
              expected,
              expected,
            ])
          }
        }
        expect(JSON.stringify([slides, handout])).not.toMatch(/<section|<!--/)
      },
    ),
    { numRuns: 400 },
  )
})

import { expect, test } from 'vitest'
import { built } from '../../built.ts'

/** Return a flowchart of some steps in a direction. */
function flowchart(direction: string, steps: number): string {
  const names = Array.from({ length: steps }, (_, n) => `n${n}[the step of number ${n}]`)
  return `\`\`\`mermaid\nflowchart ${direction}\n  ${names.join(' --> ')}\n\`\`\``
}

/** Build a chapter, and return its problems. */
async function problemsOf(text: string): Promise<readonly string[]> {
  const { problems } = await built({ 'content/a/01.md': text }, { browser: undefined })
  return problems
}

test('labels that are too small are reported at the line of their diagram', async () => {
  const text = `# Steps\n\nThe first is small enough.\n\n${flowchart('LR', 2)}\n\n---\n\n# More\n\n${flowchart('LR', 9)}\n`
  expect(await problemsOf(text)).toEqual(['content/a/01.md:15:1 diagram-small'])
})

test('the setting decides what is small', async () => {
  expect(await problemsOf(`---\nminTextSize: 8\n---\n\n# Steps\n\n${flowchart('LR', 9)}\n`)).toEqual([])
})

test('the second diagram of a slide that is cut is found', async () => {
  const words = 'Some words that fill the slide, so that it has to be cut before its diagrams.\n\n'.repeat(14)
  const text = `# Steps\n\n${flowchart('LR', 2)}\n\n${words}${flowchart('LR', 9)}\n`
  expect(await problemsOf(text)).toEqual(['content/a/01.md:37:1 diagram-small'])
})

test('a diagram that is drawn large enough is not reported', async () => {
  expect(await problemsOf(`# Steps\n\n${flowchart('LR', 3)}\n\n---\n\n${flowchart('TD', 3)}\n`)).toEqual([])
})

import { expect, test } from 'vitest'
import { compiled } from '../compiled.ts'

/** Compile a quotation, and list its attributions. */
function attributions(text: string): readonly string[] {
  const html = compiled(`## Citation\n\n${text}`).slides.at(-1)?.html ?? ''
  return [...html.matchAll(/<p class="attribution">(.*?)<\/p>/g)].map(([, words]) => words ?? '')
}

test.each(['— Anne Dupré', '– Anne Dupré', '-- Anne Dupré', '— *Carnet*'])(
  '%s says whose words they are',
  (line) => {
    expect(attributions(`> Un test de santé par service.\n>\n> ${line}`)).toHaveLength(1)
  },
)

test('a paragraph without a dash, or a single one, is not an attribution', () => {
  expect(attributions('> Première phrase.\n>\n> Deuxième phrase — la dernière.')).toEqual([])
  expect(attributions('> — Bonjour.')).toEqual([])
})

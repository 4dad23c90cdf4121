import { LONG_WORD, runningText } from './running-text.ts'

/** List the long words of the running text of a handout, by language. */
export function listWords(): Readonly<Record<string, readonly string[]>> {
  const words = new Map<string, Set<string>>()
  for (const { node, lang } of runningText()) {
    for (const [word] of node.data.matchAll(LONG_WORD))
      words.set(lang, (words.get(lang) ?? new Set()).add(word))
  }
  return Object.fromEntries(Array.from(words, ([lang, list]) => [lang, [...list]]))
}

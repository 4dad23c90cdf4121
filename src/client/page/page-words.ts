/** Words of the page's language, by name. */
export interface Words {
  readonly lang: string
  /** Forms of "result" with its number, `{n}`. */
  readonly results: { readonly one: string; readonly other: string }
  /** Words of the speaker view, in the trainer's edition. */
  readonly speaker?: Readonly<Record<string, string>>
  /** Gives a word that stands alone. */
  readonly word: (name: string) => string
}

/** Read the words that the page brings for its scripts; a page of somebody's own template may bring none. */
export function readWords(): Words {
  const all = JSON.parse(document.getElementById('lutrin-words')?.textContent || '{}')
  return {
    lang: document.documentElement.lang || 'en',
    results: { one: '{n}', other: '{n}' },
    ...all,
    word: (name) => String(all[name] ?? ''),
  }
}

/** Words of the page's language, by name. */
export interface Words {
  readonly lang: string
  /** Forms of "result" with its number, `{n}`. */
  readonly results: { readonly one: string; readonly other: string }
  /** Words of the speaker view, in the trainer edition. */
  readonly speaker?: Readonly<Record<string, string>>
  /** Returns a word that is not a group; '' where it is missing. */
  readonly word: (name: string) => string
}

/** Read the words that the page has for its scripts; a page of a project's own template may have none. */
export function readWords(): Words {
  const all = JSON.parse(document.getElementById('lutrin-words')?.textContent || '{}')
  return {
    lang: document.documentElement.lang || 'en',
    results: { one: '{n}', other: '{n}' },
    ...all,
    word: (name) => String(all[name] ?? ''),
  }
}

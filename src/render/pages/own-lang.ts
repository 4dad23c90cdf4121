import type { Chapter } from '../../model/course.ts'

/** Return the language of a chapter for its `lang` attribute; undefined where it is that of its deck. */
export function ownLang({ settings }: Chapter, deckLang: string): string | undefined {
  return settings.lang === deckLang ? undefined : settings.lang
}

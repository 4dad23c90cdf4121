import * as z from 'zod'
import type { DeckSetting } from '../setting.ts'
import { DOCUMENT_SETTINGS } from './document-settings.ts'
import { LOOK_SETTINGS } from './look-settings.ts'
import { READING_SETTINGS } from './reading-settings.ts'

/** Settings that every level of a course has: lutrin.yaml, `_index.md` files and chapters. */
export const PAGE_SETTINGS: typeof DOCUMENT_SETTINGS & typeof READING_SETTINGS & typeof LOOK_SETTINGS = {
  ...DOCUMENT_SETTINGS,
  ...READING_SETTINGS,
  ...LOOK_SETTINGS,
}

/** Settings that only the `_index.md` of a deck has. */
export const DECK_SETTINGS = {
  chapters: {
    level: 'deck',
    schema: z.array(z.unknown()),
    default: undefined,
    fallback: 'the chapters of its folder',
    layout: false,
    meaning:
      "the chapters of a curriculum, which is made of other decks' chapters: paths or globs below the content folder, or parts, `{part: Title, chapters: […]}`",
    expected: 'a list of paths',
  } as DeckSetting<readonly unknown[] | undefined>,
}

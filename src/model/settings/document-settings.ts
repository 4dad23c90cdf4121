import * as z from 'zod'
import { replaceEmojiNames } from '../emoji-names.ts'
import type { InheritedSetting, OwnSetting } from '../setting.ts'
import { FLAG, TEXT, TEXT_LIST } from './setting-schemas.ts'

/** A text that is shown, in which `:rocket:` is an emoji as it is in chapters. */
const SHOWN_TEXT = TEXT.transform(replaceEmojiNames)
const PERSON = z.union([TEXT, z.looseObject({ name: TEXT }).transform((value) => value.name)])

/** Settings that say what a deck, a part or a chapter is, who wrote it, and where it stands. */
export const DOCUMENT_SETTINGS = {
  title: {
    level: 'own',
    schema: SHOWN_TEXT,
    default: undefined,
    fallback: "first heading, else the file's name",
    layout: false,
    meaning: 'the name on covers, in the catalogue and in the PDF',
    expected: 'a text',
    verbatim: true,
  } as OwnSetting<string | undefined>,
  description: {
    level: 'own',
    schema: SHOWN_TEXT,
    default: undefined,
    layout: false,
    meaning: 'a sentence below the title, on the cover and in the catalogue',
    expected: 'a text',
    verbatim: true,
  } as OwnSetting<string | undefined>,
  author: {
    level: 'inherited',
    schema: z.union([PERSON.transform((value) => [value]), z.array(PERSON)]),
    default: [],
    layout: false,
    meaning: 'who wrote it, on the cover and in the PDF; a mapping with `name` is a name too',
    expected: 'a name or a list of names',
  } as InheritedSetting<readonly string[]>,
  date: {
    level: 'inherited',
    schema: TEXT,
    default: undefined,
    layout: false,
    meaning: 'the date on the cover',
    expected: 'a date',
  } as InheritedSetting<string | undefined>,
  version: {
    level: 'inherited',
    schema: TEXT,
    default: undefined,
    layout: false,
    meaning: "the version of the text, on the handout's cover",
    expected: 'a text',
    verbatim: true,
  } as InheritedSetting<string | undefined>,
  lang: {
    level: 'inherited',
    schema: z.string().regex(/^[a-z]{2,3}(?:[-_][a-z\d]{1,8})*$/i),
    default: 'en',
    layout: true,
    meaning: "the language of the text and of the pages' own words, as a BCP 47 tag",
    expected: 'a language tag such as `fr`',
  } as InheritedSetting<string>,
  weight: {
    level: 'own',
    schema: z.number(),
    default: undefined,
    fallback: 'unset, last',
    layout: false,
    meaning:
      'the place among its neighbors, lowest first; `sidebar_position`, `order` and `nav_order` are read too',
    expected: 'a number',
    otherKeys: ['sidebar_position', 'order', 'nav_order'],
  } as OwnSetting<number | undefined>,
  minutes: {
    level: 'own',
    schema: z.number().nonnegative(),
    default: undefined,
    fallback: "for a deck: the sum of its chapters'",
    layout: false,
    meaning: 'how long it takes to teach',
    expected: 'a number of minutes',
  } as OwnSetting<number | undefined>,
  draft: {
    level: 'own',
    schema: FLAG,
    default: false,
    layout: false,
    meaning:
      '`true` leaves it out, but with `--drafts`; so do `published: false`, `unlisted: true`, `hidden: true`, a `publishDate` to come and an `expiryDate` gone by, on the day of the build or of `SOURCE_DATE_EPOCH`',
    expected: '`true` or `false`',
  } as OwnSetting<boolean>,
  slug: {
    level: 'own',
    schema: TEXT,
    default: undefined,
    fallback: "the file's or folder's name",
    layout: false,
    meaning: 'the name in URLs',
    expected: 'a text',
    verbatim: true,
  } as OwnSetting<string | undefined>,
  aliases: {
    level: 'own',
    schema: TEXT_LIST,
    default: [],
    layout: false,
    meaning: 'addresses that the page had before; read, and not used yet',
    expected: 'a list of paths',
  } as OwnSetting<readonly string[]>,
}

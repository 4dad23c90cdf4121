import * as z from 'zod'
import type { Severity } from '../rule.ts'
import type { SiteSetting } from '../setting.ts'
import { FLAG, MAPPING, TEXT, TEXT_LIST } from './setting-schemas.ts'

const EDITION = z.enum(['student', 'trainer'])

/** Settings that only lutrin.yaml has. */
export const SITE_SETTINGS = {
  url: {
    level: 'site',
    schema: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
    default: undefined,
    layout: false,
    meaning: 'the address where the site is published; links in PDFs lead there',
    expected: 'a URL that starts with `https://`',
  } as SiteSetting<string | undefined>,
  content: {
    level: 'site',
    schema: TEXT,
    default: 'content',
    layout: false,
    meaning: 'the folder of the chapters; where it is missing, the whole project is the content',
    expected: 'the path of a folder',
  } as SiteSetting<string>,
  static: {
    level: 'site',
    schema: TEXT,
    default: 'static',
    layout: false,
    meaning: 'the folder whose files are copied to the site as they are',
    expected: 'the path of a folder',
  } as SiteSetting<string>,
  out: {
    level: 'site',
    schema: TEXT,
    default: 'public',
    layout: false,
    meaning: 'the folder that the site is written to',
    expected: 'the path of a folder',
  } as SiteSetting<string>,
  assetRoots: {
    level: 'site',
    schema: TEXT_LIST,
    default: [],
    layout: false,
    meaning: 'more folders where images and linked files are looked for',
    expected: 'a list of folders',
  } as SiteSetting<readonly string[]>,
  decks: {
    level: 'site',
    schema: TEXT_LIST,
    default: undefined,
    fallback: 'all, by weight',
    layout: false,
    meaning: "the decks to build, by the names of their folders on the site, in the catalogue's order",
    expected: 'a list of decks',
  } as SiteSetting<readonly string[] | undefined>,
  pdf: {
    level: 'site',
    schema: z.union([FLAG, MAPPING]),
    default: true,
    layout: false,
    meaning: 'which PDFs are printed: `false` is none, a mapping says which and how',
    expected: '`true`, `false` or a mapping',
  } as SiteSetting<boolean | Readonly<Record<string, unknown>>>,
  editions: {
    level: 'site',
    schema: z.union([EDITION, z.tuple([EDITION]).transform(([value]) => value)]),
    default: 'student',
    layout: false,
    meaning: 'who the site is for; `student` holds no notes, no trainer parts and no hidden solutions',
    expected: '`student` or `trainer`',
  } as SiteSetting<'student' | 'trainer'>,
  safe: {
    level: 'site',
    schema: FLAG,
    default: false,
    layout: false,
    meaning: '`true` leaves out HTML that could run or load anything, for chapters of strangers',
    expected: '`true` or `false`',
  } as SiteSetting<boolean>,
  rules: {
    level: 'site',
    schema: z.record(z.string(), z.enum(['off', 'info', 'warning', 'error'])),
    default: {},
    layout: false,
    meaning: 'how bad problems are, by their [rule](rules.md)',
    expected: 'a mapping of rules to `off`, `info`, `warning` or `error`',
  } as SiteSetting<Readonly<Record<string, 'off' | Severity>>>,
}

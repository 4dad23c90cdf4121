import * as z from 'zod'
import { DIALECT_NAMES } from '../dialect-name.ts'
import type { InheritedSetting } from '../setting.ts'
import { SEPARATOR, type SeparatorSetting } from './separator-setting.ts'
import { FLAG } from './setting-schemas.ts'

const DIALECT = z.string().regex(new RegExp(`^(?:auto|lutrin|-?(?:${DIALECT_NAMES.join('|')}))$`))

/** Settings that say how the text of a chapter is read, and which parts of it are shown. */
export const READING_SETTINGS = {
  slideLevel: {
    level: 'inherited',
    schema: z.union([z.literal('auto'), z.number().int().min(0).max(6)]),
    default: 'auto',
    layout: false,
    meaning:
      'the deepest heading that starts a slide; `0`: only separators do; `auto`: the shallowest level, from 2, that has text right below it',
    expected: '`auto` or a level from 0 to 6',
  } as InheritedSetting<'auto' | number>,
  split: {
    level: 'inherited',
    schema: z.enum(['auto', 'separators', 'headings', 'both']),
    default: 'auto',
    layout: false,
    meaning:
      'what starts a slide; `auto`: separators alone where most headings follow one already, else both',
    expected: '`auto`, `separators`, `headings` or `both`',
  } as InheritedSetting<'auto' | 'separators' | 'headings' | 'both'>,
  separator: {
    level: 'inherited',
    schema: SEPARATOR,
    default: undefined,
    fallback: '`---` and those of the dialect',
    layout: false,
    meaning:
      'lines that separate slides, as they stand or as a regular expression: a text, a list, or `{slide: …, vertical: …, notes: …}`; `---` is a line across the slide then',
    expected: 'a text, a list of texts, or `slide`, `vertical` and `notes` with such',
  } as InheritedSetting<SeparatorSetting | undefined>,
  dialect: {
    level: 'inherited',
    schema: z.union([DIALECT.transform((value) => [value]), z.array(DIALECT)]),
    default: ['auto'],
    layout: false,
    meaning:
      'the tools that chapters are written for: `auto` looks at each chapter, `lutrin` is none of them, `-name` switches one off',
    expected: '`auto`, `lutrin`, `reveal`, `pandoc`, `hugo`, `marp` or `remark`, or a list of them',
  } as InheritedSetting<readonly string[]>,
  notes: {
    level: 'inherited',
    schema: FLAG,
    default: true,
    layout: false,
    meaning: "`false` leaves speaker notes out of the trainer's edition too",
    expected: '`true` or `false`',
  } as InheritedSetting<boolean>,
  solutions: {
    level: 'inherited',
    schema: z.enum(['hide', 'show', 'end']),
    default: 'hide',
    layout: false,
    meaning:
      'where students find solutions: nowhere, in their place, or in an appendix at the end of the handout',
    expected: '`hide`, `show` or `end`',
  } as InheritedSetting<'hide' | 'show' | 'end'>,
  math: {
    level: 'inherited',
    // Marp names the library.
    schema: z.union([FLAG, z.enum(['katex', 'mathjax']).transform(() => true)]),
    default: false,
    layout: false,
    meaning: '`true` reads formulas between `$`',
    expected: '`true` or `false`',
  } as InheritedSetting<boolean>,
  mermaid: {
    level: 'inherited',
    schema: FLAG,
    default: true,
    layout: false,
    meaning: '`false` shows `mermaid` fences as code, not as diagrams',
    expected: '`true` or `false`',
  } as InheritedSetting<boolean>,
  chapterSlides: {
    level: 'inherited',
    schema: FLAG,
    default: true,
    layout: false,
    meaning: '`true` puts a title slide before each chapter whose first slide does not show its title',
    expected: '`true` or `false`',
  } as InheritedSetting<boolean>,
}

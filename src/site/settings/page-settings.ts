import type { VFile } from 'vfile'
import * as z from 'zod'
import { DIALECT_NAMES } from '../../model/dialect-name.ts'
import type { InheritedSettings, OwnSettings, Settings, SiteSettings } from '../../model/settings.ts'
import type { SettingsData } from '../../model/source.ts'
import { readPdf } from './pdf-settings.ts'
import { readKeys, text } from './read-keys.ts'
import { type OwnTheme, readTheme } from './read-theme.ts'

const lines = z.union([text.transform((value) => [value]), z.array(text)])
const flag = z.boolean()
const minutes = z.number().nonnegative()
const person = z.union([text, z.looseObject({ name: text }).transform((value) => value.name)])
const dialect = z.string().regex(new RegExp(`^(?:auto|lutrin|-?(?:${DIALECT_NAMES.join('|')}))$`))
const severity = z.enum(['off', 'info', 'warning', 'error'])

/** What every level of a course may set; the description of each is what messages expect. */
const PAGE = {
  title: text.describe('a text'),
  weight: z.number().describe('a number'),
  draft: flag.describe('`true` or `false`'),
  description: text.describe('a text'),
  author: z
    .union([person.transform((value) => [value]), z.array(person)])
    .describe('a name or a list of names'),
  date: text.describe('a date'),
  lang: text.describe('a language tag such as `fr`'),
  slug: text.describe('a text'),
  minutes: minutes.describe('a number of minutes'),
  slideLevel: z
    .union([z.literal('auto'), z.number().int().min(0).max(6)])
    .describe('`auto` or a level from 0 to 6'),
  split: z
    .enum(['auto', 'separators', 'headings', 'both'])
    .describe('`auto`, `separators`, `headings` or `both`'),
  dialect: z
    .union([dialect.transform((value) => [value]), z.array(dialect)])
    .describe('`auto`, `lutrin`, `reveal`, `pandoc`, `hugo`, `marp` or `remark`, or a list of them'),
  notes: flag.describe('`true` or `false`'),
  // Quarto has a list: a theme, and stylesheets over it.
  theme: z
    .union([
      text,
      z
        .array(text)
        .min(1)
        .transform((names) => names[0] ?? ''),
      z.record(z.string(), z.unknown()),
    ])
    .describe('the name of a theme, or a mapping of `base` and tokens'),
  highlightTheme: text.describe('the name of a theme'),
  transition: text.describe('the name of a transition'),
  // Marp names the library.
  math: z.union([flag, z.enum(['katex', 'mathjax']).transform(() => true)]).describe('`true` or `false`'),
  mermaid: flag.describe('`true` or `false`'),
  footer: text.describe('a text'),
  version: text.describe('a text'),
  logo: text.describe('the path of an image'),
  solutions: z.enum(['hide', 'show', 'end']).describe('`hide`, `show` or `end`'),
  revealjs: z.record(z.string(), z.unknown()).describe('a mapping of reveal.js options'),
  overflow: z.enum(['split', 'shrink', 'scroll']).describe('`split`, `shrink` or `scroll`'),
  minTextSize: z.number().min(8).max(60).describe('a number of pixels from 8 to 60'),
  chapterSlides: flag.describe('`true` or `false`'),
  aliases: lines.describe('a list of paths'),
}

/** What only lutrin.yaml may set. */
const SITE = {
  url: z.url({ protocol: /^https?$/ }).describe('a URL that starts with `https://`'),
  content: text.describe('the path of a folder'),
  static: text.describe('the path of a folder'),
  out: text.describe('the path of a folder'),
  assetRoots: lines.describe('a list of folders'),
  decks: lines.describe('a list of decks'),
  pdf: z.union([flag, z.record(z.string(), z.unknown())]).describe('`true`, `false` or a mapping'),
  editions: z
    .union([
      z.enum(['student', 'trainer']),
      z.tuple([z.enum(['student', 'trainer'])]).transform(([value]) => value),
    ])
    .describe('`student` or `trainer`'),
  safe: flag.describe('`true` or `false`'),
  rules: z.record(z.string(), severity).describe('a mapping of rules to `off`, `info`, `warning` or `error`'),
}

/** Keys that other tools use for the weight of a page, read where `weight` is absent. */
const WEIGHT_ALIASES = ['sidebar_position', 'order', 'nav_order']

/** Settings as one level wrote them. */
export type PageSettings = {
  readonly [Key in Exclude<keyof Settings, 'theme'>]?: Settings[Key] | undefined
} & { readonly theme?: OwnTheme | undefined }

const DEFAULTS: InheritedSettings = {
  author: [],
  lang: 'en',
  slideLevel: 'auto',
  split: 'auto',
  dialect: ['auto'],
  notes: true,
  theme: { scheme: 'auto', reveal: undefined, tokens: {} },
  highlightTheme: undefined,
  transition: 'fade',
  math: false,
  mermaid: true,
  footer: undefined,
  version: undefined,
  logo: undefined,
  solutions: 'hide',
  revealjs: {},
  overflow: 'split',
  minTextSize: 20,
  chapterSlides: true,
}

/** Read what a page's front matter sets; each wrong value is a `setting-type` error at its place and counts as unset. */
export function readPageSettings(data: SettingsData, file: VFile): PageSettings {
  const weightKey = WEIGHT_ALIASES.find((key) => data.values[key] !== undefined)
  const aliases = (data.values.weight ?? undefined) !== undefined || !weightKey ? {} : { weight: weightKey }
  const { theme, ...rest } = readKeys(PAGE, data, file, aliases)
  return theme === undefined ? rest : { ...rest, theme: readTheme(theme, data, file) }
}

/** Read the site's own settings from lutrin.yaml, messages as in {@link readPageSettings}. */
export function readSiteSettings(data: SettingsData, file: VFile): SiteSettings {
  const set = readKeys(SITE, data, file, {})
  return {
    url: set.url?.replace(/\/+$/, ''),
    content: set.content ?? 'content',
    static: set.static ?? 'static',
    out: set.out ?? 'public',
    assetRoots: set.assetRoots ?? [],
    decks: set.decks,
    pdf: readPdf(set.pdf, set.url, data, file),
    edition: set.editions ?? 'student',
    safe: set.safe ?? false,
    rules: set.rules ?? {},
  }
}

/**
 * Let what is set further down win over what is set above it.
 *
 * @param levels Settings from the site's to the page's own; only the last level's title, weight, draft,
 *   description, slug, minutes and aliases count, for these belong to one page.
 */
export function cascade(levels: readonly PageSettings[]): Settings {
  const merged: PageSettings = Object.assign({}, ...levels)
  const own = levels.at(-1) ?? {}
  const page: OwnSettings = {
    title: own.title || undefined,
    weight: own.weight,
    draft: own.draft ?? false,
    description: own.description,
    date: merged.date,
    slug: own.slug,
    minutes: own.minutes,
    aliases: own.aliases ?? [],
  }
  const revealjs = Object.assign({}, ...levels.map((level) => level.revealjs))
  const themes = levels.flatMap((level) => level.theme ?? [])
  const theme = {
    ...DEFAULTS.theme,
    ...themes.findLast(({ base }) => base)?.base,
    tokens: Object.assign({}, ...themes.map(({ tokens }) => tokens)),
  }
  return { ...DEFAULTS, ...merged, ...page, revealjs, theme } as Settings
}

import { parse as parseYaml } from 'yaml'

/** Directives by name; values are texts and lists of texts. */
export type Directives = Readonly<Record<string, unknown>>

/** See https://marpit.marp.app/directives and https://github.com/marp-team/marp-core#features. */
const GLOBAL = [
  'headingDivider',
  'lang',
  'style',
  'theme',
  'size',
  'math',
  'marp',
  'title',
  'author',
  'description',
]
const OTHER = ['keywords', 'url', 'image']
const LOCAL: readonly string[] = [
  'paginate',
  'header',
  'footer',
  'class',
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'color',
  'transition',
]
const KNOWN = new Set([
  ...GLOBAL,
  ...OTHER,
  ...LOCAL,
  ...LOCAL.map((name) => `_${name}`),
  ...GLOBAL.map((name) => `$${name}`),
])
/** `key: value` where YAML would misread the value: a color as a comment, a colon as a mapping. */
const LOOSE = /^(\s*[$_]?\w+\s*:[ \t]+)(?!["'{[|>~&*])(\S.*?)[ \t]*$/gm

/** Parse a comment as directives; undefined where it holds none. */
export function readDirectiveComment(text: string): Directives | undefined {
  if (!/^\s*[$_]?\w+\s*:(?:\s|$)/m.test(text)) return undefined
  const quoted = text.replace(LOOSE, (_, key: string, value: string) => {
    return `${key}"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
  })
  try {
    const values: unknown = parseYaml(quoted, { logLevel: 'silent', schema: 'failsafe' })
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined
    return Object.keys(values).some((key) => KNOWN.has(key)) ? (values as Directives) : undefined
  } catch {
    return undefined
  }
}

/** Return the directives for one slide only, whose names start with `_`; the names lose it. */
export function oneSlideDirectives(values: Directives): Directives {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (key.startsWith('_') ? [[key.slice(1), value]] : [])),
  )
}

/** Return the directives that apply to slides. */
export function slideDirectives(values: Directives): Directives {
  return Object.fromEntries(Object.entries(values).filter(([key]) => LOCAL.includes(key)))
}

/** Return the levels of headings in `headingDivider`; undefined without any. */
export function readDivider(value: unknown): readonly number[] | undefined {
  if (Array.isArray(value)) return value.map(Number).filter(isLevel)
  const level = Number(value)
  return isLevel(level) ? [1, 2, 3, 4, 5, 6].slice(0, level) : undefined
}

/** Whether a number is a level of headings. */
function isLevel(level: number): boolean {
  return Number.isInteger(level) && level >= 1 && level <= 6
}

import { parse as parseYaml } from 'yaml'

/** Directives by name, as Marp reads them: texts and lists of texts. */
export type Directives = Readonly<Record<string, unknown>>

/** https://marpit.marp.app/directives, https://github.com/marp-team/marp-core#features and those of the command line. */
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
/** `key: value` where YAML would read the value otherwise: a color as a comment, a colon as a mapping. */
const LOOSE = /^(\s*[$_]?\w+\s*:[ \t]+)(?!["'{[|>~&*])(\S.*?)[ \t]*$/gm

/** Read a comment as directives; undefined where it names none. */
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

/** Give the directives for one slide their names without `_`. */
export function unscored(values: Directives): Directives {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (key.startsWith('_') ? [[key.slice(1), value]] : [])),
  )
}

/** Keep the directives that speak of slides. */
export function pickLocal(values: Directives): Directives {
  return Object.fromEntries(Object.entries(values).filter(([key]) => LOCAL.includes(key)))
}

/** Read `headingDivider`: the levels of headings that start slides; undefined where it names none. */
export function readDivider(value: unknown): readonly number[] | undefined {
  if (Array.isArray(value)) return value.map(Number).filter(isLevel)
  const level = Number(value)
  return isLevel(level) ? [1, 2, 3, 4, 5, 6].slice(0, level) : undefined
}

/** Tell a level of headings. */
function isLevel(level: number): boolean {
  return Number.isInteger(level) && level >= 1 && level <= 6
}

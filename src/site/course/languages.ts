import type { ContentPage } from './content-tree.ts'

/** The pages of a course in one language each. */
export interface ChosenPages {
  readonly pages: readonly ContentPage[]
  /** Paths of missing translations, relative to the project, each with the path of the page that is shown instead. */
  readonly aliases: ReadonlyMap<string, string>
}

/** A file of a page, with the language that its name has. */
interface Variant {
  readonly page: ContentPage
  /** Lower case; undefined where the name has none. */
  readonly lang: string | undefined
}

/** The codes of ISO 639-1: `x.cs.md` may be in Czech, `x.js.md` is in no language. */
const CODES = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en ' +
    'eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ' +
    'ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ' +
    'ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st ' +
    'su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
)

/** A file name with a language, without its ending: `01-images.fr`, `intro.pt-BR`. */
const NAMED = /^(.+)\.([a-z]{2}(?:-[a-z]{2,4})?)$/i

/**
 * Choose one of the files in which a page is written in several languages, `01-a.md` beside `01-a.fr.md`.
 *
 * The site's language picks; where it is missing, the file without a language serves, else any. A suffix is a language
 * only where some page of the course has it beside another file, or where it is the site's: `x.cs.md` may be about C#.
 *
 * @param pages The pages that are published.
 * @param lang Language of the site.
 */
export function chooseLanguages(pages: readonly ContentPage[], lang: string): ChosenPages {
  const groups = groupByPage(pages)
  const codes = codesOf([...groups.values()])
  const used = new Set([lang, ...codes].map(primary))
  const plainLang = languageOfPlain([...groups.values()], lang, used)
  const chosen = new Map<ContentPage, ContentPage>()
  const aliases = new Map<string, string>()
  for (const [path, variants] of groups) {
    const isVariant = (variant: Variant): boolean => !variant.lang || used.has(primary(variant.lang))
    // A suffix that only looks like a language makes a separate page.
    for (const { page } of variants.filter((variant) => !isVariant(variant))) chosen.set(page, page)
    const candidates = variants.filter(isVariant)
    const [first] = candidates
    if (!first) continue
    const isPlain = candidates.every((variant) => variant.lang === undefined)
    const served = isPlain ? first : pick(candidates, lang)
    const ending = /\.[^.]*$/.exec(served.page.source.path)?.[0] ?? ''
    const name = served.page.isFirst ? served.page.name : path.slice(path.lastIndexOf('/') + 1) + ending
    if (isPlain)
      for (const { page } of candidates) chosen.set(page, inLanguage(page, page.name, plainLang, lang))
    else chosen.set(served.page, inLanguage(served.page, name, served.lang ?? plainLang, lang))
    const names = ['', ...codes.map((code) => `.${code}`)].map((code) => path + code + ending)
    for (const alias of [...names, ...candidates.map(({ page }) => page.source.path)])
      aliases.set(alias, served.page.source.path)
  }
  for (const { source } of chosen.keys()) aliases.delete(source.path)
  return { pages: pages.flatMap((page) => chosen.get(page) ?? []), aliases }
}

/** Group files by the path of their page: relative to the project, without language and ending. */
function groupByPage(pages: readonly ContentPage[]): ReadonlyMap<string, readonly Variant[]> {
  const groups = new Map<string, Variant[]>()
  for (const page of pages) {
    const path = page.source.path.replace(/\.[^./]*$/, '')
    const [, stem = path, code] = NAMED.exec(path) ?? []
    const isNamed = code !== undefined && CODES.has(primary(code)) && !stem.endsWith('/')
    const variant = { page, lang: isNamed ? code.toLowerCase() : undefined }
    const key = isNamed ? stem : path
    const group = groups.get(key)
    if (group) group.push(variant)
    else groups.set(key, [variant])
  }
  return groups
}

/** List the languages, as written, that some page has beside another file. */
function codesOf(groups: readonly (readonly Variant[])[]): readonly string[] {
  const pairs = groups.filter((variants) => variants.length > 1)
  return [...new Set(pairs.flatMap((variants) => variants.flatMap(({ lang }) => lang ?? [])))]
}

/**
 * Return the language of files whose name has none: not the site's where the same pages have files in that one; then
 * English, unless that has files of its own too. Undefined: the site's, or unknown.
 */
function languageOfPlain(
  groups: readonly (readonly Variant[])[],
  lang: string,
  used: ReadonlySet<string>,
): string | undefined {
  const isPair = (group: readonly Variant[]): boolean =>
    group.some((variant) => variant.lang === undefined) &&
    group.some((variant) => variant.lang !== undefined && primary(variant.lang) === primary(lang))
  return !used.has('en') && groups.some(isPair) ? 'en' : undefined
}

/** Pick the file in the site's language, else the one without a language, else English, else the first. */
function pick(variants: readonly Variant[], lang: string): Variant {
  const rank = (variant: Variant): number => {
    if (variant.lang === lang.toLowerCase()) return 0
    if (variant.lang === undefined) return 2
    if (primary(variant.lang) === primary(lang)) return 1
    return variant.lang === 'en' ? 3 : 4
  }
  return variants.reduce((best, variant) => (rank(variant) < rank(best) ? variant : best))
}

/** Give a page the name without its language, and its language where that is not the site's. */
function inLanguage(page: ContentPage, name: string, own: string | undefined, lang: string): ContentPage {
  const sets = own !== undefined && own !== lang.toLowerCase() && page.settings.lang === undefined
  return { ...page, name, settings: sets ? { ...page.settings, lang: canonical(own) } : page.settings }
}

/** Return the first part of a language tag. */
function primary(lang: string): string {
  return lang.toLowerCase().split(/[-_]/)[0] ?? ''
}

/** Write a tag as its standard does, `fr-CA`. */
function canonical(lang: string): string {
  return lang.replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`)
}

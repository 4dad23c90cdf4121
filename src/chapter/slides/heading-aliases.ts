import GithubSlugger, { slug } from 'github-slugger'
import type { Anchor } from '../../model/compiled.ts'

/** The parts of a heading that tools make ids of. */
export interface AliasSource {
  /** Plain text. */
  readonly text: string
  /** Text with the short names of emoji, `:rocket:`, where it has any. */
  readonly written: string
  /** Id in the handout. */
  readonly id: string
  readonly slideId: string
}

/** How tools make the id of a heading, the most usual first. */
const WAYS: readonly ((source: AliasSource) => string)[] = [
  // GitHub, Hugo, Docusaurus, MyST.
  ({ text }) => slug(text),
  ({ written }) => slug(written),
  ({ text }) => slug(text).replace(/^-+|-+$/g, ''),
  // GitLab.
  ({ text }) => slug(text).replace(/-{2,}/g, '-'),
  ({ text }) => pandoc(text),
  // Blackfriday, of older Hugo sites.
  ({ text }) => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, ''),
  // kramdown, of older Jekyll sites.
  ({ text }) =>
    text
      .replace(/^[^a-zA-Z]+/, '')
      .replace(/[^a-zA-Z\d -]/g, '')
      .replaceAll(' ', '-') || 'section',
  // MkDocs.
  ({ text }) =>
    withoutAccents(text)
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replace(/[-\s]+/g, '-'),
  ({ text }) => vuepress(text),
]

/**
 * List the names by which links of other tools know headings, in lower case; the first of a name counts.
 *
 * Tools append `-1` to the second heading with the same name; MkDocs appends `_1`.
 */
export function listAliases(headings: readonly AliasSource[]): readonly Anchor[] {
  const aliases = new Map<string, Anchor>()
  const add = (name: string, { id, slideId }: AliasSource): void => {
    if (name !== '' && !aliases.has(name)) aliases.set(name, { name, id, slideId })
  }
  for (const way of WAYS) {
    const names = new GithubSlugger()
    const seen = new Map<string, number>()
    for (const heading of headings) {
      const name = way(heading).toLowerCase()
      const count = seen.get(name) ?? 0
      seen.set(name, count + 1)
      if (count === 0) add(name, heading)
      else add(numbered(names, name, count), heading)
      if (count > 0) add(`${name}_${count}`, heading)
      names.occurrences[name] ??= 0
    }
  }
  return [...aliases.values()]
}

/** Return a unique name for another heading with the same name. */
function numbered(names: GithubSlugger, name: string, count: number): string {
  let number = count
  while (`${name}-${number}` in names.occurrences) number++
  names.occurrences[`${name}-${number}`] = 0
  return `${name}-${number}`
}

/** Make an id as pandoc does: it starts at the first letter, and keeps `_`, `-` and `.`. */
function pandoc(text: string): string {
  const kept = text
    .replace(/[^\p{L}\p{M}\p{N}_\-.\s]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
  return kept.replace(/^[^\p{L}]+/u, '') || 'section'
}

/** Make an id as VuePress and VitePress do. */
function vuepress(text: string): string {
  const dashed = withoutAccents(text).replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g, '-')
  return dashed.replace(/^-+|-+$/g, '').replace(/^(\d)/, '_$1')
}

/** Return a text without accents. */
function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '')
}

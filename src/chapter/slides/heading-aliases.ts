import GithubSlugger, { slug } from 'github-slugger'
import type { Anchor } from '../../model/compiled.ts'

/** The parts of a heading that tools make ids of. */
export interface AliasSource {
  /** Plain text. */
  readonly text: string
  /** Text with the short names of emoji, `:rocket:`, where it has any. */
  readonly written: string
  /** Text without that of pictures, with all its spaces. */
  readonly withoutPictures: string
  /** Id in the handout. */
  readonly id: string
  readonly slideId: string
}

/** Makes the id of a heading. */
type Way = (source: AliasSource) => string

/** How pandoc and Quarto make it. */
const PANDOC: Way = ({ text }) => pandoc(text)

/** How tools make the id of a heading, the most usual first; each may give several ids to one heading. */
const WAYS: readonly Way[] = [
  // GitHub, Hugo, Docusaurus, MyST.
  ({ text }) => slug(text),
  ({ written }) => slug(written),
  ({ withoutPictures }) => slug(withoutPictures),
  ({ text }) => slug(text).replace(/^-+|-+$/g, ''),
  // GitLab.
  ({ text }) => slug(text).replace(/-{2,}/g, '-'),
  PANDOC,
  ({ written }) => pandoc(written),
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
 * The second heading with a name gets `-1` after it, in every tool but MkDocs (`_1`).
 *
 * @param isPandoc Whether the chapter is written for pandoc, whose names then come first: where `1. Start` comes before
 *   `Start`, `#start` is the first of them for pandoc, and the second for GitHub.
 */
export function listAliases(headings: readonly AliasSource[], isPandoc: boolean): readonly Anchor[] {
  const aliases = new Map<string, Anchor>()
  const add = (name: string, { id, slideId }: AliasSource): void => {
    if (name !== '' && !aliases.has(name)) aliases.set(name, { name, id, slideId })
  }
  for (const way of isPandoc ? [PANDOC, ...WAYS] : WAYS) {
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

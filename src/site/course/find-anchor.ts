import type { CompiledChapter } from '../../model/compiled.ts'

/** Where an anchor is: in the handout, and on which slide. */
interface AnchorPlace {
  readonly id: string
  readonly slideId: string | undefined
}

/** Places of a chapter by name. */
type Places = ReadonlyMap<string, AnchorPlace>

/** Finds the place that a fragment names in a chapter. */
export type FindAnchor = (compiled: CompiledChapter, fragment: string) => AnchorPlace | undefined

/** A start tag with attributes; text has no `<`. */
const TAG = /<([a-z][^\s>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)+)/g

/**
 * Create the function that finds what a fragment names: ids of the author first, then names that tools give to headings.
 *
 * @param slugify Makes a text part of a URL, as heading ids are made.
 */
export function createAnchorFinder(slugify: (text: string) => string): FindAnchor {
  const known = new WeakMap<CompiledChapter, readonly Places[]>()

  return (compiled, fragment) => {
    const places = known.get(compiled) ?? listPlaces(compiled)
    known.set(compiled, places)
    const [own, made, slugs] = places
    const bare = fragment.replace(/^\//, '')
    return (
      own?.get(bare) ??
      made?.get(fragment.toLowerCase()) ??
      slugs?.get(slugify(bare)) ??
      made?.get(bare.toLowerCase())
    )
  }
}

/** List the places of a chapter: ids of the author and of pages, names that tools make, and slugs. */
function listPlaces(compiled: CompiledChapter): readonly Places[] {
  const { headings, anchors, aliases } = compiled
  return [
    firstOf([...anchors.map((anchor) => [anchor.name, anchor] as const), ...listIds(compiled)]),
    firstOf(aliases.map((alias) => [alias.name, alias])),
    firstOf(headings.map((heading) => [heading.slug, heading])),
  ]
}

/** Map names to places; the first of a name counts. */
function firstOf(entries: readonly (readonly [string, AnchorPlace])[]): Places {
  return new Map([...entries].reverse())
}

/** List the ids in a chapter's HTML; one that the handout lacks leads to its slide. */
function listIds({
  handout,
  solutions,
  slides,
}: CompiledChapter): readonly (readonly [string, AnchorPlace])[] {
  const onSlides = firstOf(
    slides.flatMap(({ id, html }) => namesIn(html).map((name) => [name, { id, slideId: id }] as const)),
  )
  const inHandout = [handout, ...solutions.map(({ html }) => html)].flatMap(namesIn)
  return [
    ...inHandout.map((name) => [name, { id: name, slideId: onSlides.get(name)?.slideId }] as const),
    ...onSlides,
  ]
}

/** List the ids in HTML, and the names of anchors as older pages write them. */
function namesIn(html: string): readonly string[] {
  return [...html.matchAll(TAG)].flatMap(([, tag, attributes = '']) =>
    [...attributes.matchAll(/\s(id|name)="([^"]*)"/g)].flatMap(([, key, name = '']) =>
      key === 'id' || tag === 'a' ? [name] : [],
    ),
  )
}

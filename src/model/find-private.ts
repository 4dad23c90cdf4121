import leven from 'leven'
import { PRIVATE_NAMES, type PrivateKind, PUBLIC_NAMES, QUALIFIERS } from './private-names.ts'

/** What a name means that students must not see. */
export interface PrivateName {
  readonly kind: PrivateKind
  /** False for a misspelling or a translation of a known name. */
  readonly certain: boolean
}

/** Letters that Unicode does not decompose into a letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  đ: 'd',
}
/** Names that are recognized with one wrong letter. */
const FORGIVING = ['notes', 'trainer', 'solution', 'speakernotes', 'instructor']

const words = (names: string): readonly string[] => names.split(' ').map((name) => squeeze(fold(name)))
const publicNames: ReadonlySet<string> = new Set(words(PUBLIC_NAMES))
const qualifiers: ReadonlySet<string> = new Set(words(QUALIFIERS))
const known: ReadonlyMap<string, PrivateName> = new Map(
  [false, true].flatMap((certain) =>
    (Object.keys(PRIVATE_NAMES) as PrivateKind[]).flatMap((kind) =>
      Object.values(PRIVATE_NAMES[kind][certain ? 'certain' : 'likely'])
        .flatMap(words)
        .map((name) => [name, { kind, certain }] as const),
    ),
  ),
)

/**
 * Find the kind of private part that a name means: of a container, a class, an element, a shortcode.
 *
 * @returns Undefined for a name that hides nothing.
 */
export function findPrivate(name: string): PrivateName | undefined {
  if (name.length < 2 || name.length > 60) return undefined
  const folded = fold(name)
  const plain = squeeze(folded).replace(/\d+$/, '')
  if (publicNames.has(plain)) return undefined
  const exact = known.get(squeeze(folded))
  if (exact) return exact
  const kind =
    known.get(plain)?.kind ??
    known.get(plain.replace(/s$/, ''))?.kind ??
    compoundKind(folded) ??
    nearKind(plain)
  return kind && { kind, certain: false }
}

/** Write a name in lower case, without accents and with a dash between its words. */
function fold(name: string): string {
  return (
    name
      .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1-')
      .toLowerCase()
      .normalize('NFD')
      // Invisible characters, such as soft hyphens, come with text that was copied.
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/[łøßæœıđ]/g, (letter) => LETTERS[letter] ?? letter)
  )
}

/** Remove all but the letters and digits of a name. */
function squeeze(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Return the kind of a name of several words, where each word is private or a qualifier: `trainer-only`. */
function compoundKind(folded: string): PrivateKind | undefined {
  const parts = folded.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '' && !/^\d+$/.test(part))
  if (parts.length < 2) return undefined
  const kinds = parts.map((part) => known.get(part)?.kind ?? known.get(part.replace(/s$/, ''))?.kind)
  if (!parts.every((part, n) => kinds[n] !== undefined || qualifiers.has(part))) return undefined
  // `trainer-notes` is a trainer part, not speaker notes.
  return (
    kinds.find((kind) => kind !== undefined && kind !== 'notes') ?? kinds.find((kind) => kind !== undefined)
  )
}

/** Return the kind of a name with one letter too many, too few or wrong, or with two in the wrong order. */
function nearKind(plain: string): PrivateKind | undefined {
  if (plain.length < 4) return undefined
  const meant = FORGIVING.find(
    (name) =>
      plain[0] === name[0] &&
      [plain, plain.replace(/s$/, '')].some((one) => leven(one, name) === 1 || isSwapped(one, name)),
  )
  return meant === undefined ? undefined : known.get(meant)?.kind
}

/** Whether a name is another one with two neighboring letters swapped. */
function isSwapped(name: string, other: string): boolean {
  if (name.length !== other.length) return false
  const at = [...name].findIndex((letter, n) => letter !== other[n])
  return (
    at !== -1 &&
    name[at] === other[at + 1] &&
    name[at + 1] === other[at] &&
    name.slice(at + 2) === other.slice(at + 2)
  )
}

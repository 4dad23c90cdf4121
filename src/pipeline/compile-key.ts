import { digest } from '../cache/digest.ts'
import type { ChapterInput } from '../chapter/chapter-input.ts'
import type { References } from '../model/reference-targets.ts'

/** A reference that compiling looked up: an image or a link, as written, and what it led to, as JSON. */
export type Lookup = readonly [kind: keyof References, ref: string, target: string]

/**
 * Return the compile key of a chapter: a digest of all that its compiled form depends on, except what its references lead
 * to, which only compiling finds out.
 *
 * The whole input counts, so that a new field of {@link ChapterInput} needs no change here.
 *
 * @param tool Identity of the program that compiles.
 */
export function compileKey(tool: string, input: ChapterInput): string {
  return digest(tool, JSON.stringify(input, keepNumbers))
}

/** Create references that record each lookup, once. */
export function recordLookups(references: References): {
  readonly references: References
  readonly lookups: () => readonly Lookup[]
} {
  const known = new Map<string, Lookup>()
  const record = <Target>(kind: keyof References, ref: string, target: Target): Target => {
    known.set(`${kind} ${ref}`, [kind, ref, JSON.stringify(target)])
    return target
  }
  return {
    references: {
      image: (ref) => record('image', ref, references.image(ref)),
      link: (ref) => record('link', ref, references.link(ref)),
    },
    lookups: () => [...known.values()],
  }
}

/** Whether every reference leads to what it led to when it was recorded. */
export function isSameLookup(lookups: readonly Lookup[], references: References): boolean {
  return lookups.every(([kind, ref, target]) => JSON.stringify(references[kind](ref)) === target)
}

/** Tell infinite numbers of front matter from null, which JSON does not. */
function keepNumbers(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { number: String(value) } : value
}

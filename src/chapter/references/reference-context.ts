import type { VFile } from 'vfile'
import type { References } from '../../model/reference-targets.ts'
import type { Place } from '../../model/source.ts'
import { recordOf } from '../to-html/rendered-piece.ts'
import { type CreateToken, createTokens, type TokenScope } from '../to-html/tokens.ts'

/** What rewriting the references of one chapter needs. */
export interface ReferenceContext extends References {
  /** Path of the chapter, relative to the project root. */
  readonly path: string
  /** Relative path from the page to the site's root, `../`. */
  readonly base: string
  readonly createToken: CreateToken
}

/** Create the context in which a chapter's references are rewritten. */
export function createReferenceContext(
  chapter: TokenScope & { readonly base: string },
  references: References,
): ReferenceContext {
  const { path, base } = chapter
  return { ...references, path, base, createToken: createTokens('lutrin', chapter) }
}

/**
 * Record a link to a page of the course.
 *
 * @param path The chapter that it leads to; undefined for the chapter itself.
 * @returns The token that stands for its URL.
 */
export function recordLink(
  link: {
    readonly path: string | undefined
    readonly fragment: string | undefined
    readonly place: Place | undefined
  },
  context: ReferenceContext,
  file: VFile,
): string {
  const { path = context.path, fragment, place } = link
  const token = context.createToken(path, fragment ?? '')
  recordOf(file).links.push({ token, path, fragment, place })
  return token
}

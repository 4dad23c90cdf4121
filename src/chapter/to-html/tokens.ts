import { createHash } from 'node:crypto'

/** The chapter that tokens are for: in one deck, with one text. */
export interface TokenScope {
  readonly path: string
  readonly slug: string
  readonly body: string
}

/** Makes a token of what it stands for; equal contents have the same token. */
export type CreateToken = (...content: readonly string[]) => string

/**
 * Create the function that makes the tokens of a chapter.
 *
 * A token is a digest of the chapter's own text too, so that the text cannot contain it.
 *
 * @param name Starts each token, and tells links from diagrams.
 */
export function createTokens(name: string, { path, slug, body }: TokenScope): CreateToken {
  const chapter = digest(path, slug, body)
  return (...content) => `${name}:${digest(chapter, ...content)}:`
}

/** Return a short digest of some texts. */
function digest(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16)
}

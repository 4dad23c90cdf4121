import { createHash } from 'node:crypto'

/** The chapter that tokens are made for, in one deck. */
export interface TokenScope {
  readonly path: string
  readonly slug: string
  readonly body: string
}

/** Makes the token of some content; equal contents have the same token. */
export type CreateToken = (...content: readonly string[]) => string

/**
 * Create the function that makes the tokens of a chapter.
 *
 * Each token is also a digest of the chapter's text, so that no author can write a token into the text.
 *
 * @param name Prefix of each token, different for links and diagrams.
 */
export function createTokens(name: string, { path, slug, body }: TokenScope): CreateToken {
  const chapter = digest(path, slug, body)
  return (...content) => `${name}:${digest(chapter, ...content)}:`
}

/** Return a short digest of some texts. */
function digest(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16)
}

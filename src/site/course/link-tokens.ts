/** Token: a placeholder for the URL of a link between chapters until every page is known. */
const TOKEN = /lutrin:[0-9a-f]{16}:/g
/** Numbered token, as {@link withoutTokens} writes it. */
const NUMBERED = /lutrin:link:(\d+):/g

/** Replace tokens by their URLs; an unknown token stays. */
export function resolveTokens(html: string, urls: ReadonlyMap<string, string>): string {
  return html.replace(TOKEN, (token) => urls.get(token) ?? token)
}

/** Number the tokens of a piece of HTML from 0, so that the piece does not depend on the rest of its chapter. */
export function withoutTokens(html: string): string {
  let count = 0
  return html.replace(TOKEN, () => `lutrin:link:${count++}:`)
}

/** Put the tokens of the original back into HTML made from its numbered text, in which they may have another order. */
export function withTokens(html: string, original: string): string {
  const tokens = original.match(TOKEN) ?? []
  return html.replace(NUMBERED, (numbered, n) => tokens[Number(n)] ?? numbered)
}

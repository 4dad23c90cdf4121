/** What stands for the URL of a link between chapters until every page is known. */
const TOKEN = /lutrin:[0-9a-f]{16}:/g
const PLACE = /lutrin:link:(\d+):/g

/** Put URLs in the place of what stands for them; one that is not known stays. */
export function resolveTokens(html: string, urls: ReadonlyMap<string, string>): string {
  return html.replace(TOKEN, (token) => urls.get(token) ?? token)
}

/** Number the links of a piece of HTML from 0, so that it is the same text whatever else its chapter says. */
export function withoutTokens(html: string): string {
  let count = 0
  return html.replace(TOKEN, () => `lutrin:link:${count++}:`)
}

/** Put the links of the original back into what was made of its numbered text; the order need not be the same. */
export function withTokens(html: string, original: string): string {
  const tokens = original.match(TOKEN) ?? []
  return html.replace(PLACE, (place, n) => tokens[Number(n)] ?? place)
}

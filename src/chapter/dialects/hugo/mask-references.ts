const REF =
  /\{\{[<%]\s*(?:rel)?ref\s+(?:(?:path\s*=\s*)?(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`=%>]+)))[^{}\n]*?[%>]\}\}/
    .source
/** Where an address may stand: in an attribute, in a link or image, after the name of a definition. */
const PLACES: readonly RegExp[] = [
  new RegExp(`(=\\s*)(["'])\\s*${REF}([^"'\\s<>]*)\\s*\\2`, 'g'),
  new RegExp(`(\\]\\()(\\s*)${REF}([^)\\s]*)`, 'g'),
  new RegExp(`(^[ \\t]{0,3}\\[[^\\]\\n]+\\]:)(\\s+)${REF}(\\S*)`, 'gm'),
]

/**
 * Replace `{{< ref "page.md" >}}` by the address in it, padded to the same length: no Markdown parser accepts a shortcode
 * as an address.
 *
 * @param isCode Whether an offset is inside code.
 */
export function maskReferences(source: string, isCode: (offset: number) => boolean): string {
  return PLACES.reduce(
    (text, place) =>
      text.replace(place, (match: string, ...groups: unknown[]) => {
        const [before = '', quote = '', double, raw, bare, rest = ''] = groups as readonly string[]
        if (isCode(groups[6] as number)) return match
        const path = `${double ?? raw ?? bare ?? ''}${rest}`
        const isAttribute = quote.trim() !== ''
        const address = !isAttribute && /\s/.test(path) ? `<${path}>` : path
        return `${before}${quote}${address}${isAttribute ? quote : ''}`.padEnd(match.length)
      }),
    source,
  )
}

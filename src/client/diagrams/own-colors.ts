/**
 * Find the colors that the author's text names, in whatever way CSS has for them.
 *
 * @returns Each as `r,g,b`.
 */
export function ownColors(text: string): ReadonlySet<string> {
  const words = text.match(/#[\da-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|(?<=[:\s$=])[a-z]{3,20}\b/gi) ?? []
  const probe = document.createElement('i')
  document.body.append(probe)
  const colors = [...new Set(words)].flatMap((word) => {
    if (!CSS.supports('color', word)) return []
    probe.style.color = word
    return channels(getComputedStyle(probe).color).slice(0, 3).join(',')
  })
  probe.remove()
  return new Set(colors)
}

/** Read the numbers of a computed color, `rgb(1, 2, 3)`; none where it is no such one. */
export function channels(color: string): readonly number[] {
  return /^rgba?\(/.test(color) ? (color.match(/[\d.]+/g) ?? []).map(Number) : []
}

import { readComputedColor } from './computed-color.ts'

/** What may be a color in Mermaid's language: hexadecimal, a function, or a word after a space or a sign. */
const CANDIDATE = /#[\da-f]{3,8}\b|(?:rgb|hsl)a?\([^)]*\)|(?<=[:\s$=])[a-z]{3,20}\b/gi

/**
 * Find the colors that an author names in the text of a diagram; the browser decides what is a color.
 *
 * @returns Each as `r,g,b`.
 */
export function authorColors(text: string): ReadonlySet<string> {
  const probe = document.createElement('i')
  document.body.append(probe)
  const colors = [...new Set(text.match(CANDIDATE))].flatMap((candidate) => {
    if (!CSS.supports('color', candidate)) return []
    probe.style.color = candidate
    const color = readComputedColor(getComputedStyle(probe).color)
    return color ? [color.rgb.join(',')] : []
  })
  probe.remove()
  return new Set(colors)
}

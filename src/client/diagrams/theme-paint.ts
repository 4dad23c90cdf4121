import { type ColorRole, roleOf } from './color-role.ts'

/** A computed color with its channels. */
const COLOR = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/g

/** Replaces the colors in a computed value of an element's property by those of the theme. */
export type ThemePaint = (value: string, element: Element, property: string) => string

/**
 * Create the function that replaces placeholder colors by the theme's.
 *
 * A color that Mermaid has no variable for gets the role that is closest to its use.
 *
 * @param chosen Colors that the author chose, as `r,g,b`; they stay.
 */
export function createThemePaint(chosen: ReadonlySet<string>): ThemePaint {
  const others: string[] = []

  /** Choose a role for a color that is no placeholder. */
  function closestRole(rgb: string, element: Element): ColorRole {
    const parts = rgb.split(',').map(Number)
    const [red = 0, green = 0, blue = 0] = parts
    if (Math.max(...parts) - Math.min(...parts) > 40) {
      if (!others.includes(rgb)) others.push(rgb)
      const number = ((others.indexOf(rgb) % 6) + 1) as 1 | 2 | 3 | 4 | 5 | 6
      // Shapes with a label are pale, so that the label can be read; other marks are not.
      return element.closest('.node, .cluster') ? `tint-${number}` : `hue-${number}`
    }
    const lightness = 0.3 * red + 0.6 * green + 0.1 * blue
    return lightness > 240 ? 'paper' : lightness > 200 ? 'faint' : 'line'
  }

  return (value, element, property) =>
    value.replace(COLOR, (color, red: string, green: string, blue: string, alpha: string | undefined) => {
      if (alpha !== undefined && Number(alpha) === 0) return 'transparent'
      const rgb = `${red},${green},${blue}`
      const known = roleOf(rgb)
      if (known === undefined && chosen.has(rgb)) return color
      const role = suitableRole(known ?? closestRole(rgb, element), element, property, known === undefined)
      if (alpha === undefined) return `var(--d-${role})`
      return `color-mix(in srgb, var(--d-${role}) ${Math.round(Number(alpha) * 100)}%, transparent)`
    })
}

/** Return a role that suits its use: no role of shapes for text, no role of surfaces for lines. */
function suitableRole(role: ColorRole, element: Element, property: string, isOther: boolean): ColorRole {
  if (element.closest('text, foreignObject')) {
    return isOther || /^(?:tint|hue|fill|group|faint|note|line|edge)/.test(role) ? 'ink' : role
  }
  return property === 'stroke' ? (role.replace('tint-', 'hue-') as ColorRole) : role
}

import type { Colors, Role } from './diagram-colors.ts'

const COLOUR = /rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/g

/** Turns a computed value of an element's property into one with the theme's colors. */
export type Paint = (value: string, element: Element, property: string) => string

/**
 * Make what writes the theme's colors in place of their stand-ins.
 *
 * Colors that the author chose, `own`, stay. What is left are those that Mermaid has no variable for: they become what is
 * closest by their use.
 */
export function createPaint(own: ReadonlySet<string>, colors: Colors): Paint {
  const others: string[] = []

  /** Choose a color for one of Mermaid's own. */
  function substitute(rgb: string, element: Element): Role {
    const parts = rgb.split(',').map(Number)
    const [red = 0, green = 0, blue = 0] = parts
    if (Math.max(...parts) - Math.min(...parts) > 40) {
      if (!others.includes(rgb)) others.push(rgb)
      const number = ((others.indexOf(rgb) % 6) + 1) as 1 | 2 | 3 | 4 | 5 | 6
      // What holds a label is pale; what is a mark of its own is not.
      return element.closest('.node, .cluster') ? `tint-${number}` : `hue-${number}`
    }
    const light = 0.3 * red + 0.6 * green + 0.1 * blue
    return light > 240 ? 'paper' : light > 200 ? 'faint' : 'line'
  }

  return (value, element, property) =>
    value.replace(COLOUR, (whole, red: string, green: string, blue: string, alpha: string | undefined) => {
      if (alpha !== undefined && Number(alpha) === 0) return 'transparent'
      const rgb = `${red},${green},${blue}`
      const known = colors.roleOf(rgb)
      if (known === undefined && own.has(rgb)) return whole
      const role = fitting(known ?? substitute(rgb, element), element, property, known === undefined)
      if (alpha === undefined) return `var(--d-${role})`
      return `color-mix(in srgb, var(--d-${role}) ${Math.round(Number(alpha) * 100)}%, transparent)`
    })
}

/** See to it that text is not in a color made for shapes, nor a line in one made for surfaces. */
function fitting(role: Role, element: Element, property: string, isOther: boolean): Role {
  if (element.closest('text, foreignObject')) {
    return isOther || /^(?:tint|hue|fill|group|faint|note|line|edge)/.test(role) ? 'ink' : role
  }
  return property === 'stroke' ? (role.replace('tint-', 'hue-') as Role) : role
}

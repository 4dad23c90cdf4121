const ROLES = [
  ...['ink', 'line', 'paper', 'fill', 'edge', 'group', 'faint', 'note', 'danger', 'danger-fill'],
  ...['tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5', 'tint-6'],
  ...['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6'],
] as const

/** What a color is for in a drawing; `theme/diagrams.css` sets the color of each role as `--d-ROLE`. */
export type ColorRole = (typeof ROLES)[number]

/**
 * Placeholder colors by role: Mermaid computes with colors and takes no `var()`, so it draws with these, and
 * `createThemePaint` replaces them.
 */
const PLACEHOLDERS: ReadonlyMap<ColorRole, readonly number[]> = new Map(
  ROLES.map((role, n) => [role, [201 + (n % 4), 31 + 7 * n, 250 - 5 * n]]),
)
const ROLES_BY_RGB: ReadonlyMap<string, ColorRole> = new Map(
  [...PLACEHOLDERS].map(([role, rgb]) => [rgb.join(','), role]),
)

/** Return the placeholder color of a role, as `#rrggbb`. */
export function placeholderOf(role: ColorRole): string {
  return `#${(PLACEHOLDERS.get(role) ?? []).map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** Return the role whose placeholder a color is; undefined for any other color, given as `r,g,b`. */
export function roleOf(rgb: string): ColorRole | undefined {
  return ROLES_BY_RGB.get(rgb)
}

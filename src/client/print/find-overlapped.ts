/** A text and the boxes of its lines, in one section of the page. */
export interface LaidOut {
  readonly section: Element | null
  readonly lines: DOMRect[]
}

/** A line of a text. */
interface Line<Item> {
  readonly item: Item
  readonly box: DOMRect
}

/** Find the texts that have a line over a line of another text in the same section. */
export function findOverlapped<Item extends LaidOut>(items: readonly Item[]): ReadonlySet<Item> {
  const sections = new Map<Element | null, Line<Item>[]>()
  for (const item of items) {
    const lines = sections.get(item.section) ?? []
    sections.set(item.section, lines)
    for (const box of item.lines) lines.push({ item, box })
  }
  const overlapped = new Set<Item>()
  for (const lines of sections.values()) {
    lines.sort((a, b) => a.box.top - b.box.top)
    for (const [index, one] of lines.entries()) {
      for (let n = index + 1; n < lines.length; n++) {
        const other = lines[n]
        // All lines that follow start below this one.
        if (!other || other.box.top >= one.box.bottom) break
        if (one.item === other.item || !isOver(one.box, other.box)) continue
        overlapped.add(one.item).add(other.item)
      }
    }
  }
  return overlapped
}

/** Whether two boxes share more than their edges. */
function isOver(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.3
  )
}

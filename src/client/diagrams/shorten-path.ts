const NUMBER = '-?\\d*\\.?\\d+(?:e-?\\d+)?'
const POINT = `(${NUMBER})[ ,](${NUMBER})`
/** One stroke of a hand-drawn line, from point to point. */
const STROKE = new RegExp(`M ?${POINT} ?C ?${POINT}, ${POINT}, ${POINT}`, 'g')

/**
 * Write a path with two decimals, and a hand-drawn line without roughness as straight lines.
 *
 * Mermaid draws round shapes as fifty hand-drawn strokes, each drawn twice: fifty kilobytes for one node.
 */
export function shortenPath(path: string): string {
  const strokes = [...path.matchAll(STROKE)].map((found) => found.slice(1).map((part) => round(Number(part))))
  const isSketch = strokes.length > 3 && path.replace(STROKE, '').trim() === '' && strokes.every(isStraight)
  if (!isSketch) return path.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) => String(round(Number(number))))
  const pieces: string[] = []
  const drawn = new Set<string>()
  let pen = ''
  for (const [x1 = 0, y1 = 0, , , , , x2 = 0, y2 = 0] of strokes) {
    const from = `${x1} ${y1}`
    const to = `${x2} ${y2}`
    if (drawn.has(`${from} ${to}`) || from === to) continue
    drawn.add(`${from} ${to}`)
    pieces.push(from === pen ? `L${to}` : `M${from}L${to}`)
    pen = to
  }
  return pieces.join('')
}

/** Whether the curve of a stroke is a straight line, as it is without roughness. */
function isStraight([
  x1 = 0,
  y1 = 0,
  a = 0,
  b = 0,
  c = 0,
  d = 0,
  x2 = 0,
  y2 = 0,
]: readonly number[]): boolean {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const distance = (x: number, y: number): number =>
    Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length
  return distance(a, b) < 0.3 && distance(c, d) < 0.3
}

/** Round to two decimals. */
function round(number: number): number {
  return Math.round(number * 100) / 100
}

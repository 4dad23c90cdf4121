/** A moment, in milliseconds since 1970, for what would be drawn as of today. */
const MOMENT = Date.UTC(2000, 0, 1)

/**
 * Make chance and time the same for each drawing, so that the same text gives the same bytes.
 *
 * @returns What starts chance anew, before a drawing.
 */
export function seedRandomness(): () => void {
  let state = 1
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const Real = Date
  // biome-ignore lint/suspicious/noGlobalAssign: what is drawn as of today must not differ tomorrow.
  Date = class extends Real {
    constructor(...parts: readonly unknown[]) {
      super(...((parts.length === 0 ? [MOMENT] : parts) as [number]))
    }
    static override now = (): number => MOMENT
  } as DateConstructor
  crypto.randomUUID = () =>
    `00000000-0000-4000-8000-${String(Math.floor(Math.random() * 1e12)).padStart(12, '0')}`
  return () => {
    state = 1
  }
}

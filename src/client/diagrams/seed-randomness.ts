/** The current time for drawings, in milliseconds since 1970. */
const FIXED_TIME = Date.UTC(2000, 0, 1)

/**
 * Replace randomness and the current time by fixed sequences, so that the same text gives the same bytes.
 *
 * @returns Resets the sequence; to be called before each drawing.
 */
export function seedRandomness(): () => void {
  let state = 1
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const RealDate = Date
  // biome-ignore lint/suspicious/noGlobalAssign: drawings must not depend on the day of the build.
  Date = class extends RealDate {
    constructor(...parts: readonly unknown[]) {
      super(...((parts.length === 0 ? [FIXED_TIME] : parts) as [number]))
    }
    static override now = (): number => FIXED_TIME
  } as DateConstructor
  crypto.randomUUID = () =>
    `00000000-0000-4000-8000-${String(Math.floor(Math.random() * 1e12)).padStart(12, '0')}`
  return () => {
    state = 1
  }
}

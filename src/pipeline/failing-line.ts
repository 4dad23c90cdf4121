/**
 * Find the line with which a text starts to fail: the last line of the shortest beginning that fails.
 *
 * Beginnings are halved, so a text of a thousand lines is tried ten times.
 *
 * @param isFailing Whether the beginning of a text fails.
 * @returns The line from 1; 1 where no beginning fails.
 */
export function failingLine(text: string, isFailing: (beginning: string) => boolean): number {
  const lines = text.split('\n')
  if (!isFailing(text)) return 1
  let fine = 0
  let failing = lines.length
  while (failing - fine > 1) {
    const middle = Math.floor((fine + failing) / 2)
    if (isFailing(lines.slice(0, middle).join('\n'))) failing = middle
    else fine = middle
  }
  return failing
}

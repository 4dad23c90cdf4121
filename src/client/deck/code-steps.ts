/** The part of reveal.js that this script uses. */
export interface StepEvents {
  readonly on: (type: string, listener: () => void) => void
}

/**
 * Move the marks of code blocks with their steps: each step is an empty fragment after the code.
 *
 * The marks are computed from the visible fragments, so they are right in any direction, after a jump to any
 * step, and in the speaker view.
 */
export function bindCodeSteps(root: ParentNode, reveal: StepEvents): void {
  const blocks = [...root.querySelectorAll<HTMLElement>('pre[data-steps]')]
  if (blocks.length === 0) return
  const update = (): void => {
    for (const block of blocks) markStep(block)
  }
  for (const type of ['ready', 'slidechanged', 'fragmentshown', 'fragmenthidden']) reveal.on(type, update)
  update()
}

/** Mark the lines of the current step of a block. */
function markStep(block: HTMLElement): void {
  const shown = [...block.querySelectorAll<HTMLElement>('.code-step.visible')].at(-1)
  const isMarked = readLines(shown?.dataset['lines'] ?? block.dataset['steps'] ?? '')
  for (const [index, line] of block.querySelectorAll('.line').entries()) {
    line.classList.toggle('marked', isMarked(index + 1))
  }
}

/** Read a list of lines, `1,3-4`; return whether a line, counted from 1, is in it. */
function readLines(list: string): (line: number) => boolean {
  const ranges = list.split(',').map((part) => part.split('-').map(Number))
  return (line) => ranges.some(([from = 0, to = from]) => from > 0 && from <= line && line <= to)
}

import { canRewriteLines, type Output } from './terminal.ts'

/** A line of the terminal that shows the progress of the build; it is rewritten in place. */
export interface Progress {
  readonly update: (stage: string, done: number, total: number) => void
  /** Removes the line, before something else is written. */
  readonly clear: () => void
}

/** Milliseconds between two updates of the line; the first and the last one of a stage are always shown. */
const INTERVAL = 80

/** Show progress on a terminal; elsewhere, and with `quiet`, nothing is written. */
export function createProgress(output: Output, env: NodeJS.ProcessEnv, quiet: boolean): Progress {
  if (quiet || !canRewriteLines(output, env)) return { update: () => {}, clear: () => {} }
  const erase = '\r\u001B[2K'
  let shownStage = ''
  let shownAt = 0
  return {
    update(stage, done, total) {
      const now = performance.now()
      if (stage === shownStage && done < total && now - shownAt < INTERVAL) return
      shownStage = stage
      shownAt = now
      const line = total > 1 ? `${stage} ${done}/${total}` : stage
      output.write(erase + line.slice(0, (output.columns ?? 80) - 1))
    },
    clear() {
      if (shownStage !== '') output.write(erase)
      shownStage = ''
    },
  }
}

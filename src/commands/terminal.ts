import type { WriteStream } from 'node:tty'

/** A stream that may be a terminal, a pipe or a file, such as `process.stderr`. */
export type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>

/** Whether a line may be rewritten: on a terminal that is not a CI job's log. */
export function canRewriteLines(output: Output, env: NodeJS.ProcessEnv): boolean {
  return output.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb'
}

/** Whether to write ANSI colors: on such a terminal, unless `NO_COLOR` is set. */
export function usesColor(output: Output, env: NodeJS.ProcessEnv): boolean {
  return canRewriteLines(output, env) && !env['NO_COLOR'] && (output.hasColors?.() ?? false)
}

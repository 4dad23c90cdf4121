import type { WriteStream } from 'node:tty'

/** A stream that may be a terminal: `process.stderr` is a pipe or a file as often. */
export type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>

/** Tell whether a line may be rewritten: on a terminal that a person looks at. */
export function isLive(output: Output, env: NodeJS.ProcessEnv): boolean {
  return output.isTTY === true && !env['CI'] && env['TERM'] !== 'dumb'
}

/** Tell whether to write ANSI colors: on such a terminal, unless `NO_COLOR` is set. */
export function usesColor(output: Output, env: NodeJS.ProcessEnv): boolean {
  return isLive(output, env) && !env['NO_COLOR'] && (output.hasColors?.() ?? false)
}

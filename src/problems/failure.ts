import { VFileMessage } from 'vfile-message'
import { UsageError } from '../model/usage-error.ts'
import { createProblem, type Problem } from './report-problem.ts'

/** Where something failed. */
interface FailureOptions {
  /** File that the problem is in, relative to the project root; left out where a later stage knows it. */
  readonly path?: string
  /** Signal of the build; once it is aborted, a failure is its consequence. */
  readonly signal?: AbortSignal
}

/**
 * Turn what a failing stage threw into a message, so that the other stages and chapters continue.
 *
 * A message that was thrown stays as it is.
 *
 * @param problem Its `reason` gets the error's own reason added.
 * @throws An error that is not a problem of the course: wrong usage, and the reason of an aborted signal.
 */
export function createFailure(
  error: unknown,
  problem: Omit<Problem, 'cause'>,
  { path, signal }: FailureOptions = {},
): VFileMessage {
  signal?.throwIfAborted()
  if (error instanceof UsageError) throw error
  if (error instanceof VFileMessage) return error
  const reason = `${problem.reason}: ${reasonOf(error)}`
  return createProblem({ ...problem, reason, cause: error instanceof Error ? error : undefined }, path)
}

/** Return the first line of an error's message; for a system error its code, since the message has an absolute path. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, syscall, message }: NodeJS.ErrnoException = error
  return (syscall === undefined ? undefined : code) ?? message.split('\n', 1)[0] ?? ''
}

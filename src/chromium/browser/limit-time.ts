/** A limit for work in the browser, where much has no timeout of its own. */
export interface TimeLimit {
  /** Why the work was ended; undefined while it may continue. */
  readonly reason: () => string | undefined
  /** End the work for another reason. */
  readonly end: (reason: string) => void
  /**
   * Wait for a part of the work, or reject when the limit ends it.
   *
   * It is needed where closing does not make the part fail: Playwright's `newPage()` then never settles.
   */
  readonly wait: <Result>(part: Promise<Result>) => Promise<Result>
  /** Lift the limit, after the work. */
  readonly clear: () => void
}

/**
 * Limit the time of work in the browser, and end it when a signal is aborted.
 *
 * @param close Closes the pages of the work, so that whatever is under way fails.
 */
export function limitTime(
  milliseconds: number,
  signal: AbortSignal | undefined,
  close: () => Promise<void> | undefined,
): TimeLimit {
  let reason: string | undefined
  let rejectEnded: (error: Error) => void
  const ended = new Promise<never>((_, reject) => {
    rejectEnded = reject
  })
  ended.catch(() => {})

  /** End the work, unless it has ended before. */
  function end(why: string): void {
    reason ??= why
    rejectEnded(new Error(reason))
    close()?.catch(() => {})
  }
  const timer = setTimeout(() => end(`it took longer than ${milliseconds / 1000} seconds`), milliseconds)
  const abort = (): void => end('it was stopped')
  if (signal?.aborted) abort()
  else signal?.addEventListener('abort', abort)
  return {
    reason: () => reason,
    end,
    wait: (part) => Promise.race([part, ended]),
    clear: () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
    },
  }
}

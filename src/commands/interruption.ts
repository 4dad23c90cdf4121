/** Exit statuses of a process that a signal ended, as shells report them. */
const STATUSES = { SIGINT: 130, SIGTERM: 143 } as const

/** Milliseconds after a signal until the process is ended, unless the work has ended by itself. */
const PATIENCE = 3000

/** A request of the user or the system to end the process. */
export interface Interruption {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal
  /** Returns the exit status to end with; undefined before a signal. */
  readonly status: () => number | undefined
  /** Stops listening. */
  readonly stop: () => void
}

/**
 * Turn SIGINT and SIGTERM into an abort; a second one ends the process at once.
 *
 * @param giveUp Called right before the process is ended because the work has not ended by itself.
 */
export function listenForInterruption(giveUp: () => void): Interruption {
  const controller = new AbortController()
  let status: number | undefined
  let timer: NodeJS.Timeout | undefined
  const listeners = (['SIGINT', 'SIGTERM'] as const).map((name) => {
    const listener = (): void => {
      stop()
      status = STATUSES[name]
      timer = setTimeout(() => {
        giveUp()
        process.exit(status)
      }, PATIENCE)
      controller.abort(new Error(`Interrupted by ${name}`))
    }
    process.on(name, listener)
    return { name, listener }
  })
  /** Stop listening, so that the system's own handling is back. */
  function stop(): void {
    clearTimeout(timer)
    for (const { name, listener } of listeners) process.off(name, listener)
  }
  return { signal: controller.signal, status: () => status, stop }
}

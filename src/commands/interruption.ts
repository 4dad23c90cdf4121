/** Exit statuses of a process that a signal ended, as shells give them. */
const statuses = { SIGINT: 130, SIGTERM: 143 } as const

/** How long the work may take to end by itself after a signal, in milliseconds. */
const patience = 3000

/** Tells when the user or the system wants the process to end. */
export interface Interruption {
  readonly signal: AbortSignal
  /** Exit status to end with; undefined while nobody has asked to end. */
  readonly status: () => number | undefined
  /** Leave the signals to the system again. */
  readonly stop: () => void
}

/**
 * Turn SIGINT and SIGTERM into an abort; a second one ends the process at once.
 *
 * @param giveUp Called last where the work has not ended a while after the abort: then the process is ended.
 */
export function listenForInterruption(giveUp: () => void): Interruption {
  const controller = new AbortController()
  let status: number | undefined
  let timer: NodeJS.Timeout | undefined
  const listeners = (['SIGINT', 'SIGTERM'] as const).map((name) => {
    const listener = (): void => {
      stop()
      status = statuses[name]
      timer = setTimeout(() => {
        giveUp()
        process.exit(status)
      }, patience)
      controller.abort(new Error(`Interrupted by ${name}`))
    }
    process.on(name, listener)
    return { name, listener }
  })
  function stop(): void {
    clearTimeout(timer)
    for (const { name, listener } of listeners) process.off(name, listener)
  }
  return { signal: controller.signal, status: () => status, stop }
}

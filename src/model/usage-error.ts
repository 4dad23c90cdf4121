/** Wrong usage of the command line: nothing has been done, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** What to try instead, as a sentence; undefined: see the command's help. */
  readonly hint: string | undefined

  constructor(message: string, hint?: string) {
    super(message)
    this.hint = hint
  }
}

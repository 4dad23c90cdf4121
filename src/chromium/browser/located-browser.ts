/** A browser that was found on this machine, and can be started. */
export interface LocatedBrowser {
  /** Absolute path. */
  readonly executable: string
  /** Environment variables that it needs besides those of this process. */
  readonly env: Readonly<Record<string, string>>
}

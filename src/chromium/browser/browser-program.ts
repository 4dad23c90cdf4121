/** A browser that is there and can be started. */
export interface BrowserProgram {
  /** Absolute path. */
  readonly executable: string
  /** Variables that it needs besides those of this process. */
  readonly env: Readonly<Record<string, string>>
}

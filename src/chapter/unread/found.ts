import type { UnreadKind } from './unread-kind.ts'

/** Syntax of another tool, where it was found. */
export interface Found {
  readonly kind: UnreadKind
  readonly offset: number
  /** As it was written, in one line or more. */
  readonly text: string
}

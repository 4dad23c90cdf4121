import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { Severity } from '../model/rule.ts'

/** How messages are shown. */
export interface ReportOptions {
  /** Whether to use ANSI colors. */
  readonly color: boolean
  /** True shows every note and the cause of each problem; false shows each distinct note once. */
  readonly verbose: boolean
  /** Leaves out messages that are less severe. */
  readonly atLeast: Severity
}

/**
 * Format the report of all problems: one block a file, `line:column  severity  message  rule`, then the message's note.
 *
 * @param files Files whose messages have their severity; those without messages are left out.
 * @returns The report without a final line end; empty where no message is left.
 */
export function formatReport(files: readonly VFile[], options: ReportOptions): string {
  const { color, verbose, atLeast } = options
  const shownNotes = new Set<string>()
  const shown = [...files].sort(byPath).map((file) => {
    const copy = new VFile({ path: file.path })
    for (const message of [...file.messages].sort(byPlace)) {
      if (rank(message.fatal) < rank(FATAL[atLeast])) continue
      const note = message.note && (verbose || !shownNotes.has(message.note)) ? message.note : undefined
      if (note !== undefined) shownNotes.add(note)
      copy.messages.push(forTerminal(message, note, verbose))
    }
    return copy
  })
  return reporter(shown, { color, quiet: true })
}

/** The values of vfile's `fatal` by severity. */
const FATAL = { error: true, warning: false, info: undefined }

/** Rank a message by its severity: the higher the more severe. */
function rank(fatal: boolean | null | undefined): number {
  return fatal ? 2 : fatal === false ? 1 : 0
}

/** Copy a message for the terminal: its start, its note on the lines below, and its cause only with `verbose`. */
function forTerminal(message: VFileMessage, note: string | undefined, verbose: boolean): VFileMessage {
  const { reason, place, cause } = message
  return Object.assign(new VFileMessage(reason), message, {
    message: note === undefined ? reason : `${reason}\n${note.replace(/^/gm, '      ')}`,
    place: place && 'start' in place ? place.start : place,
    source: undefined,
    cause: verbose ? cause : undefined,
  })
}

/** Compare files by their path. */
function byPath(a: VFile, b: VFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** Compare messages by where they start. */
function byPlace(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}

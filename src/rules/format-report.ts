import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import type { Severity } from '../model/rule.ts'

/** How problems are shown. */
export interface ReportOptions {
  /** Whether to use ANSI colors. */
  readonly color: boolean
  /** Shows every note again and again, and what caused a problem; default: each distinct note once. */
  readonly verbose: boolean
  /** Leaves milder problems out. */
  readonly atLeast: Severity
}

/**
 * Write the report of all problems: one block a file, `line:column  severity  message  rule`, notes below their message.
 *
 * @param files Files whose messages have their severity; those without messages are left out.
 * @returns The report without a final line end; empty where there is nothing to say.
 */
export function formatReport(files: readonly VFile[], options: ReportOptions): string {
  const { color, verbose, atLeast } = options
  const toldNotes = new Set<string>()
  const shown = [...files].sort(byPath).map((file) => {
    const copy = new VFile({ path: file.path })
    for (const message of [...file.messages].sort(byPlace)) {
      if (rank(message.fatal) < rank(fatalOf[atLeast])) continue
      const note = message.note && (verbose || !toldNotes.has(message.note)) ? message.note : undefined
      if (note !== undefined) toldNotes.add(note)
      copy.messages.push(forTerminal(message, note, verbose))
    }
    return copy
  })
  return reporter(shown, { color, quiet: true })
}

/** How vfile tells severities apart. */
const fatalOf = { error: true, warning: false, info: undefined }

/** Tell how bad a message is: the higher the worse. */
function rank(fatal: boolean | null | undefined): number {
  return fatal ? 2 : fatal === false ? 1 : 0
}

/** Copy a message the way it is to be printed: where it starts, its note below it, no trace of our own code. */
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

import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { RuleId } from '../model/rule.ts'

/** The page that explains each rule; its anchors are the rules' names. */
const DOCUMENTATION = 'https://github.com/lutrin/lutrin/blob/main/docs/rules.md'

/** A problem of a course, for its author. */
export interface Problem {
  readonly rule: RuleId
  /** One sentence, "Unexpected X, expected Y", with code in backticks. */
  readonly reason: string
  /** Line and column, both from 1; a node stands for its own place. Left out where only the file is known. */
  readonly place?: Node | Point | Position | undefined
  /** How to fix it, or what Lutrin does with it. */
  readonly note?: string | undefined
  /** The error that was thrown, for `--verbose`. */
  readonly cause?: Error | undefined
}

/**
 * Create the message of a problem.
 *
 * @param path File that it is in, relative to the project root; left out where a later stage knows it.
 */
export function createProblem({ rule, reason, place, note, cause }: Problem, path?: string): VFileMessage {
  const at = place && 'type' in place ? place.position?.start : place
  const message = new VFileMessage(reason, {
    ...(at ? { place: at } : {}),
    ...(cause ? { cause } : {}),
    ruleId: rule,
    source: 'lutrin',
  })
  message.url = `${DOCUMENTATION}#${rule}`
  message.note = note
  message.fatal = false
  if (path !== undefined) {
    message.file = path
    message.name = `${path}:${message.name}`
  }
  return message
}

/** Report a problem in a file of the course. */
export function reportProblem(file: VFile, problem: Problem): VFileMessage {
  const message = createProblem(problem, file.path)
  file.messages.push(message)
  return message
}

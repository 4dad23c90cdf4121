import type { VFileMessage } from 'vfile-message'
import type { Templates } from '../../model/site-file.ts'
import { createProblem } from '../../problems/report-problem.ts'

/** Where an error in a template is, as far as it is known. */
export interface TemplatePlace {
  /** Name of the template, `deck.html`. */
  readonly name: string
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** A template, style sheet or label file that cannot be used. */
export class TemplateError extends Error {
  readonly place: TemplatePlace

  constructor(reason: string, place: TemplatePlace) {
    super(reason)
    this.place = place
  }
}

/**
 * Create the message of an error that a template caused.
 *
 * @throws `error` itself where no template caused it.
 */
export function asTemplateMessage(error: unknown, templates: Templates): VFileMessage {
  if (!(error instanceof TemplateError)) throw error
  const { name, line, column } = error.place
  const place = line === undefined ? undefined : { line, column: column ?? 1 }
  const path = templates.get(name)?.path ?? `templates/${name}`
  return createProblem({ rule: 'template', reason: error.message, place }, path)
}

import type { VFileMessage } from 'vfile-message'
import type { Templates } from '../../model/site-file.ts'
import { createProblem } from '../../problems/report-problem.ts'

/** Where a template went wrong, as far as it is known. */
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
 * Make the report of what a template threw.
 *
 * @throws `error` itself where it is no template's fault.
 */
export function asTemplateMessage(error: unknown, templates: Templates): VFileMessage {
  if (!(error instanceof TemplateError)) throw error
  const { name, line, column } = error.place
  const place = line === undefined ? undefined : { line, column: column ?? 1 }
  const path = templates.get(name)?.path ?? `templates/${name}`
  return createProblem({ rule: 'template', reason: error.message, place }, path)
}

import { VFileMessage } from 'vfile-message'
import type { RuleId } from '../model/rule.ts'
import type { Templates } from '../model/site-file.ts'

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
  const message = new VFileMessage(error.message, {
    ...(line === undefined ? {} : { place: { line, column: column ?? 1 } }),
    ruleId: 'template' satisfies RuleId,
    source: 'lutrin',
  })
  message.file = templates.get(name)?.path ?? `templates/${name}`
  return message
}

import { VFileMessage } from 'vfile-message'

/** A message as plain data, for the cache. */
export type MessageData = Readonly<Record<string, unknown>> & { readonly reason: string }

/** The fields of a message that reports and later stages read. */
const FIELDS = [
  'reason',
  'place',
  'line',
  'column',
  'ruleId',
  'source',
  'file',
  'name',
  'message',
  'url',
  'note',
  'fatal',
] as const

/**
 * Return a message as plain data.
 *
 * @returns Undefined for a message with a cause: what failed may not fail again, so its result must not be kept.
 */
export function toMessageData(message: VFileMessage): MessageData | undefined {
  if (message.cause !== undefined) return undefined
  const set = FIELDS.filter((field) => message[field] !== undefined)
  return { reason: message.reason, ...Object.fromEntries(set.map((field) => [field, message[field]])) }
}

/** Return the message of plain data. */
export function fromMessageData(data: MessageData): VFileMessage {
  return Object.assign(new VFileMessage(data.reason), data)
}

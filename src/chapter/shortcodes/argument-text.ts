import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { ReadContext } from '../parse/read-context.ts'

/** Parse the value of an argument, which is inline Markdown; without a value there are no nodes. */
export function readArgument(value: string | undefined, { parse }: ReadContext): readonly PhrasingContent[] {
  if (value === undefined || value.trim() === '') return []
  const { children } = parse(value)
  const [only] = children
  if (children.length === 1 && only?.type === 'paragraph') return only.children
  return [{ type: 'text', value }]
}

/** Return the value of an argument as plain text. */
export function readPlainArgument(value: string, context: ReadContext): string {
  return plainText(readArgument(value, context))
}

import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { DialectContext } from '../dialect.ts'

/** Read the value of an argument, which is inline Markdown; nothing gives no words. */
export function words(value: string | undefined, { parse }: DialectContext): readonly PhrasingContent[] {
  if (value === undefined || value.trim() === '') return []
  const { children } = parse(value)
  const [only] = children
  if (children.length === 1 && only?.type === 'paragraph') return only.children
  return [{ type: 'text', value }]
}

/** Read the value of an argument as plain text. */
export function plainWords(value: string, context: DialectContext): string {
  return plainText(words(value, context))
}

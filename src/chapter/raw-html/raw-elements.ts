import type { Tag } from './scan-tags.ts'

/** Elements whose content is not Markdown. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'pre', 'textarea'])

/** Whether the content of an element is not Markdown: `script`, `style`, `pre`, `textarea`. */
export function isRawElement({ element }: Tag): boolean {
  return RAW.has(element)
}

/** Whether HTML starts with an element whose content is not Markdown, with a comment or with a declaration. */
export function startsRaw(html: string): boolean {
  return /^\s*<(?:(?:script|style|pre|textarea)\b|!|\?)/i.test(html)
}

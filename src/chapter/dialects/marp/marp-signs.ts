import { findComments } from '../../parse/html-comments.ts'
import type { Sample } from '../dialect.ts'

/** Keys of the front matter that only Marp has. */
const KEYS = [
  'headingDivider',
  'backgroundColor',
  'backgroundImage',
  '_class',
  '_backgroundColor',
  '_paginate',
]
/** The start of lines that only directives of Marp have. */
const DIRECTIVE =
  /^(?:<!--)?[ \t]*(?:marp:[ \t]*true|_(?:class|backgroundColor|backgroundImage|color|paginate|header|footer):|headingDivider:|paginate:|backgroundColor:|backgroundImage:|\$(?:theme|size):|page_number:)/m
const FIT = /^#{1,6}[ \t].*<!--[ \t]*fit[ \t]*-->/m
/** A background with a keyword; without one, `bg` may be a plain alt text. */
const WORDED =
  /!\[bg\s+(?:left|right|fit|contain|cover|auto|vertical|horizontal|blur|brightness|opacity|\d+%)/
const PLAIN = /!\[bg\s*\](?:\(|\[)/
const SIZED = /!\[(?:[^\]\n]*\s)?(?:w|h|width|height):\d[^\]\n]*\]/

/** Whether a chapter is written for Marp, by its directives, or by images that only Marp reads. */
export function looksLikeMarp({ text, values }: Sample): boolean {
  const marp = values['marp']
  if (marp !== undefined) return String(marp) === 'true'
  const isDeck = /^---[ \t]*$/m.test(text)
  const isPaged =
    typeof values['paginate'] === 'boolean' || /^(?:hold|skip)$/.test(String(values['paginate']))
  return (
    KEYS.some((key) => key in values) ||
    /^(?:gaia|uncover)$/.test(String(values['theme'])) ||
    hasDirective(text) ||
    FIT.test(text) ||
    WORDED.test(text) ||
    (isDeck && (isPaged || PLAIN.test(text) || SIZED.test(text)))
  )
}

/** Whether a comment holds a directive of Marp. */
function hasDirective(text: string): boolean {
  return findComments(text).some(({ start, end }) => DIRECTIVE.test(text.slice(start, end)))
}

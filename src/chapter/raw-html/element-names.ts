import { htmlTagNames } from 'html-tag-names'

/** Names of MathML that authors paste; npm has no list of them that is maintained like html-tag-names. */
const MATHML =
  'math mi mn mo ms mtext mrow mfrac msqrt mroot msub msup msubsup mover munder munderover mtable mtr mtd'
/** Tags that would change or end the whole page; in a chapter they are always words. */
const PAGE = 'html head body base meta frameset frame noframes plaintext xmp listing image'
/** Elements that authors leave open, or that have no end tag. */
const OPEN =
  'a abbr b big blockquote br center code dd del details div dl dt em font h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ' +
  'ol p pre q s samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul video wbr'
/** Attributes without a value. */
const FLAGS =
  'allowfullscreen async autofocus autoplay border checked compact controls default defer disabled download hidden inert ' +
  'ismap itemscope loop multiple muted nomodule noshade novalidate nowrap open playsinline readonly required reversed selected'

const list = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const page = list(PAGE)
const open = list(OPEN)
const flags = list(FLAGS)
const known: ReadonlySet<string> = new Set(
  [...htmlTagNames, ...MATHML.split(' '), 'search'].filter((name) => !page.has(name)),
)

/** An opening tag as it was written. */
export interface OpeningTag {
  readonly name: string
  /** The text after the name, up to `>`. */
  readonly attributes: string
  /** False where the text ends before the tag does. */
  readonly ended: boolean
}

/** Whether a name is that of an element that a slide may contain. */
export function isElementName(name: string): boolean {
  return known.has(name.toLowerCase())
}

/**
 * Whether an author means a tag as a word: `<service>`, but also `<source>` or `<title>` without an end tag, `<Link>`
 * (a component), `<b and c>` (a comparison).
 *
 * @param isClosed Whether an end tag with this name follows.
 */
export function isWord(
  { name, attributes, ended }: OpeningTag,
  isClosed: (name: string) => boolean,
): boolean {
  const lower = name.toLowerCase()
  if (!known.has(lower) || !ended) return true
  const words = attributes.replace(/\/\s*$/, '').trim()
  if (words !== '' && !words.includes('=') && !words.split(/\s+/).every(isFlag)) return true
  if (open.has(lower)) return false
  if (/^[A-Z][a-z]/.test(name)) return true
  return words === '' && !isClosed(lower)
}

/** Whether an attribute has no value: `open`, `data-markdown`. */
function isFlag(name: string): boolean {
  return name.includes('-') || flags.has(name.toLowerCase())
}

/**
 * The grammar of attributes, in the two notations that chapters use outside of HTML tags:
 *
 * - braces, of pandoc, kramdown, info strings and reveal.js's comments: `#id .class key=value key="a value" flag`;
 * - arguments, of Hugo's shortcodes: `value "a value" key=value key="a \"value\""`, raw strings in backticks.
 *
 * Two notations have readers of their own, because they are other languages: `hl_lines=[1,"3-4"]` of Hugo (see
 * `highlight-lines.ts`), and lines of `key: value`. The latter are YAML in Marp, are lines of a paragraph in remark, and
 * have the sign of a comment before them in Quarto's cells.
 *
 * Each pattern reads one part and fails without backtracking, so that time is linear.
 */

const ID = /#(?<id>[^\s#.,{}"'=]+)/.source
/** Letters of any script, with accents and invisible characters: `.corrigé`. */
const WORD: string = String.raw`\p{L}\p{M}\p{N}\p{Cf}_`
const CLASS = `\\.(?<class>[${WORD}:/@%-]+)`
const KEY = `[${WORD}:@-]+`
/** A comma belongs to a value, unless it separates it from the next attribute or from white space. */
const BARE = `(?:[^\\s"'{},]|,(?!\\s*(?:${KEY}\\s*=|[.#-]))(?=\\S))+`
const QUOTED = `"(?<double>[^"]*)"|'(?<single>[^']*)'`
const SMART = /[“”](?<smart>[^“”]*)[“”]/.source

/** A part of a list in braces; a name may have dots and no value. */
const LOOSE = `${ID}|${CLASS}|(?<key>[${WORD}:@.-]+)(?:\\s*=\\s*(?:${QUOTED}|${SMART}|(?<bare>${BARE})))?`
/** A part that shows that braces hold attributes and not prose: a lone word does not. */
const STRICT = `${ID}|${CLASS}|${KEY}\\s*=\\s*(?:${QUOTED}|“[^”]*”|”[^”]*”|${BARE})|-`
/** An argument of a shortcode. An apostrophe inside a word is not a quote. */
const ARGUMENT =
  '(?:(?<key>[\\w-]+)\\s*=\\s*)?(?:"(?<escaped>(?:[^"\\\\]|\\\\.)*)"|\'(?<single>[^\']*)\'(?=\\s|$)|`(?<raw>[^`]*)`|(?<bare>[^\\s"`=]+))'

/** One part of a list of attributes. */
export interface AttributePart {
  readonly kind: 'id' | 'class' | 'value'
  /** Name of a value; undefined for an argument without one. */
  readonly key: string | undefined
  /** The id, the class or the value; '' for a name without a value. */
  readonly value: string
}

/** Read the parts of a list, given without its braces; text that is not an attribute is skipped. */
export function readBraceParts(source: string): readonly AttributePart[] {
  return [...source.matchAll(new RegExp(LOOSE, 'gu'))].map(({ groups = {} }): AttributePart => {
    const { id, class: name, key, double, single, smart, bare } = groups
    if (id !== undefined) return { kind: 'id', key: undefined, value: id }
    if (name !== undefined) return { kind: 'class', key: undefined, value: name }
    return { kind: 'value', key, value: double ?? single ?? smart ?? bare ?? '' }
  })
}

/** Read the arguments of a shortcode. */
export function readArguments(source: string): readonly AttributePart[] {
  return [...source.matchAll(new RegExp(ARGUMENT, 'g'))].map(({ groups = {} }): AttributePart => {
    const { key, escaped, single, raw, bare } = groups
    const value = escaped?.replace(/\\(.)/g, '$1') ?? single ?? raw ?? bare ?? ''
    return { kind: 'value', key, value }
  })
}

/** Return the length of attributes in braces at the start of a text, `{#id .class key=value}`; 0 where there are none. */
export function measureBraces(text: string): number {
  const part = new RegExp(STRICT, 'uy')
  const separator = /\s+|,\s*|(?=\})/y
  let at = /^\{:?\s*/.exec(text)?.[0].length ?? 0
  if (at === 0) return 0
  do {
    part.lastIndex = at
    if (!part.test(text)) return 0
    separator.lastIndex = part.lastIndex
    if (!separator.test(text)) return 0
    at = separator.lastIndex
  } while (text[at] !== '}')
  return at + 1
}

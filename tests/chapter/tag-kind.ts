import { htmlTagNames } from 'html-tag-names'
import { svgTagNames } from 'svg-tag-names'

/**
 * What a tag is in a chapter: an element (`known`), a word in angle brackets (`unknown`), markup that only a whole page may
 * have (`page`), or an element whose contents no browser shows (`unseen`).
 */
export type TagKind = 'known' | 'unknown' | 'page' | 'unseen'

/** Elements that may stand inside a word, as in `un<b>mot</b>`. Any other element ends the word. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements whose contents no browser shows. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'script style title template noscript noembed iframe datalist'.split(' '),
)

const PAGE = new Set('html head body base meta frameset frame noframes plaintext xmp listing'.split(' '))
const HTML = new Set(htmlTagNames.filter((name) => name !== 'image'))
const SVG = new Set(svgTagNames.map((name) => name.toLowerCase()))
const MATHML = /^(?:math|m(?:i|n|o|s|text|row|frac|sqrt|root|sub|sup|subsup))$/

/** Return the kind of a tag by its name in lower case; the name is '' for declarations and `<?php ?>`. */
export function tagKind(name: string, inSvg: boolean): TagKind {
  if (name === '' || PAGE.has(name)) return 'page'
  if (UNSEEN.has(name)) return 'unseen'
  return HTML.has(name) || MATHML.test(name) || (inSvg && SVG.has(name)) ? 'known' : 'unknown'
}

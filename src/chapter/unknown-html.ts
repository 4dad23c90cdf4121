import { htmlTagNames } from 'html-tag-names'
import type { Html, Root } from 'mdast'
import { svgTagNames } from 'svg-tag-names'
import type { VFile } from 'vfile'
import type { RuleId } from '../model/rule.ts'
import { walk } from './walk.ts'

/** Names of MathML that authors paste; there is no list on npm that is kept as html-tag-names is. */
const MATHML = [
  'math',
  'mi',
  'mn',
  'mo',
  'ms',
  'mtext',
  'mrow',
  'mfrac',
  'msqrt',
  'mroot',
  'msub',
  'msup',
  'msubsup',
]
/** Tags that would change or end the whole page: in a chapter they can only be words. */
const PAGE = [
  'html',
  'head',
  'body',
  'base',
  'meta',
  'frameset',
  'frame',
  'noframes',
  'plaintext',
  'xmp',
  'listing',
]
const SVG = new Set(svgTagNames.map((name) => name.toLowerCase()))
const HTML = new Set(
  [...htmlTagNames, ...MATHML, 'search'].filter((name) => !PAGE.includes(name) && name !== 'image'),
)

/** Nodes whose children are words, so that a lone tag in them can be one too. */
const PHRASING = { paragraph: 1, heading: 1, emphasis: 1, strong: 1, delete: 1, link: 1, tableCell: 1 }

/** Opening or closing tag, with its name. */
const TAG = /<(\/?)([a-z][^\s/>]*)/gi

/**
 * Show tags that HTML does not have as text: in prose, `<service-name>` is a word, not a tag.
 *
 * Each is a warning at its line; a closing tag counts with its opening one.
 */
export function remarkUnknownHtml(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    let svgDepth = 0
    walk(tree, (node, index, parent): undefined => {
      if (node.type !== 'html' || /^\s*<(?:script|style)\b/i.test(node.value)) return
      // `<image>` and the like are words, but for HTML that draws.
      const inSvg = /<\/?svg\b/i.test(node.value) || svgDepth > 0
      svgDepth += count(node.value, /<svg\b/gi) - count(node.value, /<\/svg\b/gi)
      const value = node.value.replace(TAG, (tag, slash: string, name: string) => {
        if (HTML.has(name.toLowerCase()) || (inSvg && SVG.has(name.toLowerCase()))) return tag
        if (slash === '') warn(node, file, name)
        return `&lt;${slash}${name}`
      })
      if (value === node.value) return
      const isWord = !value.includes('<') && parent.type in PHRASING
      if (isWord) parent.children[index] = { ...node, type: 'text' }
      else node.value = value
    })
  }
}

/** Say that a tag is read as a word. */
function warn(node: Html, file: VFile, name: string): void {
  const place = node.position?.start
  file.message(`Unexpected tag \`<${name}>\`, which no slide can have: shown as text`, {
    ...(place ? { place } : {}),
    ruleId: 'html-unknown' satisfies RuleId,
    source: 'lutrin',
  }).note = 'Write `\\<` or backticks to say that it is text.'
}

/** Count the matches of a pattern. */
function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

import type { Html, Nodes, Root } from 'mdast'
import { svgTagNames } from 'svg-tag-names'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { walk } from '../tree/visit-nodes.ts'
import { isElementName, isWord } from './element-names.ts'

const SVG = new Set(svgTagNames.map((name) => name.toLowerCase()))

/** Nodes whose children are words, so that a lone tag in them can be one too. */
const PHRASING = { paragraph: 1, heading: 1, emphasis: 1, strong: 1, delete: 1, link: 1, tableCell: 1 }

/** HTML whose contents are no text. */
const RAW = /^\s*<(?:script|style)\b/i
/** Opening or closing tag: its name, its attributes, its end. */
const TAG = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)(>?)/gi
const CLOSING = /<\/([a-z][\w-]*)/gi
/** What HTML takes for a comment, and its author for text: `<?php … ?>`, `<![CDATA[…]]>`, `<!ELEMENT …>`. */
const BOGUS = /^\s*<(?:\?|!\[|![a-z](?!OCTYPE))/i

/**
 * Show tags that HTML does not have as text: in prose, `<service-name>` is a word, not a tag.
 *
 * Each is a warning at its line; a closing tag counts with its opening one.
 */
export function remarkUnknownHtml(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    let svgDepth = 0
    let inBlocks: ReadonlySet<string> | undefined
    walk(tree, (node, index, parent): undefined => {
      if (node.type !== 'html' || (!(parent.type in PHRASING) && RAW.test(node.value))) return
      if (BOGUS.test(node.value)) {
        parent.children[index] = asText(node, parent.type in PHRASING) as never
        warn(node, file, node.value.trim().slice(1, 12))
        return
      }
      // `<image>` and the like are words, but for HTML that draws.
      const inSvg = /<\/?svg\b/i.test(node.value) || svgDepth > 0
      svgDepth += count(node.value, /<svg\b/gi) - count(node.value, /<\/svg\b/gi)
      const isClosed = (name: string): boolean => {
        if (parent.type in PHRASING) return closedIn(parent).has(name)
        inBlocks ??= closedIn(tree)
        return inBlocks.has(name)
      }
      const value = node.value.replace(
        TAG,
        (tag, slash: string, name: string, attributes: string, end: string) => {
          if (inSvg && SVG.has(name.toLowerCase())) return tag
          if (slash !== '') return isElementName(name) ? tag : `&lt;${tag.slice(1)}`
          if (!isWord({ name, attributes, ended: end !== '' }, isClosed)) return tag
          warn(node, file, name)
          return `&lt;${tag.slice(1)}`
        },
      )
      if (value === node.value) return
      const isText = !value.includes('<') && parent.type in PHRASING
      if (isText) parent.children[index] = { ...node, type: 'text' }
      else node.value = value
    })
  }
}

/** List the names that have end tags below a node. */
function closedIn(node: Nodes): ReadonlySet<string> {
  const names = new Set<string>()
  walk(node, (child): undefined => {
    if (child.type !== 'html') return
    for (const [, name = ''] of child.value.matchAll(CLOSING)) names.add(name.toLowerCase())
  })
  return names
}

/** Show HTML as it was written: in a text as text, between blocks as code, which keeps its lines. */
function asText({ value, position }: Html, inText: boolean): Nodes {
  return { type: inText ? 'text' : 'code', value, ...(position ? { position } : {}) }
}

/** Say that a tag is read as a word. */
function warn(node: Html, file: VFile, name: string): void {
  const place = node.position?.start
  reportProblem(file, {
    rule: 'html-unknown',
    reason: `Unexpected tag \`<${name}>\`, which no slide can have: shown as text`,
    place,
    note: 'Write `\\<` or backticks to say that it is text.',
  })
}

/** Count the matches of a pattern. */
function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

import type { Html, Nodes, Root } from 'mdast'
import { svgTagNames } from 'svg-tag-names'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { walk } from '../tree/visit-nodes.ts'
import { isElementName, isWord } from './element-names.ts'
import { scanTags, type Tag } from './scan-tags.ts'

const SVG = new Set(svgTagNames.map((name) => name.toLowerCase()))

/** Nodes with inline content, where a tag without an end tag can be a word. */
const PHRASING = { paragraph: 1, heading: 1, emphasis: 1, strong: 1, delete: 1, link: 1, tableCell: 1 }

/** HTML whose content is not text. */
const RAW = /^\s*<(?:script|style)\b/i
/** Text that a browser would hide as a comment: `<?php … ?>`, `<![CDATA[…]]>`, `<!ELEMENT …>`. */
const BOGUS = /^\s*<(?:\?|!\[|![a-z](?!OCTYPE))/i

/**
 * Show tags that HTML does not have as text: in prose, `<service-name>` is a word, not a tag.
 *
 * Each start tag is a warning at its line; its end tag is shown too, without a warning.
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
      const tags = scanTags(node.value)
      const drawings = tags.filter(({ element }) => element === 'svg')
      // Names such as `<image>` are words elsewhere, but elements of a drawing.
      const inSvg = drawings.length > 0 || svgDepth > 0
      for (const { kind } of drawings) svgDepth += kind === 'start' ? 1 : -1
      const isClosed = (name: string): boolean => {
        if (parent.type in PHRASING) return closedIn(parent).has(name)
        inBlocks ??= closedIn(tree)
        return inBlocks.has(name)
      }
      const words = tags.filter((tag) => {
        if (inSvg && SVG.has(tag.element)) return false
        if (tag.kind === 'end') return !isElementName(tag.name)
        if (!isWord({ ...tag, attributes: afterName(node, tag) }, isClosed)) return false
        warn(node, file, tag.name)
        return true
      })
      if (words.length === 0) return
      const value = escapeAt(
        node.value,
        words.map(({ start }) => start),
      )
      const isText = !value.includes('<') && parent.type in PHRASING
      if (isText) parent.children[index] = { ...node, type: 'text' }
      else node.value = value
    })
  }
}

/** Return the text of a tag after its name. */
function afterName({ value }: Html, { name, start, end, ended }: Tag): string {
  return value.slice(start + 1 + name.length, ended ? end - 1 : end)
}

/** Escape the `<` at some offsets. */
function escapeAt(html: string, offsets: readonly number[]): string {
  const pieces = offsets.map((offset, n) => html.slice(n === 0 ? 0 : (offsets[n - 1] ?? 0) + 1, offset))
  return [...pieces, html.slice((offsets.at(-1) ?? 0) + 1)].join('&lt;')
}

/** List the elements that have end tags below a node. */
function closedIn(node: Nodes): ReadonlySet<string> {
  const names = new Set<string>()
  walk(node, (child): undefined => {
    if (child.type !== 'html') return
    for (const { kind, element } of scanTags(child.value)) if (kind === 'end') names.add(element)
  })
  return names
}

/** Show HTML as it was written: as text in a paragraph; as code between blocks, which keeps its lines. */
function asText({ value, position }: Html, inText: boolean): Nodes {
  return { type: inText ? 'text' : 'code', value, ...(position ? { position } : {}) }
}

/** Report a tag that is shown as text. */
function warn(node: Html, file: VFile, name: string): void {
  const place = node.position?.start
  reportProblem(file, {
    rule: 'html-unknown',
    reason: `Unexpected tag \`<${name}>\`, which no slide can have: shown as text`,
    place,
    note: 'Write `\\<` or backticks to say that it is text.',
  })
}

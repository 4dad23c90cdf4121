import type { Nodes, RootContent } from 'mdast'
import { isContainer } from '../tree/container-node.ts'
import { htmlProperties } from '../tree/html-properties.ts'
import { wordsOf } from '../tree/private-values.ts'

/** A node that starts a range of siblings with a name. */
export interface RangeStart {
  /** What may be a private name. */
  readonly names: readonly string[]
  /** As it was written, on one line. */
  readonly text: string
  /** True for syntax that Lutrin reads; any other is reported. */
  readonly isRead?: true
  /** Whether a node ends the range; the first one may hold its own end. */
  readonly isEnd: (node: RootContent, isFirst: boolean) => boolean
  /** Whether a node goes on with the range after another one, for syntax without a mark at its end. */
  readonly isInside?: (node: RootContent | undefined, before: RootContent | undefined) => boolean
}

const NAME = String.raw`[\p{L}\p{M}\p{Cf}][\p{L}\p{M}\p{N}\p{Cf}_-]{0,60}`
/** `:::{solution-start} Title`, which is left as text. */
const DIRECTIVE = new RegExp(String.raw`^:{3,}\s*\{(${NAME})-start\}`, 'u')
/** `{% solution %}`, `{% if trainer %}`, `{{#if trainer}}`. */
const TEMPLATE = new RegExp(String.raw`^(?:\{%-?|\{\{[#~])\s*(${NAME})([^%{}]{0,200}?)\s*(?:-?%\}|\}\})`, 'u')
/** `!!! solution "Title"`, `??? notes`, `!!! note solution`. */
const ADMONITION = new RegExp(
  String.raw`^(?:!!!|\?\?\?\+?) ?((?:${NAME} ?){1,4})(?:"[^"\n]{0,200}")?[ \t]*(?:\n|$)`,
  'u',
)
/** `/// solution`, `::solution` alone on its line. */
const BLOCK = new RegExp(String.raw`^(\/{3,}|::)[ \t]*(${NAME})(?:[ \t]*\|.{0,200})?[ \t]*(?:\n|$)`, 'u')

/** Read the start of a range; undefined for any other node. */
export function rangeStart(node: Nodes, source: string): RangeStart | undefined {
  return directiveStart(node) ?? (node.type === 'paragraph' ? textStart(node, source) : undefined)
}

/** Read MyST's `{solution-start}`, as a fence or a container. */
function directiveStart(node: Nodes): RangeStart | undefined {
  const name = directiveOf(node)
    .find((own) => own.endsWith('-start'))
    ?.slice(0, -'-start'.length)
  if (name === undefined) return undefined
  const isEnd = (other: RootContent): boolean => directiveOf(other).includes(`${name}-end`)
  return { names: [name], text: `{${name}-start}`, isRead: true, isEnd }
}

/** List the names that may be that of a directive. */
function directiveOf(node: Nodes): readonly string[] {
  if (node.type === 'code') return node.lang ? [node.lang.toLowerCase()] : []
  if (!isContainer(node)) return []
  const { className, ...values } = htmlProperties(node)
  return [...Object.keys(values), ...(Array.isArray(className) ? className.map(String) : [])]
}

/** Read the marks of other tools, which are text. */
function textStart(node: Nodes, source: string): RangeStart | undefined {
  const written = textOf(node, source)
  if (!/^(?:\{[%{]|!!!|\?\?\?|\/\/\/|::)/.test(written)) return undefined
  const directive = DIRECTIVE.exec(written)?.[1]
  if (directive !== undefined) {
    const isEnd = (other: RootContent): boolean => textOf(other, source).includes(`{${directive}-end}`)
    return { names: [directive], text: `{${directive}-start}`, isRead: true, isEnd }
  }
  const template = TEMPLATE.exec(written)
  if (template) {
    const [text, name = '', rest = ''] = template
    const isCondition = /^(?:if|unless|ifversion)$/.test(name)
    const end = new RegExp(String.raw`\{%-?\s*end_?${isCondition ? '' : name}|\{\{~?/`)
    return {
      names: isCondition ? wordsOf(rest) : [name],
      text,
      isEnd: (other) => end.test(textOf(other, source)),
    }
  }
  const admonition = ADMONITION.exec(written)
  if (admonition)
    return {
      names: admonition[1]?.split(' ') ?? [],
      text: admonition[0].trim(),
      isEnd: () => true,
      isInside: (other) => other?.type === 'code' && !/^(?:```|~~~)/.test(textOf(other, source)),
    }
  const [text = '', mark = '', name = ''] = BLOCK.exec(written) ?? []
  if (name === '') return undefined
  const end = new RegExp(String.raw`(?:^|\n)[ \t>]*${mark}[ \t]*(?:/?[ \t]*end)?[ \t]*(?:\n|$)`)
  return {
    names: [name],
    text: text.trim(),
    isEnd: (other, isFirst) => end.test(textOf(other, source).slice(isFirst ? text.length : 0)),
  }
}

/** Return a node as it was written. */
function textOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset).replace(/\r\n/g, '\n')
}

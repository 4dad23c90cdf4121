import type { Nodes, Paragraph, Parent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { RuleId } from '../model/rule.ts'
import type { FencedDivLine } from './fenced-div-syntax.ts'

declare module 'mdast' {
  interface RootContentMap {
    fencedDiv: FencedDiv
  }
}

/** A container: what stands between `:::name` and `:::`. */
export interface FencedDiv extends Parent {
  type: 'fencedDiv'
  /** `notes` for `:::notes`, `::: notes` and `::: {.notes}`. */
  name: string
  children: RootContent[]
}

/** Make a container, and what it becomes in HTML. */
export function createDiv(name: string, children: readonly RootContent[]): FencedDiv {
  const data = { hName: name === 'notes' ? 'aside' : 'div', hProperties: { className: [name] } }
  return { type: 'fencedDiv', name, children: [...children], data }
}

/** Names of the containers that Lutrin knows. */
const KNOWN = new Set(['notes', 'trainer', 'solution'])

/** A container whose end is yet to come. */
interface Open {
  readonly line: FencedDivLine
  readonly name: string
  readonly children: RootContent[]
}

/**
 * Pair the `:::` lines of each block and make containers of what is between them.
 *
 * A container without an end ends before the next separator, or with the block that it is in. What Lutrin does not
 * know is shown as it was written. Each of these is a warning at its line.
 */
export function remarkFencedDivs(): (tree: Root, file: VFile) => void {
  return (tree, file) => pairLines(tree, file)
}

/** Pair the lines among a node's children, and below. */
function pairLines(node: Nodes, file: VFile): void {
  if (!('children' in node)) return
  const children: RootContent[] = node.children as RootContent[]
  for (const child of children) pairLines(child, file)
  if (!children.some((child) => child.type === 'fencedDivLine')) return

  const result: RootContent[] = []
  const stack: Open[] = []
  const add = (...nodes: readonly RootContent[]): void => {
    const target = stack.at(-1)?.children ?? result
    target.push(...nodes)
  }
  const closeUnended = (): void => {
    for (let open = stack.pop(); open; open = stack.pop()) {
      warn(file, open.line, `Unexpected end of \`${open.line.source}\`, expected a closing line \`:::\``)
      add(...finish(open, undefined))
    }
  }
  for (const child of children) {
    if (child.type === 'thematicBreak' && stack.length > 0 && !endsBehind(children, child)) closeUnended()
    if (child.type !== 'fencedDivLine') add(child)
    else if (child.info !== '') {
      const open: Open = { line: child, name: nameOf(child.info), children: titleOf(child) }
      // All of it on one line: `:::notes Say this :::`.
      if (KNOWN.has(open.name) && child.source.endsWith(':::')) add(...finish(open, undefined))
      else stack.push(open)
    } else {
      const open = stack.pop()
      if (open) {
        if (!KNOWN.has(open.name))
          warn(file, open.line, `Unexpected container \`${open.line.source}\`, shown as written`)
        add(...finish(open, child))
      } else {
        warn(file, child, 'Unexpected `:::`, expected a container that it closes')
        add(asText(child))
      }
    }
  }
  closeUnended()
  node.children = result as never
}

/** Tell whether a closing line without a container of its own follows: then the separator is inside the container. */
function endsBehind(siblings: readonly RootContent[], separator: RootContent): boolean {
  let depth = 0
  for (const node of siblings.slice(siblings.indexOf(separator) + 1)) {
    if (node.type !== 'fencedDivLine') continue
    if (node.info !== '') depth++
    else if (depth === 0) return true
    else depth--
  }
  return false
}

/** Make a container of what was collected, or shows its lines where nobody knows it. */
function finish(open: Open, end: FencedDivLine | undefined): readonly RootContent[] {
  if (!KNOWN.has(open.name)) return [asText(open.line), ...open.children, ...(end ? [asText(end)] : [])]
  const start = open.line.position?.start
  const last = end?.position?.end ?? open.children.at(-1)?.position?.end ?? open.line.position?.end
  const div = createDiv(open.name, open.children)
  if (start && last) div.position = { start, end: last }
  return [div]
}

/** Read the name of a container: `notes`, `notes[Title]`, `notes A title`, `{.notes key=value}`. */
function nameOf(info: string): string {
  return (/^\{?\s*\.?([\w-]+)/.exec(info)?.[1] ?? '').toLowerCase()
}

/** Make a paragraph of the words behind a container's name, so that they are where it is: hidden with it, or shown. */
function titleOf(line: FencedDivLine): RootContent[] {
  if (!KNOWN.has(nameOf(line.info)) || line.info.startsWith('{')) return []
  const words = line.info.replace(/^[\w-]+/, '').replace(/\{[^}]*\}$/, '')
  const title = words
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^"(.*)"$/, '$1')
  if (title === '') return []
  const strong: RootContent = { type: 'strong', children: [{ type: 'text', value: title }] }
  return [{ type: 'paragraph', children: [strong] }]
}

/** Show a line as the author wrote it. */
function asText(line: FencedDivLine): Paragraph {
  const text: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: line.source }] }
  if (line.position) text.position = line.position
  return text
}

/** Report a line that does not make a container. */
function warn(file: VFile, line: FencedDivLine, reason: string): void {
  const place = line.position?.start
  file.message(reason, {
    ...(place ? { place } : {}),
    ruleId: 'directive-unknown' satisfies RuleId,
    source: 'lutrin',
  })
}

import type { Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { endsUnclosed, findUnclosedEnd } from '../parse/unclosed-end.ts'
import { reportPrivateName } from '../tree/private-mark.ts'
import { isPrivateKind } from '../tree/private-node.ts'
import { countUnmatched, isClosing, isFence, isOneLine } from './div-lines.ts'
import { infoOf, readOpening } from './div-opening.ts'
import { warnOfLine, warnOfMisspelling, warnOfUnknown } from './div-warnings.ts'
import { type FencedDivOptions, finishDiv, lineAsText, type OpenDiv } from './finish-div.ts'

/** How deep containers nest; deeper trees would overflow the stack of recursive functions. */
const MAX_DEPTH = 100

/**
 * Pair the `:::` lines of each block and make containers of what is between them.
 *
 * A container without a closing line ends where `findUnclosedEnd` says, for headings that are not deeper than the one
 * before it; one that students must not see goes on after the quote or list that it opened in, and where the chapter has
 * separators, no heading ends it. A container with an unknown name is shown as written. Each is a warning at its line.
 */
export function remarkFencedDivs(options: FencedDivOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const separated = tree.children.some(({ type }) => type === 'thematicBreak')
    pairLines(tree, file, { ...options, separated })
  }
}

/** Options of {@link pairLines}. */
interface PairOptions extends FencedDivOptions {
  /** Whether the chapter has separators: then headings do not end private containers without an end. */
  readonly separated: boolean
}

/**
 * Pair the lines among a node's children, and in all nodes below it.
 *
 * @returns A private container that the end of the node leaves open.
 */
function pairLines(node: Nodes, file: VFile, options: PairOptions): OpenDiv | undefined {
  if (!('children' in node)) return undefined
  const children = node.children as RootContent[]
  /** Private containers that blocks leave open: they go on after these blocks. */
  const left = new Map(
    children.flatMap((child) => {
      const open = pairLines(child, file, options)
      return open ? [[child, open] as const] : []
    }),
  )
  if (left.size === 0 && !children.some(isFence)) return undefined

  const unmatched = countUnmatched(children, false)
  const onSlide = countUnmatched(children, true)
  const result: RootContent[] = []
  const stack: OpenDiv[] = []
  let depth = 0
  const add = (...nodes: readonly RootContent[]): void => {
    const target = stack.at(-1)?.children ?? result
    target.push(...nodes)
  }
  const closeUnended = (silent?: OpenDiv): void => {
    for (let open = stack.pop(); open; open = stack.pop()) {
      // What goes on in the block around is reported there.
      if (open !== silent)
        warnOfLine(
          file,
          open.line,
          `Unexpected end of \`${open.line.source}\`, expected a closing line \`:::\``,
        )
      add(...finishDiv(open, undefined, options))
    }
  }
  for (const [index, child] of children.entries()) {
    const isLast = stack.length > 0 && (unmatched[index + 1] ?? 0) === 0
    const isPrivate = stack.some(({ name }) => isPrivateKind(name))
    const deepest = isPrivate && options.separated ? undefined : depth
    const top = stack.at(-1)
    const isFirst = top?.children.length === 0 && !top.isContinued
    if (isLast && startsSlide(child, deepest, isFirst)) closeUnended()
    if (child.type === 'heading') depth = child.depth
    const unended = left.get(child)
    if (!isFence(child)) {
      add(child)
      if (unended) stack.push({ ...unended, title: [], children: [], isContinued: true })
    } else if (infoOf(child) !== '' && !(stack.length > 0 && isClosing(child))) {
      const open: OpenDiv = { ...readOpening(child, options), line: child, children: [] }
      if (open.hidden) reportPrivateName(file, open.hidden, child.position?.start)
      // A closing line on the slide that closes nothing else is for this line: `::: notes A title :::` opens then.
      if (!isOneLine(child) || (onSlide[index + 1] ?? 0) > stack.length) stack.push(flattened(open, stack))
      else if (open.kind === 'unknown') {
        warnOfUnknown(open, file)
        add(lineAsText(child))
      } else {
        const words: RootContent = { type: 'paragraph', children: [...open.title] }
        add(...finishDiv({ ...open, title: [], children: [words] }, child, options))
      }
    } else if (
      isPrivateKind(top?.name ?? '') &&
      ((onSlide[index + 1] ?? 0) >= stack.length || endsLater(top, children, index))
    ) {
      // One more line on the slide closes nothing: in doubt, the private container ends there.
      warnOfLine(file, child, 'Unexpected `:::`, expected a container that it closes')
    } else {
      const open = stack.pop()
      if (open) {
        if (open.kind === 'unknown') warnOfUnknown(open, file)
        else if (open.kind === 'div') warnOfMisspelling(open, file)
        add(...finishDiv(open, child, options))
      } else {
        warnOfLine(file, child, 'Unexpected `:::`, expected a container that it closes')
        add(lineAsText(child))
      }
    }
  }
  const goesOn = node.type === 'root' ? undefined : stack.find(({ name }) => isPrivateKind(name))
  closeUnended(goesOn)
  node.children = result as never
  return goesOn
}

/** Whether a closing line has fewer colons than the line that opened a container, and a later one on the slide as many. */
function endsLater(open: OpenDiv | undefined, siblings: readonly RootContent[], at: number): boolean {
  const colonsOf = (node: RootContent | undefined): number =>
    node && isFence(node) ? (/^:+/.exec(node.source)?.[0].length ?? 0) : 0
  const wanted = colonsOf(open?.line)
  if (colonsOf(siblings[at]) >= wanted) return false
  const end = findUnclosedEnd(siblings, at + 1)
  const next = siblings.slice(at + 1, end).find((node) => colonsOf(node) === wanted)
  return next !== undefined && isFence(next) && infoOf(next) === ''
}

/** Make a container that is nested too deeply share the blocks of the one around it; secrets stay secret. */
function flattened(open: OpenDiv, stack: readonly OpenDiv[]): OpenDiv {
  const outer = stack.at(-1)
  if (!outer || stack.length < MAX_DEPTH) return open
  const isSecret = ({ name, flat }: OpenDiv): boolean => isPrivateKind(name) && !flat
  return isSecret(open) && !stack.some(isSecret) ? open : { ...open, children: outer.children, flat: true }
}

/**
 * Whether a node ends containers without a closing line.
 *
 * @param depth Depth of the heading before it; 0 where there is none, undefined where headings do not count.
 * @param isFirst True where the container is empty: a heading is then its own.
 */
function startsSlide(node: RootContent, depth: number | undefined, isFirst: boolean): boolean {
  return endsUnclosed(node, { deepest: isFirst || depth === undefined ? 0 : Math.max(2, depth) })
}

import type { Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { deepestEnd, endsUnclosed, findUnclosedEnd, isSeparated } from '../../parse/unclosed-end.ts'
import { reportPrivateName } from '../../tree/private-mark.ts'
import { isPrivateKind } from '../../tree/private-node.ts'
import { countUnmatched, isClosing, isFence, isOneLine } from './div-lines.ts'
import { readOpening, textAfterColons } from './div-opening.ts'
import { warnOfLine, warnOfMisspelling, warnOfUnknown } from './div-warnings.ts'
import { type FencedDivOptions, finishDiv, lineAsText, type OpenDiv } from './finish-div.ts'

/** How deep containers nest; deeper trees would overflow the stack of recursive functions. */
const MAX_DEPTH = 100

/**
 * Pair the `:::` lines of each block and make containers of what is between them.
 *
 * A container without a closing line ends by the rule of `findUnclosedEnd`. A private one continues after the quote or list
 * in which it opened. A container with an unknown name is shown as written. Each is a warning at its line.
 */
export function remarkFencedDivs(options: FencedDivOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    pairLines(tree, file, { ...options, separated: isSeparated(tree) })
  }
}

/** Options of {@link pairLines}. */
interface PairOptions extends FencedDivOptions {
  /** Whether the chapter has separators: headings then do not end private containers without a closing line. */
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
  /** Private containers that blocks leave open, by block; they go on after it. */
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
  /** The last heading before the containers that are open. */
  let before: RootContent | undefined
  const add = (...nodes: readonly RootContent[]): void => {
    const target = stack.at(-1)?.children ?? result
    target.push(...nodes)
  }
  const closeUnended = (silent?: OpenDiv): void => {
    for (let open = stack.pop(); open; open = stack.pop()) {
      // A container that goes on after this block is reported where it ends.
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
    const top = stack.at(-1)
    // A heading right after the opening line is the container's own.
    const isFirst = top?.children.length === 0 && !top.isContinued
    const deepest = isFirst ? 0 : deepestEnd(before, isPrivate && options.separated)
    if (isLast && endsUnclosed(child, { deepest })) closeUnended()
    if (child.type === 'heading' && stack.length === 0) before = child
    const unended = left.get(child)
    if (!isFence(child)) {
      add(child)
      if (unended) stack.push({ ...unended, title: [], children: [], isContinued: true })
    } else if (textAfterColons(child) !== '' && !(stack.length > 0 && isClosing(child))) {
      const open: OpenDiv = { ...readOpening(child, options), line: child, children: [] }
      if (open.hidden) reportPrivateName(file, open.hidden, child.position?.start)
      // `::: notes A title :::` is a whole container, unless a closing line of the slide has no other opening line.
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
  return next !== undefined && isFence(next) && textAfterColons(next) === ''
}

/** Make a too deeply nested container share the blocks of the one around it, unless only it hides them from students. */
function flattened(open: OpenDiv, stack: readonly OpenDiv[]): OpenDiv {
  const outer = stack.at(-1)
  if (!outer || stack.length < MAX_DEPTH) return open
  const isSecret = ({ name, flat }: OpenDiv): boolean => isPrivateKind(name) && !flat
  return isSecret(open) && !stack.some(isSecret) ? open : { ...open, children: outer.children, flat: true }
}

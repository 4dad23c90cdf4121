import type { Paragraph, PhrasingContent, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { CalloutKind, CalloutLabels } from '../../model/callout-kind.ts'
import { calloutKind, createCallout } from '../tree/callout-node.ts'
import { createContainer, setPlace } from '../tree/container-node.ts'
import { isBlank } from '../tree/node-text.ts'
import { privateMark, reportPrivateName } from '../tree/private-mark.ts'
import { walk } from '../tree/visit-nodes.ts'

/** `[!NOTE]` of GitHub; `[!note]- Title` of Obsidian. */
const MARK = /^\[!([\p{L}\p{M}\p{N}\p{Cf}_-]+)\][+-]?[ \t]*/iu

/** Names that only Obsidian has; as containers or shortcodes they are too common to be callouts. */
const OBSIDIAN: Readonly<Record<string, CalloutKind>> = {
  summary: 'info',
  tldr: 'info',
  help: 'info',
  check: 'tip',
  done: 'tip',
  failure: 'danger',
  fail: 'danger',
  missing: 'danger',
  quote: 'note',
  cite: 'note',
}

/** Options of {@link remarkAlerts}. */
export interface AlertOptions {
  readonly labels: CalloutLabels
}

/** Make callouts of block quotes that start with `[!NOTE]` and the like. */
export function remarkAlerts({ labels }: AlertOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    walk(tree, (node, index, parent): undefined => {
      if (node.type !== 'blockquote') return
      const [first] = node.children
      const mark = first?.type === 'paragraph' ? markOf(first) : null
      const kind = mark && kindOf(mark[1] ?? '')
      const hidden = mark && !kind ? privateMark([mark[1] ?? '']) : undefined
      if (hidden) {
        reportPrivateName(file, hidden, node.position?.start)
        parent.children[index] = setPlace(createContainer(hidden.kind, node.children), node, node)
      }
      if (!mark || !kind || first?.type !== 'paragraph') return
      const { title, rest } = splitTitle(first, mark[0].length)
      const children = [...(rest ? [rest] : []), ...node.children.slice(1)]
      parent.children[index] = setPlace(createCallout(kind, title, children, { labels }), node, node)
    })
  }
}

/** Return the kind of callout for a name. */
function kindOf(name: string): CalloutKind | undefined {
  const plain = name.toLowerCase()
  return calloutKind(plain) ?? (Object.hasOwn(OBSIDIAN, plain) ? OBSIDIAN[plain] : undefined)
}

/** Return the mark at the start of a paragraph. */
function markOf({ children: [first] }: Paragraph): RegExpExecArray | null {
  return first?.type === 'text' ? MARK.exec(first.value) : null
}

/** Split a paragraph after its first line; the words after the mark on that line are the title. */
function splitTitle(
  paragraph: Paragraph,
  skipped: number,
): { readonly title: readonly PhrasingContent[]; readonly rest: Paragraph | undefined } {
  const title: PhrasingContent[] = []
  const rest: PhrasingContent[] = []
  let ended = false
  for (const [n, child] of paragraph.children.entries()) {
    const value = child.type === 'text' ? child.value.slice(n === 0 ? skipped : 0) : undefined
    const end = value?.indexOf('\n') ?? -1
    if (ended) rest.push(child)
    else if (child.type === 'break') ended = true
    else if (child.type !== 'text' || value === undefined) title.push(child)
    else if (end === -1) title.push({ ...child, value })
    else {
      ended = true
      title.push({ ...child, value: value.slice(0, end) })
      rest.push({ ...child, value: value.slice(end + 1) })
    }
  }
  const shown = rest.filter((node) => !isBlank(node))
  return {
    title: title.filter((node) => !isBlank(node)),
    rest: shown.length > 0 ? { ...paragraph, children: shown } : undefined,
  }
}

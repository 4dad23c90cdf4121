import type { PhrasingContent, RootContent } from 'mdast'
import { createContainer, isContainer } from '../tree/container-node.ts'
import { isBlank } from '../tree/node-text.ts'
import { readArgument } from './argument-text.ts'
import type { Shortcode } from './shortcode-definition.ts'

/** A shortcode that leaves no trace around its content: sections, frames of columns. */
export const plain: Shortcode = {
  paired: 'either',
  block: (_, children) => children,
  inline: (_, children) => children,
}

/** One tab: its name, and its content below. */
export const tab: Shortcode = {
  paired: true,
  block: ({ positional, named }, children, context) => {
    const title = readArgument(named['name'] ?? named['title'] ?? named['header'] ?? positional[0], context)
    return title.length === 0 ? [createContainer('block', children)] : [strong(title), ...children]
  },
}

/** Tabs, shown one below the other; some themes name them here, `items="One,Two"`. */
export const tabs: Shortcode = {
  paired: 'either',
  block: ({ named }, children, context) => {
    const names = (named['items'] ?? '').split(',').filter((name) => name.trim() !== '')
    return children.flatMap((child) => {
      const title = isContainer(child, 'block') ? readArgument(names.shift()?.trim(), context) : []
      return title.length === 0 ? [child] : [strong(title), child]
    })
  },
}

/** Columns: the theme Book separates them by lines of `<--->`, or they are the items of a list. */
export const columns: Shortcode = {
  paired: 'either',
  block: (_, children) => {
    const [only] = children
    const parts =
      children.length === 1 && only?.type === 'list'
        ? only.children.map((item): readonly RootContent[] => item.children)
        : splitColumns(children)
    if (parts.length < 2) return children
    return [
      createContainer(
        'columns',
        parts.map((part) => createContainer('column', part)),
      ),
    ]
  },
}

/** Cut blocks at lines of `<--->`. */
function splitColumns(nodes: readonly RootContent[]): readonly RootContent[][] {
  const parts: RootContent[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'paragraph') {
      parts.at(-1)?.push(node)
      continue
    }
    let words: PhrasingContent[] = []
    const flush = (): void => {
      if (words.some((word) => !isBlank(word))) parts.at(-1)?.push({ ...node, children: words })
      words = []
    }
    for (const child of node.children) {
      const pieces = child.type === 'text' ? child.value.split(/^[ \t]*<-{3,}>[ \t]*$\n?/m) : []
      if (child.type !== 'text' || pieces.length < 2) {
        words.push(child)
        continue
      }
      for (const [n, value] of pieces.entries()) {
        if (n > 0) {
          flush()
          parts.push([])
        }
        words.push({ ...child, value: value.replace(/\n$/, '') })
      }
    }
    flush()
  }
  return parts
}

/** Make a paragraph of strong words. */
function strong(title: readonly PhrasingContent[]): RootContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: [...title] }] }
}

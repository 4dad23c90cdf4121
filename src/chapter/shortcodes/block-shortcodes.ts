import type { PhrasingContent, RootContent } from 'mdast'
import type { CalloutKind } from '../../model/callout-kind.ts'
import type { Attributes } from '../tree/attributes.ts'
import { calloutKind, createCallout } from '../tree/callout-node.ts'
import { createContainer, isContainer } from '../tree/container-node.ts'
import { createDetails } from '../tree/details-node.ts'
import { isBlank } from '../tree/node-text.ts'
import { createSpan } from '../tree/span-node.ts'
import { words } from './argument-text.ts'
import type { Shortcode } from './shortcode-definition.ts'
import type { ShortcodeTag } from './shortcode-tag.ts'

/** What Relearn and Docsy call by a color or a rank. */
const STYLES: Readonly<Record<string, CalloutKind>> = {
  primary: 'info',
  secondary: 'note',
  blue: 'info',
  green: 'tip',
  orange: 'warning',
  yellow: 'warning',
  red: 'danger',
}

/** A callout whose kind is an argument, `{{% notice tip "Title" %}}`, or its name. */
export const callout: Shortcode = {
  paired: true,
  block: ({ name, positional, named }, children, context) => {
    const said = named['style'] ?? named['type'] ?? named['kind'] ?? named['color'] ?? named['context']
    const [first = '', ...rest] = positional
    const style = said ?? first
    const kind = calloutKind(style) ?? (Object.hasOwn(STYLES, style) ? STYLES[style] : undefined)
    // What is no kind is a title; behind `alert`, one word is an icon, behind `notice` a style of the site's own.
    const isTitle = said === undefined && kind === undefined && !/^[\w-]*$/.test(first)
    const isNamed = said === undefined && kind === undefined && calloutKind(name) !== undefined
    const title = named['title'] ?? (isTitle || isNamed ? first : rest[0])
    return [
      createCallout(kind ?? calloutKind(name) ?? 'note', words(title, context), children, {
        labels: context.labels,
      }),
    ]
  },
}

/** A part that readers unfold. */
export const details: Shortcode = {
  paired: true,
  block: ({ positional, named }, children, context) => [
    createDetails(
      words(named['title'] ?? named['summary'] ?? positional[0] ?? '…', context),
      children,
      /^(?:true|open)$/.test(named['open'] ?? positional[1] ?? ''),
    ),
  ],
}

/** Make a shortcode of what not everybody sees. */
function secret(name: 'notes' | 'trainer' | 'solution'): Shortcode {
  return { paired: true, secret: true, block: (_, children) => [createContainer(name, children)] }
}

/** Speaker notes. */
export const notes: Shortcode = secret('notes')
/** What is for the trainer only. */
export const trainer: Shortcode = secret('trainer')
export const solution: Shortcode = secret('solution')

/** What it wraps and nothing else: sections, columns' frames. */
export const plain: Shortcode = {
  paired: 'either',
  block: (_, children) => children,
  inline: (_, children) => children,
}

/** A part with a name over it. */
export const tab: Shortcode = {
  paired: true,
  block: ({ positional, named }, children, context) => {
    const title = words(named['name'] ?? named['title'] ?? named['header'] ?? positional[0], context)
    return title.length === 0 ? [createContainer('block', children)] : [strong(title), ...children]
  },
}

/** Tabs one behind the other; some themes have their names here, `items="One,Two"`. */
export const tabs: Shortcode = {
  paired: 'either',
  block: ({ named }, children, context) => {
    const names = (named['items'] ?? '').split(',').filter((name) => name.trim() !== '')
    return children.flatMap((child) => {
      const title = isContainer(child, 'block') ? words(names.shift()?.trim(), context) : []
      return title.length === 0 ? [child] : [strong(title), child]
    })
  },
}

/** Columns, between which Book has a line of `<--->`, or which are the items of a list. */
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

/** Make a line of strong words. */
function strong(title: readonly PhrasingContent[]): RootContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: [...title] }] }
}

/** List the attributes of a fragment. */
function fragmentAttributes({ named }: ShortcodeTag): Attributes {
  const classes = ['fragment', ...(named['class'] ?? '').split(/\s+/).filter(Boolean)]
  return { classes, values: named['index'] === undefined ? {} : { 'data-fragment-index': named['index'] } }
}

/** What appears one step later. */
export const fragment: Shortcode = {
  paired: true,
  block: (tag, children) => [createContainer('fragment', children, fragmentAttributes(tag))],
  inline: (tag, children) => [createSpan(children, fragmentAttributes(tag))],
}

/** Words that appear one step later: `{{< frag c="text" >}}`. */
export const frag: Shortcode = {
  paired: 'either',
  block: (tag, children, context) => [
    { type: 'paragraph', children: [fragOf(tag, words(tag.named['c'] ?? tag.positional[0], context))] },
    ...children,
  ],
  inline: (tag, children, context) => [
    fragOf(tag, [...words(tag.named['c'] ?? tag.positional[0], context), ...children]),
  ],
}

/** Make a fragment of words. */
function fragOf(tag: ShortcodeTag, children: readonly PhrasingContent[]): PhrasingContent {
  return createSpan(children, fragmentAttributes(tag))
}

/**
 * Attributes of a slide: `{{< slide id="x" background-color="#fff" transition="zoom" >}}`.
 *
 * Those of a `template` are in the front matter; the `content` of another file is not known here.
 */
export const slide: Shortcode = {
  paired: false,
  block: ({ named }, _, { values: page }) => {
    const { id, class: names = '', content, template, ...own } = named
    if (content !== undefined) return undefined
    const { reveal_hugo: settings } = page as { reveal_hugo?: { templates?: Record<string, object> } }
    const found = Object.entries(settings?.templates?.[template ?? ''] ?? {}).map(([key, value]) => [
      key,
      String(value),
    ])
    const { class: shared = '', ...inherited } = Object.fromEntries(found) as Record<string, string>
    const classes = `${shared} ${names}`.split(/\s+/).filter(Boolean)
    return [
      { type: 'slideAttributes', attributes: { id, classes, values: { ...inherited, ...own } }, ahead: true },
    ]
  },
}

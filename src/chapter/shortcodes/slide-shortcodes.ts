import type { PhrasingContent } from 'mdast'
import { type Attributes, splitClasses } from '../tree/attributes.ts'
import { createContainer } from '../tree/container-node.ts'
import { createSpan } from '../tree/span-node.ts'
import { readArgument } from './argument-text.ts'
import type { Shortcode } from './shortcode-definition.ts'
import type { ShortcodeTag } from './shortcode-tag.ts'

/** Return the attributes of a fragment. */
function fragmentAttributes({ named }: ShortcodeTag): Attributes {
  const classes = ['fragment', ...splitClasses(named['class'] ?? '')]
  return { classes, values: named['index'] === undefined ? {} : { 'data-fragment-index': named['index'] } }
}

/** Content that appears one step later. */
export const fragment: Shortcode = {
  paired: true,
  block: (tag, children) => [createContainer('fragment', children, fragmentAttributes(tag))],
  inline: (tag, children) => [createSpan(children, fragmentAttributes(tag))],
}

/** Words that appear one step later: `{{< frag c="text" >}}`. */
export const frag: Shortcode = {
  paired: 'either',
  block: (tag, children, context) => [
    {
      type: 'paragraph',
      children: [createFragment(tag, readArgument(tag.named['c'] ?? tag.positional[0], context))],
    },
    ...children,
  ],
  inline: (tag, children, context) => [
    createFragment(tag, [...readArgument(tag.named['c'] ?? tag.positional[0], context), ...children]),
  ],
}

/** Make a fragment of words. */
function createFragment(tag: ShortcodeTag, children: readonly PhrasingContent[]): PhrasingContent {
  return createSpan(children, fragmentAttributes(tag))
}

/**
 * Attributes of a slide: `{{< slide id="x" background-color="#fff" transition="zoom" >}}`.
 *
 * The attributes of a `template` come from the front matter. The `content` of another file cannot be read here: such a
 * tag is shown as written.
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
    const classes = splitClasses(`${shared} ${names}`)
    return [
      { type: 'slideAttributes', attributes: { id, classes, values: { ...inherited, ...own } }, ahead: true },
    ]
  },
}

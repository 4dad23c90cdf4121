import type { CalloutKind } from '../../model/callout-kind.ts'
import { calloutKind, createCallout } from '../tree/callout-node.ts'
import { createDetails } from '../tree/details-node.ts'
import { readArgument } from './argument-text.ts'
import type { Shortcode } from './shortcode-definition.ts'

/** Kinds that Relearn and Docsy name by a color or a rank. */
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
    const written = named['style'] ?? named['type'] ?? named['kind'] ?? named['color'] ?? named['context']
    const [first = '', ...rest] = positional
    const style = written ?? first
    const kind = calloutKind(style) ?? (Object.hasOwn(STYLES, style) ? STYLES[style] : undefined)
    // An argument that is not a kind is a title; but one word is an icon for `alert`, and a site's style for `notice`.
    const isTitle = written === undefined && kind === undefined && !/^[\w-]*$/.test(first)
    const isNamed = written === undefined && kind === undefined && calloutKind(name) !== undefined
    const title = named['title'] ?? (isTitle || isNamed ? first : rest[0])
    return [
      createCallout(kind ?? calloutKind(name) ?? 'note', readArgument(title, context), children, {
        labels: context.labels,
      }),
    ]
  },
}

/** A part that readers unfold: `{{% expand "Title" %}}`. */
export const details: Shortcode = {
  paired: true,
  block: ({ positional, named }, children, context) => [
    createDetails(
      readArgument(named['title'] ?? named['summary'] ?? positional[0] ?? '…', context),
      children,
      /^(?:true|open)$/.test(named['open'] ?? positional[1] ?? ''),
    ),
  ],
}

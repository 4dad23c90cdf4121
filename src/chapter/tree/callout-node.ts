import type { PhrasingContent, RootContent } from 'mdast'
import type { CalloutKind, CalloutLabels } from '../../model/callout-kind.ts'
import type { Attributes } from './attributes.ts'
import { type Container, createContainer } from './container-node.ts'

/** Kinds of callouts by the names that Docusaurus, Starlight, VuePress, Hugo's themes, Quarto, MkDocs and Obsidian use. */
const KINDS: Readonly<Record<string, CalloutKind>> = {
  note: 'note',
  example: 'note',
  todo: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  info: 'info',
  abstract: 'info',
  question: 'info',
  faq: 'info',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'danger',
  error: 'danger',
  bug: 'danger',
}

/** Return the kind of callout that a name stands for, `tip` or Quarto's `callout-tip`; undefined for other names. */
export function calloutKind(name: string): CalloutKind | undefined {
  const plain = name.toLowerCase().replace(/^callout-/, '')
  return Object.hasOwn(KINDS, plain) ? KINDS[plain] : undefined
}

/** Make a callout; without a title it has the label of its kind. */
export function createCallout(
  kind: CalloutKind,
  title: readonly PhrasingContent[],
  children: readonly RootContent[],
  options: { readonly labels: CalloutLabels; readonly attributes?: Attributes | undefined },
): Container {
  const words: PhrasingContent[] =
    title.length > 0 ? [...title] : [{ type: 'text', value: options.labels[kind] }]
  const heading: RootContent = {
    type: 'paragraph',
    children: words,
    data: { hProperties: { className: ['callout-title'] } },
  }
  const { id, classes = [], values = {} } = options.attributes ?? {}
  return createContainer('callout', [heading, ...children], { id, classes: [kind, ...classes], values })
}

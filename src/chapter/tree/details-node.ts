import type { PhrasingContent, RootContent } from 'mdast'
import { type Container, createContainer } from './container-node.ts'

/** Make a `<details>` block, which readers unfold; in print it is open. */
export function createDetails(
  summary: readonly PhrasingContent[],
  children: readonly RootContent[],
  open = false,
): Container {
  const title: RootContent = { type: 'paragraph', children: [...summary], data: { hName: 'summary' } }
  const values: Record<string, string> = open ? { open: 'open' } : {}
  return createContainer('details', summary.length > 0 ? [title, ...children] : children, {
    classes: [],
    values,
  })
}

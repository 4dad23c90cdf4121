import type { Properties } from 'hast'
import type { Data } from 'mdast'

/** Return the properties that the HTML element of a node will have; besides those that come from its type. */
export function htmlProperties(node: { readonly data?: Data | undefined }): Properties {
  return node.data?.hProperties ?? {}
}

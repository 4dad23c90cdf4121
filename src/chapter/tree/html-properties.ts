import type { Properties } from 'hast'
import type { Data } from 'mdast'

/** Return the HTML attributes that authors and plugins gave to a node. */
export function htmlProperties(node: { readonly data?: Data | undefined }): Properties {
  return node.data?.hProperties ?? {}
}

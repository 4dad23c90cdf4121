import type { ElementChange } from '../to-html/change-elements.ts'
import type { ReferenceContext } from './reference-context.ts'
import { rewriteLink } from './rewrite-link.ts'
import { rewriteMedia, rewriteSourceSet } from './rewrite-media.ts'

/** Attributes that hold the address of a file to show, by element. */
const MEDIA: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  track: ['src'],
  embed: ['src'],
  image: ['href'],
}

/**
 * Create the change that looks up images and links, and writes the addresses that work on the site.
 *
 * A missing image becomes a placeholder with its alt text; a dead link becomes text.
 */
export function createReferenceRewriter(context: ReferenceContext): ElementChange {
  return (node, file) => {
    if (node.tagName === 'a') rewriteLink(node, context, file)
    for (const attribute of MEDIA[node.tagName] ?? []) rewriteMedia(node, attribute, context, file)
    if (node.properties.srcSet !== undefined) rewriteSourceSet(node, context, file)
    if (node.tagName === 'img' && node.properties.loading === undefined) node.properties.loading = 'lazy'
    return undefined
  }
}

import type { ElementChange } from '../to-html/change-elements.ts'
import type { ReferenceContext } from './reference-context.ts'
import { rewriteFrame, rewriteLink } from './rewrite-link.ts'
import { rewriteAddress, rewriteMedia, rewriteSourceSet } from './rewrite-media.ts'
import { rewriteStyle } from './rewrite-styles.ts'

/** Attributes that hold the address of a file to show, by element. */
const MEDIA: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  source: ['src'],
  track: ['src'],
  embed: ['src'],
  image: ['href', 'xLinkHref'],
  object: ['data'],
}

/**
 * Create the change that looks up images and links, and writes their addresses on the site.
 *
 * A missing image becomes a placeholder with its alt text; a dead link becomes text.
 */
export function createReferenceRewriter(context: ReferenceContext): ElementChange {
  return (node, file) => {
    if (node.tagName === 'a') rewriteLink(node, context, file)
    if (node.tagName === 'iframe') rewriteFrame(node, context, file)
    for (const attribute of MEDIA[node.tagName] ?? []) rewriteMedia(node, attribute, context, file)
    if (node.properties.srcSet !== undefined) rewriteSourceSet(node, context, file)
    rewriteStyle(node.properties, (ref) => rewriteAddress(ref, context, file, node.position?.start))
    if (node.tagName === 'img' && node.properties.loading === undefined) node.properties.loading = 'lazy'
    return undefined
  }
}

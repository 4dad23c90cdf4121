import type { Element } from 'hast'
import type { VFile } from 'vfile'
import type { LinkTarget } from '../../model/reference-targets.ts'
import type { Place } from '../../model/source.ts'
import { suggest } from '../../problems/nearest-name.ts'
import { readableAddress } from '../../problems/readable-address.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { recordOf } from '../to-html/rendered-piece.ts'
import { SOLUTION_LINK } from '../tree/solution-link.ts'
import { type ReferenceContext, recordLink } from './reference-context.ts'

/** Write the address of a link, or the token that stands for it; a dead link becomes text. */
export function rewriteLink(node: Element, context: ReferenceContext, file: VFile): void {
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties
  if (typeof href !== 'string' || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return
  if (isSolutionLink(node)) return
  const start = node.position?.start
  const place = start && { line: start.line, column: start.column }
  if (href === '#') return
  if (href.startsWith('#')) {
    const link = { path: undefined, fragment: decode(href.slice(1)), place }
    node.properties.href = recordLink(link, context, file)
    return
  }
  const target = context.link(href)
  const address = addressOf(target, place, context, file)
  if (address !== undefined) {
    node.properties.href = address
    return
  }
  delete node.properties.href
  node.properties.className = ['dead-link']
  reportDead(target, href, place, file)
}

/** Write the address of a page in a frame; one that is not found becomes text. */
export function rewriteFrame(node: Element, context: ReferenceContext, file: VFile): void {
  const { src, title, ariaLabel } = node.properties
  if (typeof src !== 'string' || src.startsWith('#')) return
  const address = rewriteFrameAddress(src, context, file, node.position?.start)
  if (address !== undefined) {
    node.properties.src = address
    return
  }
  node.tagName = 'span'
  node.properties = { className: ['dead-link'] }
  node.children = [{ type: 'text', value: String(title || ariaLabel || src) }]
}

/**
 * Return the address of a page that is shown in another one, such as the background of a slide.
 *
 * @returns Undefined where it is not found, which is reported.
 */
export function rewriteFrameAddress(
  ref: string,
  context: ReferenceContext,
  file: VFile,
  place: Place | undefined,
): string | undefined {
  const target = context.link(ref)
  const address = addressOf(target, place, context, file)
  if (address === undefined) reportDead(target, ref, place, file)
  return address
}

/** Whether Lutrin made a link, to a solution on the same page. */
function isSolutionLink({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes(SOLUTION_LINK)
}

/** Return the address of a link's target; undefined where there is none. */
function addressOf(
  target: LinkTarget,
  place: Place | undefined,
  context: ReferenceContext,
  file: VFile,
): string | undefined {
  const hash = 'fragment' in target && target.fragment ? `#${target.fragment}` : ''
  switch (target.kind) {
    case 'external':
      return target.url
    case 'chapter':
      return recordLink({ path: target.path, fragment: target.fragment, place }, context, file)
    case 'deck':
      return `${context.base}${target.slug}/index.html${hash}`
    case 'static':
      return context.base + encodeURI(target.path) + hash
    case 'asset':
      recordOf(file).assets.push(target.asset)
      return context.base + target.asset.sitePath + hash
    default:
      return undefined
  }
}

/** Report a link that leads nowhere, or out of the project. */
function reportDead(target: LinkTarget, href: string, place: Place | undefined, file: VFile): void {
  if (target.kind === 'outside')
    reportProblem(file, {
      rule: 'link-outside',
      reason: `Unexpected link to \`${readableAddress(href)}\`, expected a file inside the project`,
      place,
    })
  else if (target.kind === 'dead')
    reportProblem(file, {
      rule: 'link-dead',
      reason: `Unexpected link to \`${readableAddress(href)}\`, expected a page or a file of the project`,
      place,
      note: target.note ?? suggest(target.nearest),
    })
}

/** Decode `%C3%A9` to `é`; text that is not percent-encoded stays. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

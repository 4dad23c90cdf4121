import type { Element } from 'hast'
import type { VFile } from 'vfile'
import type { ImageTarget } from '../../model/reference-targets.ts'
import type { Place } from '../../model/source.ts'
import { suggest } from '../../problems/nearest-name.ts'
import { readableAddress } from '../../problems/readable-address.ts'
import { type Problem, reportProblem } from '../../problems/report-problem.ts'
import { recordOf } from '../to-html/rendered-piece.ts'
import { reserveSize } from '../to-html/size-image.ts'
import type { ReferenceContext } from './reference-context.ts'

/**
 * Return the address of an image that no element shows, such as the background of a slide.
 *
 * @returns Undefined where it is not found, which is reported.
 */
export function rewriteAddress(
  ref: string,
  context: ReferenceContext,
  file: VFile,
  place: Place | undefined,
): string | undefined {
  // The `poster` of a video is an address without a placeholder.
  const node: Element = {
    type: 'element',
    tagName: 'video',
    properties: { poster: ref },
    children: [],
    ...(place ? { position: { start: place, end: place } } : {}),
  }
  rewriteMedia(node, 'poster', context, file)
  return typeof node.properties.poster === 'string' ? node.properties.poster : undefined
}

/** Write the address of an image, video or the like into one attribute. */
export function rewriteMedia(node: Element, attribute: string, context: ReferenceContext, file: VFile): void {
  const ref = node.properties[attribute]
  if (typeof ref !== 'string') return
  const target = context.image(ref)
  if (target.kind === 'data') return
  if (target.kind === 'asset') {
    recordOf(file).assets.push(target.asset)
    node.properties[attribute] = context.base + target.asset.sitePath
    if (node.tagName === 'img') reserveSize(node, target.asset)
    reportAsset(target, ref, node, file)
    return
  }
  reportProblem(file, { ...problemOf(target, ref), place: node.position?.start })
  if (target.kind === 'remote') return
  const text = String(node.properties.alt ?? node.properties.ariaLabel ?? '').trim()
  if (attribute === 'src') showPlaceholder(node, text || ref)
  else delete node.properties[attribute]
}

/** Describe the problem of an image that is not a file of the project. */
function problemOf(
  target: Exclude<ImageTarget, { readonly kind: 'asset' | 'data' }>,
  ref: string,
): Omit<Problem, 'place'> {
  if (target.kind === 'outside')
    return {
      rule: 'image-outside',
      reason: `Unexpected image \`${readableAddress(ref)}\`, expected a file inside the project`,
    }
  if (target.kind === 'missing')
    return {
      rule: 'image-missing',
      reason: `Unexpected image \`${readableAddress(ref)}\`, expected a file of the project`,
      note: suggest(target.nearest),
    }
  return {
    rule: 'image-remote',
    reason: `Unexpected remote image \`${readableAddress(ref)}\`, expected a file of the project`,
    note: 'It needs the network in class, and is not in the PDF.',
  }
}

/** Report a file that was found by its name only, or that is not an image. */
function reportAsset(target: ImageTarget & { kind: 'asset' }, ref: string, node: Element, file: VFile): void {
  const { path, width } = target.asset
  const place = node.position?.start
  if (target.byName)
    reportProblem(file, {
      rule: 'image-by-name',
      reason: `Unexpected path \`${ref}\`, found by its name as \`${path}\``,
      place,
    })
  if (node.tagName === 'img' && width === undefined)
    reportProblem(file, {
      rule: 'image-unreadable',
      reason: `Unexpected contents of \`${path}\`, expected a picture`,
      place,
    })
}

/** Write the addresses of an image in several sizes; sizes that are not found are left out, and reported if all are. */
export function rewriteSourceSet(node: Element, context: ReferenceContext, file: VFile): void {
  const set = [node.properties.srcSet].flat().join(', ')
  const missing: Problem[] = []
  const found = set.split(/,\s+/).flatMap((candidate) => {
    const [ref = '', ...size] = candidate.trim().split(/\s+/)
    const target = context.image(ref)
    if (target.kind === 'remote' || target.kind === 'data') return [candidate]
    if (target.kind !== 'asset') {
      missing.push({ ...problemOf(target, ref), place: node.position?.start })
      return []
    }
    recordOf(file).assets.push(target.asset)
    return [[context.base + target.asset.sitePath, ...size].join(' ')]
  })
  if (found.length > 0) node.properties.srcSet = found.join(', ')
  else {
    for (const problem of missing) reportProblem(file, problem)
    delete node.properties.srcSet
  }
}

/** Turn an element into a box with the text of the missing file, so that the slide still works. */
function showPlaceholder(node: Element, text: string): void {
  node.tagName = 'span'
  const { title } = node.properties
  node.properties = {
    className: ['image-missing'],
    role: 'img',
    ariaLabel: text,
    ...(title ? { title } : {}),
  }
  node.children = [{ type: 'text', value: text }]
}

import type { Element } from 'hast'
import type { VFile } from 'vfile'
import type { Asset, ImageTarget, LinkTarget, References } from '../../model/reference-targets.ts'
import type { RuleId } from '../../model/rule.ts'
import { suggest } from '../../problems/nearest-name.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import type { ElementChange } from '../to-html/change-elements.ts'
import { reserveSize } from '../to-html/image-size.ts'
import { SOLUTION_LINK } from '../tree/solution-link.ts'

/** Where the references of a chapter are looked up, and where those that it uses are noted. */
export interface ReferenceSink extends References {
  /** Notes a file that the pages show. */
  readonly addAsset: (asset: Asset) => void
  /** Notes a link to a page of the course; gives the token that stands for its URL. */
  readonly addLink: (
    path: string | undefined,
    fragment: string | undefined,
    place: Point | undefined,
  ) => string
  /** Way from the page to the site's root, `../`. */
  readonly base: string
}

type Point = { readonly line: number; readonly column: number }

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
 * Find what images and links lead to, and write the address that works on the site (DESIGN 4).
 *
 * A missing image becomes a placeholder with its alt text; a dead link becomes text.
 */
export function createReferenceRewriter(sink: ReferenceSink): ElementChange {
  return (node, file) => {
    if (node.tagName === 'a') rewriteLink(node, sink, file)
    for (const attribute of MEDIA[node.tagName] ?? []) rewriteMedia(node, attribute, sink, file)
    if (node.properties.srcSet !== undefined) rewriteSourceSet(node, sink)
    if (node.tagName === 'img' && node.properties.loading === undefined) node.properties.loading = 'lazy'
    return undefined
  }
}

/**
 * Find the address of a picture that no element shows, such as the one behind a slide; undefined where there is none.
 */
export function rewriteAddress(
  ref: string,
  sink: ReferenceSink,
  file: VFile,
  place: Point,
): string | undefined {
  const position = { start: place, end: place }
  const node: Element = {
    type: 'element',
    tagName: 'video',
    properties: { poster: ref },
    children: [],
    position,
  }
  rewriteMedia(node, 'poster', sink, file)
  return typeof node.properties.poster === 'string' ? node.properties.poster : undefined
}

/** Rewrite one address of an image, video or the like. */
function rewriteMedia(node: Element, attribute: string, sink: ReferenceSink, file: VFile): void {
  const ref = node.properties[attribute]
  if (typeof ref !== 'string') return
  const target = sink.image(ref)
  const text = String(node.properties.alt ?? '').trim()
  switch (target.kind) {
    case 'asset':
      sink.addAsset(target.asset)
      node.properties[attribute] = sink.base + target.asset.sitePath
      if (node.tagName === 'img') reserveSize(node, target.asset)
      reportAsset(target, ref, node, file)
      return
    case 'remote':
      message(
        file,
        node,
        'image-remote',
        `Unexpected remote image \`${ref}\`, expected a file of the project`,
      ).note = 'It needs the network in class, and is not in the PDF.'
      return
    case 'data':
      return
    case 'outside':
      message(file, node, 'image-outside', `Unexpected image \`${ref}\`, expected a file inside the project`)
      break
    case 'missing':
      message(
        file,
        node,
        'image-missing',
        `Unexpected image \`${ref}\`, expected a file of the project`,
      ).note = suggest(target.nearest)
  }
  if (attribute === 'src') showPlaceholder(node, text || ref)
  else delete node.properties[attribute]
}

/** Rewrite the addresses of an image in several sizes; those that are not found are left out. */
function rewriteSourceSet(node: Element, sink: ReferenceSink): void {
  const set = [node.properties.srcSet].flat().join(', ')
  const found = set.split(/,\s+/).flatMap((candidate) => {
    const [ref = '', ...size] = candidate.trim().split(/\s+/)
    const target = sink.image(ref)
    if (target.kind === 'remote' || target.kind === 'data') return [candidate]
    if (target.kind !== 'asset') return []
    sink.addAsset(target.asset)
    return [[sink.base + target.asset.sitePath, ...size].join(' ')]
  })
  if (found.length > 0) node.properties.srcSet = found.join(', ')
  else delete node.properties.srcSet
}

/** Say what is odd about an image that was found. */
function reportAsset(target: ImageTarget & { kind: 'asset' }, ref: string, node: Element, file: VFile): void {
  const { path, width } = target.asset
  if (target.byName)
    message(file, node, 'image-by-name', `Unexpected path \`${ref}\`, found by its name as \`${path}\``)
  if (node.tagName === 'img' && width === undefined)
    message(file, node, 'image-unreadable', `Unexpected contents of \`${path}\`, expected a picture`)
}

/** Turn an element into a box that says what is missing, so that the slide still works. */
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

/** Rewrite one link. */
function rewriteLink(node: Element, sink: ReferenceSink, file: VFile): void {
  const { href, dataFootnoteRef, dataFootnoteBackref } = node.properties
  if (typeof href !== 'string' || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return
  if (isSolutionLink(node)) return
  const place = node.position?.start
  const at = place && { line: place.line, column: place.column }
  if (href.startsWith('#')) {
    node.properties.href = href.length > 1 ? sink.addLink(undefined, decode(href.slice(1)), at) : href
    return
  }
  const target = sink.link(href)
  const address = addressOf(target, sink, at)
  if (address !== undefined) {
    node.properties.href = address
    return
  }
  delete node.properties.href
  node.properties.className = ['dead-link']
  if (target.kind === 'outside') {
    message(file, node, 'link-outside', `Unexpected link to \`${href}\`, expected a file inside the project`)
  } else if (target.kind === 'dead') {
    message(
      file,
      node,
      'link-dead',
      `Unexpected link to \`${href}\`, expected a page or a file of the project`,
    ).note = suggest(target.nearest)
  }
}

/** Tell a link of our own to a solution of the same page. */
function isSolutionLink({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes(SOLUTION_LINK)
}

/** Find the address of what a link leads to; undefined where there is nothing. */
function addressOf(target: LinkTarget, sink: ReferenceSink, at: Point | undefined): string | undefined {
  const hash = 'fragment' in target && target.fragment ? `#${target.fragment}` : ''
  switch (target.kind) {
    case 'external':
      return target.url
    case 'chapter':
      return sink.addLink(target.path, target.fragment, at)
    case 'deck':
      return `${sink.base}${target.slug}/index.html${hash}`
    case 'static':
      return sink.base + encodeURI(target.path) + hash
    case 'asset':
      sink.addAsset(target.asset)
      return sink.base + target.asset.sitePath + hash
    default:
      return undefined
  }
}

/** Read `%C3%A9` as `é`; leave what is no percent encoding. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Report a problem at an element. */
function message(file: VFile, node: Element, ruleId: RuleId, reason: string): { note?: string | undefined } {
  const place = node.position?.start
  return reportProblem(file, { rule: ruleId, reason, place })
}

import type { Element, Properties } from 'hast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'

/** Elements whose address reveal.js loads late, from `data-src`. */
const LAZY: ReadonlySet<string> = new Set(['img', 'video', 'audio', 'source', 'iframe', 'embed'])
const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov|mkv)(?:[?#]|$)/i
const AUDIO = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac|weba)(?:[?#]|$)/i
const PDF = /\.pdf(?:[?#]|$)/i
/** Web pages that show a film; they are neither an image nor a file to play. */
const FILM_PAGE =
  /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube\.com\/(?:watch|embed|shorts|live|playlist)|youtube-nocookie\.com\/|youtu\.be\/|vimeo\.com\/)/i

/**
 * Make players of films and sounds in image syntax, and links of PDFs and film pages; load lazy elements at once.
 *
 * The children of an element are changed with it, since changes of paragraphs depend on them.
 */
export function playMedia(node: Element, file: VFile): undefined {
  for (const element of [node, ...node.children]) {
    if (element.type !== 'element') continue
    if (LAZY.has(element.tagName)) loadAtOnce(element.properties)
    if (element.tagName === 'img' && node.tagName !== 'a') playImage(element, file)
  }
}

/** Move the address from `data-src` to `src`: paper, and pages without scripts, do not load lazily. */
function loadAtOnce(properties: Properties): void {
  const { dataSrc, dataSrcset } = properties
  if (typeof dataSrc === 'string') {
    properties.src ??= dataSrc
    delete properties.dataSrc
  }
  if (typeof dataSrcset === 'string') {
    properties.srcSet ??= dataSrcset
    delete properties.dataSrcset
  }
}

/** Change an image that is a film, a sound or a document. */
function playImage(node: Element, file: VFile): void {
  const { src } = node.properties
  if (typeof src !== 'string' || /^data:/i.test(src)) return
  if (FILM_PAGE.test(src)) {
    reportProblem(file, {
      rule: 'image-remote',
      reason: `Unexpected remote video \`${src}\`, expected a file of the project`,
      place: node.position?.start,
      note: 'It is shown as a link.',
    })
    linkTo(node, src)
  } else if (VIDEO.test(src)) play(node, 'video', src)
  else if (AUDIO.test(src)) play(node, 'audio', src)
  else if (PDF.test(src)) linkTo(node, src)
}

/** Make a player of an image; its alternative text is the label. */
function play(node: Element, tagName: 'video' | 'audio', src: string): void {
  const { alt, loading: _, decoding: __, srcSet: ___, sizes: ____, ...others } = node.properties
  node.tagName = tagName
  node.properties = {
    ...others,
    controls: true,
    preload: 'metadata',
    ariaLabel: labelOf(alt, src),
  }
}

/** Make a link of an image, whose text is the alternative text or the name of the file. */
function linkTo(node: Element, src: string): void {
  const { title, id, className } = node.properties
  node.tagName = 'a'
  node.children = [{ type: 'text', value: labelOf(node.properties.alt, src) }]
  node.properties = {
    href: src,
    ...(title ? { title } : {}),
    ...(id ? { id } : {}),
    ...(className ? { className } : {}),
  }
}

/** Return the alternative text, else the name of the file, else the address. */
function labelOf(alt: Properties[string], src: string): string {
  const text = String(alt ?? '').trim()
  if (text !== '') return text
  if (FILM_PAGE.test(src)) return src
  const name = src
    .replace(/[?#].*$/, '')
    .split(/[\\/]/)
    .at(-1)
  return name ? readable(name) : src
}

/** Decode a part of an address to what its author wrote. */
function readable(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

import type { Image, ImageReference, Nodes, Parents, Root, RootContent } from 'mdast'
import { setAttributes } from '../../tree/attributes.ts'
import type { Background } from '../../tree/background-node.ts'
import { isBlank } from '../../tree/node-text.ts'
import { readImageAlt } from './image-alt.ts'

/** A color in the place of a background's address. */
const COLOR = /^(?:#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})|(?:rgb|hsl)a?\(.*\)|[a-z]+)$/i

/** Addresses of images, by the identifier of references. */
type Definitions = ReadonlyMap<string, { readonly url: string; readonly title?: string | null | undefined }>

/** Read Marp's image syntax: sizes and filters in alt texts; backgrounds are moved out of their paragraphs. */
export function readMarpImages(tree: Root): void {
  const definitions: Definitions = new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  )
  tree.children = tree.children.flatMap((node) => {
    const backgrounds: RootContent[] = []
    const left = readNode(node, backgrounds, definitions)
    return left ? [node, ...backgrounds] : backgrounds
  })
}

/** Read the images in a node; returns false where the node is empty afterwards. */
function readNode(node: Nodes, backgrounds: RootContent[], definitions: Definitions): boolean {
  if (node.type === 'image') return readImage(node, backgrounds)
  if (node.type === 'imageReference') return readReference(node, backgrounds, definitions)
  if (!('children' in node) || node.children.length === 0) return true
  const before = node.children.length
  const left = (node.children as Nodes[]).filter((child) => readNode(child, backgrounds, definitions))
  if (left.length === before) return true
  ;(node as Parents).children = left as never
  const [first] = left
  if (first?.type === 'text') first.value = first.value.trimStart()
  return left.some((child) => !isBlank(child))
}

/** Read an image whose address is in a definition. */
function readReference(node: ImageReference, backgrounds: RootContent[], definitions: Definitions): boolean {
  const found = definitions.get(node.identifier)
  if (!found) return true
  const position = node.position ? { position: node.position } : {}
  const image: Image = {
    type: 'image',
    url: found.url,
    title: found.title ?? null,
    alt: node.alt ?? '',
    ...position,
  }
  if (!readImage(image, backgrounds)) return false
  node.alt = image.alt ?? ''
  if (image.data) node.data = { ...node.data, ...image.data }
  return true
}

/** Read one image; returns false for a background. */
function readImage(image: Image, backgrounds: RootContent[]): boolean {
  const words = readImageAlt(image.alt ?? '')
  image.alt = words.alt
  if (words.background && COLOR.test(image.url)) {
    const attributes = { classes: [], values: { 'background-color': image.url } }
    backgrounds.push({ type: 'slideAttributes', attributes })
    return false
  }
  const { width, height, filter } = words
  const values = {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(filter === '' ? {} : { style: `filter: ${filter}` }),
  }
  setAttributes(image, { classes: [], values })
  if (words.background) backgrounds.push(backgroundOf(image, words))
  return !words.background
}

/** Make a background of an image. */
function backgroundOf(image: Image, words: ReturnType<typeof readImageAlt>): Background {
  const { width, height, side, share, opacity, vertical } = words
  const sized = width !== undefined || height !== undefined
  return {
    type: 'background',
    image,
    side,
    share,
    size: sized ? `${lengthOf(width)} ${lengthOf(height)}` : words.size,
    opacity,
    filtered: words.filter !== '',
    vertical,
    ...(image.position ? { position: image.position } : {}),
  }
}

/** Return a length as CSS. */
function lengthOf(value = 'auto'): string {
  return /^[\d.]+$/.test(value) ? `${value}px` : value
}

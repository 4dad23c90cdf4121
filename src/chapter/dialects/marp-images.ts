import type { Image, Nodes, Parents, Root, RootContent } from 'mdast'
import { setAttributes } from '../attributes.ts'
import type { Background } from '../backgrounds.ts'

/** CSS filters that Marp knows as words of the alt text, with the values that they have without one. */
const FILTERS: Readonly<Record<string, string>> = {
  blur: '10px',
  brightness: '1.5',
  contrast: '200%',
  'drop-shadow': '0 5px 10px rgba(0 0 0 / 40%)',
  grayscale: '1',
  'hue-rotate': '180deg',
  invert: '100%',
  opacity: '0.5',
  saturate: '2',
  sepia: '1',
}

/** What the words of an alt text say, and the words that are left. */
interface Keywords {
  readonly alt: string
  readonly background: boolean
  readonly side: 'left' | 'right' | undefined
  /** How much of the slide a background at its side takes. */
  readonly share: string | undefined
  /** `contain`, `cover` or a percentage. */
  readonly size: string | undefined
  readonly width: string | undefined
  readonly height: string | undefined
  readonly opacity: string | undefined
  readonly filter: string
}

/** Read Marp's image syntax: sizes and filters in alt texts; backgrounds leave their paragraphs. */
export function readImages(tree: Root): void {
  const result: RootContent[] = []
  for (const node of tree.children) {
    const backgrounds: Background[] = []
    const left = readNode(node, backgrounds)
    if (left) result.push(node)
    result.push(...backgrounds)
  }
  tree.children = result
}

/** Read the images in a node; tell whether anything is left of it. */
function readNode(node: Nodes, backgrounds: Background[]): boolean {
  if (node.type === 'image') return readImage(node, backgrounds)
  if (!('children' in node) || node.children.length === 0) return true
  const before = node.children.length
  const left = (node.children as Nodes[]).filter((child) => readNode(child, backgrounds))
  if (left.length === before) return true
  ;(node as Parents).children = left as never
  const [first] = left
  if (first?.type === 'text') first.value = first.value.trimStart()
  return left.some((child) => child.type !== 'text' || child.value.trim() !== '')
}

/** Read one image; false where it is a background. */
function readImage(image: Image, backgrounds: Background[]): boolean {
  const words = readAlt(image.alt ?? '')
  image.alt = words.alt
  const { width, height, filter, size } = words
  if (words.background) {
    backgrounds.push({
      type: 'background',
      image,
      side: words.side,
      share: words.share,
      size,
      opacity: words.opacity,
      ...(image.position ? { position: image.position } : {}),
    })
    return false
  }
  const values = {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(filter === '' ? {} : { style: `filter: ${filter}` }),
  }
  setAttributes(image, { classes: [], values })
  return true
}

/** Read the words of an alt text. */
function readAlt(alt: string): Keywords {
  const left: string[] = []
  const filters: string[] = []
  const words: { -readonly [Key in keyof Keywords]?: Keywords[Key] } = {}
  const background = /(?:^|\s)bg(?:\s|$)/.test(alt)
  for (const word of alt.split(/\s+/).filter(Boolean)) {
    const [, key = '', value] = /^([a-z-]+)(?::(.+))?$/.exec(word) ?? []
    if (word === 'bg') continue
    if (/^(?:w|width)$/.test(key) && value) words.width = value
    else if (/^(?:h|height)$/.test(key) && value) words.height = value
    else if (background && key === 'opacity') words.opacity = value ?? FILTERS['opacity']
    else if (Object.hasOwn(FILTERS, key))
      filters.push(`${key}(${value?.replaceAll(',', ' ') ?? FILTERS[key]})`)
    else if (background && (key === 'left' || key === 'right')) {
      words.side = key
      words.share = value
    } else if (background && /^(?:fit|contain)$/.test(word)) words.size = 'contain'
    else if (background && /^(?:cover|auto|vertical)$/.test(word))
      words.size = word === 'auto' ? 'auto' : 'cover'
    else if (background && /^\d+(?:\.\d+)?%$/.test(word)) words.size = word
    else left.push(word)
  }
  return {
    side: undefined,
    share: undefined,
    size: undefined,
    width: undefined,
    height: undefined,
    opacity: undefined,
    ...words,
    alt: left.join(' '),
    background,
    filter: filters.join(' '),
  }
}

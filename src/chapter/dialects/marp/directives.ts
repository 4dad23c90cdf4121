import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { findComments, removeComments } from '../../parse/html-comments.ts'
import type { ReadContext } from '../../parse/read-context.ts'
import { holdsBlocks } from '../../shortcodes/shortcode-definition.ts'
import { createContainer, isContainer, setPlace } from '../../tree/container-node.ts'
import { attributesOf } from './directive-attributes.ts'
import {
  type Directives,
  oneSlideDirectives,
  readDirectiveComment,
  readDivider,
  slideDirectives,
} from './directive-yaml.ts'

declare module 'mdast' {
  interface RootData {
    /** Global directives in Marp's comments, for the whole deck. */
    marp?: Directives
  }
}

/** Comments for other tools, which are not notes in Marp either; `fit` is Marp's mark for a large heading. */
const MAGIC =
  /^\s*(?:prettier-ignore|markdownlint-|lint |eslint|cspell|vale |textlint|toc\b|\/toc|fit\s*$|omit|\.(?:slide|element))/i

/** Return the global directives in comments. */
export function settingsOf(tree: Root): Directives {
  return tree.data?.marp ?? {}
}

/**
 * Read the directives in comments and front matter; all other comments are notes of their slide.
 *
 * A directive applies to its slide and all later ones; one whose name starts with `_`, to its slide only.
 */
export function readDirectives(tree: Root, { values, parse }: ReadContext): void {
  let lasting: Directives = slideDirectives(values)
  let spot: Directives = slideDirectives(oneSlideDirectives(values))
  let settings: Directives = {}
  const result: RootContent[] = []
  let start = 0
  const divides = createDivider(values['headingDivider'] ?? findDivider(tree))
  const finish = (): void => {
    const attributes = attributesOf({ ...lasting, ...spot }, parse)
    result.splice(start, 0, { type: 'slideAttributes', attributes, ahead: true })
    start = result.length
    spot = {}
  }
  for (const node of tree.children) {
    if (node.type === 'thematicBreak' || (divides(node) && result.slice(start).some(isShown))) {
      finish()
      if (node.type === 'thematicBreak') start++
    }
    result.push(node)
    for (const { text, siblings, block } of commentsIn(node)) {
      const directives = readDirectiveComment(text)
      if (directives) {
        settings = { ...settings, ...directives }
        lasting = { ...lasting, ...slideDirectives(directives) }
        spot = { ...spot, ...slideDirectives(oneSlideDirectives(directives)) }
      } else if (text.trim() !== '' && !MAGIC.test(text)) {
        const words: RootContent = { type: 'paragraph', children: [{ type: 'text', value: text.trim() }] }
        const notes = setPlace(createContainer('notes', [words]), node, node)
        // Notes stay in the list or quote of their comment, because that may be in a container for one medium.
        if (siblings) siblings.splice(lastNotes(siblings, block) + 1, 0, notes)
        else result.push(notes)
      }
    }
  }
  finish()
  tree.children = result
  tree.data = { ...tree.data, marp: settings }
}

/** Create a test for headings that start slides by `headingDivider`. */
function createDivider(value: unknown): (node: RootContent) => boolean {
  const levels = readDivider(value)
  return (node) => node.type === 'heading' && (levels?.includes(node.depth) ?? false)
}

/** Whether a node is visible, so that a heading after it starts a slide. Directives before a heading are its slide's. */
function isShown(node: RootContent): boolean {
  if (node.type === 'html') return removeComments(node.value).trim() !== ''
  return node.type !== 'slideAttributes' && node.type !== 'definition'
}

/** Return the value of `headingDivider` in the comments of a chapter. */
function findDivider(tree: Root): unknown {
  for (const { text } of tree.children.flatMap(commentsIn)) {
    const found = readDirectiveComment(text)?.['headingDivider']
    if (found !== undefined) return found
  }
  return undefined
}

/** A comment, and the place for the notes in it. */
interface Comment {
  readonly text: string
  /** Blocks among which the notes stand, in a list or quote; undefined where the node itself is the block. */
  readonly siblings: RootContent[] | undefined
  /** The block that the comment is in. */
  readonly block: RootContent
}

/** List the comments in a node of the chapter's top level. */
function commentsIn(node: RootContent): readonly Comment[] {
  const found: Comment[] = []
  /** List the comments in a block. */
  const list = (block: RootContent, siblings: RootContent[] | undefined): void => {
    if ('children' in block && (block.type === 'list' || holdsBlocks(block))) {
      const children = block.children as RootContent[]
      for (const child of children) list(child, block.type === 'list' ? siblings : children)
      return
    }
    visit(block, 'html', ({ value }) => {
      for (const { text } of findComments(value)) {
        found.push({ text: text.replace(/^-+|-+$/g, ''), siblings, block })
      }
    })
  }
  list(node, undefined)
  return found
}

/** Return the index of the last of the notes right after a block, or of the block itself. */
function lastNotes(siblings: readonly RootContent[], block: RootContent): number {
  let index = siblings.indexOf(block)
  for (let next = siblings[index + 1]; next && isContainer(next, 'notes'); next = siblings[index + 1]) index++
  return index
}

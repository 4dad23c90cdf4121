import type { Element, Properties, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import { recordOf } from './rendered-piece.ts'
import type { CreateToken } from './tokens.ts'

/** Starts the token of a diagram. */
export const DIAGRAM_TOKEN_NAME = 'lutrin-drawing'
/** Token of a diagram in HTML. */
export const DIAGRAM_TOKEN: RegExp = /lutrin-drawing:[0-9a-f]{16}:/g

/** Classes of a code block that say nothing about its drawing. */
const CODE_CLASS = /^(?:has-lines|numbered)?$/

/**
 * Put a token in the place of each marked diagram, and record the HTML that the token stands for.
 *
 * The last of the plugins, so that the recorded code block is what the page would show.
 *
 * @param allowDangerousHtml As the rest of the page is written.
 */
export function rehypeDiagramTokens(options: {
  readonly createToken: CreateToken
  readonly allowDangerousHtml: boolean
}): (tree: Root, file: VFile) => void {
  const { createToken, allowDangerousHtml } = options

  /** Take the diagrams out of the children of a node. */
  function takeDiagrams(parent: Root | Element, file: VFile): void {
    for (const [index, node] of parent.children.entries()) {
      if (node.type !== 'element') continue
      const [caption, pre] = captionedDiagram(node) ?? [undefined, node]
      const diagram = pre.data?.diagram
      if (!diagram) {
        takeDiagrams(node, file)
        continue
      }
      const code = toHtml(node, { allowDangerousHtml })
      const figure = toHtml({
        type: 'element',
        tagName: 'figure',
        properties: figureProperties(pre),
        children: [],
      })
      const before = figure.slice(0, -'</figure>'.length)
      const after = `${caption ? toHtml(caption, { allowDangerousHtml }) : ''}</figure>`
      const token = createToken(diagram.text, String(diagram.line), code, before, after)
      recordOf(file).diagrams.push({ ...diagram, token, code, before, after })
      parent.children[index] = { type: 'text', value: token }
    }
  }
  return takeDiagrams
}

/** Return the caption and the code block of a diagram with a title; undefined for any other element. */
function captionedDiagram(node: Element): readonly [caption: Element, pre: Element] | undefined {
  const [caption, pre] = node.children
  if (node.tagName !== 'figure' || node.children.length !== 2) return undefined
  if (caption?.type !== 'element' || caption.tagName !== 'figcaption') return undefined
  return pre?.type === 'element' && pre.data?.diagram ? [caption, pre] : undefined
}

/** Make the attributes of a code block those of the figure: the author's `id`, classes and the like. */
function figureProperties({ properties }: Element): Properties {
  const { className, ...others } = properties
  const classes = [className ?? []].flat().map(String).join(' ').split(' ')
  return { className: ['diagram', ...classes.filter((name) => !CODE_CLASS.test(name))], ...others }
}

import type { Element, Properties, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { VFile } from 'vfile'
import { recordOf } from './rendered-piece.ts'
import type { CreateToken } from './tokens.ts'

/** Prefix of the tokens of diagrams. */
export const DIAGRAM_TOKEN_NAME = 'lutrin-drawing'
/** A token of a diagram in HTML. */
export const DIAGRAM_TOKEN: RegExp = /lutrin-drawing:[0-9a-f]{16}:/g

/** Classes of a code block that its drawing does not get. */
const CODE_CLASS = /^(?:has-lines|numbered)?$/

/**
 * Replace each marked diagram by a token, and record the code block that the page shows where drawing fails.
 *
 * It must be the last plugin, so that the recorded HTML is final.
 *
 * @param allowDangerousHtml The option with which the rest of the page is written as HTML.
 */
export function rehypeDiagramTokens(options: {
  readonly createToken: CreateToken
  readonly allowDangerousHtml: boolean
}): (tree: Root, file: VFile) => void {
  const { createToken, allowDangerousHtml } = options

  /** Replace the diagrams among the children of a node. */
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

/** Return the attributes of a code block for its figure: the author's `id`, classes and the like. */
function figureProperties({ properties }: Element): Properties {
  const { className, ...others } = properties
  const classes = [className ?? []].flat().map(String).join(' ').split(' ')
  return { className: ['diagram', ...classes.filter((name) => !CODE_CLASS.test(name))], ...others }
}

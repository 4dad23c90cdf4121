import type { Root, RootContent } from 'mdast'
import { createFigure, isGap } from '../tree/figure-node.ts'
import { walk } from '../tree/visit-nodes.ts'

/** Make figures of the images to which a dialect gave a caption, and which are alone in their paragraph. */
export function remarkCaptionedImages(): (tree: Root) => void {
  return (tree) => {
    walk(tree, (node, index, parent): undefined => {
      if (node.type !== 'paragraph') return
      const [image, ...others] = node.children.filter((child) => !isGap(child))
      if (others.length > 0 || (image?.type !== 'image' && image?.type !== 'imageReference')) return
      if (image.data?.caption) (parent.children as RootContent[])[index] = createFigure(node, image)
    })
  }
}

import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { createContainer, setPlace } from '../../tree/container-node.ts'
import { isBlank } from '../../tree/node-text.ts'
import type { Span } from '../../tree/span-node.ts'
import { joinSideColumns, sideOf } from './side-columns.ts'

/**
 * Make blocks of the spans that a paragraph consists of: `.center[![](x.png)]` alone, or columns on one line.
 *
 * @param flow `line` keeps a lone span inline, as in list items.
 * @param inside True inside brackets, where a text may be a heading: `.center[# Title]`.
 */
export function readSpanBlocks(
  paragraph: Paragraph,
  flow: 'line' | 'block',
  inside = false,
): readonly RootContent[] {
  const words = paragraph.children.filter((child) => !isBlank(child))
  const spans = words.filter((child): child is Span => child.type === 'span')
  const isAlone = spans.length === 1 && flow === 'block'
  const areColumns = spans.length > 0 && spans.every((span) => sideOf(classesOf(span)) !== undefined)
  if (spans.length === words.length && (isAlone || areColumns)) {
    return spans.map((span) => {
      const inner = readSpanBlocks({ ...paragraph, children: [...span.children] }, 'block', true)
      const container = createContainer('div', joinSideColumns(inner), {
        classes: classesOf(span),
        values: {},
      })
      return setPlace(container, paragraph, paragraph)
    })
  }
  return [inside ? asBlock(paragraph) : paragraph]
}

/** Return the classes of a span. */
function classesOf(span: Span): readonly string[] {
  const { hProperties } = (span.data ?? {}) as { hProperties?: { className?: readonly string[] } }
  return hProperties?.className ?? []
}

/** Make a heading or a list of a paragraph inside brackets: the parser read `# Title` there as text. */
function asBlock(paragraph: Paragraph): RootContent {
  const [first, ...rest] = paragraph.children
  const [mark = '', heading, item] =
    first?.type === 'text' ? (/^(?:(#{1,6})|([-*+]))[ \t]+/.exec(first.value) ?? []) : []
  const isLine = !paragraph.children.some((child) => child.type === 'text' && child.value.includes('\n'))
  if (first?.type !== 'text' || mark === '' || !isLine) return paragraph
  const children: PhrasingContent[] = [{ ...first, value: first.value.slice(mark.length) }, ...rest]
  const place = paragraph.position ? { position: paragraph.position } : {}
  if (heading !== undefined)
    return { type: 'heading', depth: heading.length as Heading['depth'], children, ...place }
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [{ ...paragraph, children }], ...place }],
    ...place,
  }
  return item === undefined ? paragraph : list
}

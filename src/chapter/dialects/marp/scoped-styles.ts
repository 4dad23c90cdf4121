import type { Html, Nodes, Root } from 'mdast'
import { cutOut } from '../../parse/text-ranges.ts'
import { scanTags } from '../../raw-html/scan-tags.ts'

/** A CSS rule without nested rules: selectors and declarations. */
const RULE = /([^{}]+)\{([^{}]*)\}/g
/** A selector with a class, id or attribute: for an element that the author marked. */
const OWN = /[.#[]/
/** Elements of the whole page, which is Lutrin's here and not Marp's. */
const PAGE =
  /(?:^|[\s,>+~(])(?:section|html|body|header|footer|:root|\*)(?![\w-])|::?(?:before|after|root)\b/i

/**
 * Keep the CSS rules for the author's own classes, and limit them to the slides of this chapter.
 *
 * All other rules are for Marp's page, and would change every chapter of the deck.
 *
 * @param styles Values of the directive `style`.
 */
export function readScopedStyles(tree: Root, styles: readonly unknown[], path: string): void {
  const css = styles.map((style) => (typeof style === 'string' ? style : ''))
  takeStyles(tree, css)
  const rules = css.flatMap(readRules)
  if (rules.length === 0) return
  const source = `${path}:`.replace(/["\\]/g, '\\$&')
  const html: Html = {
    type: 'html',
    value: `<style>[data-source^="${source}"] {\n${rules.join('\n')}\n}</style>`,
  }
  // Put it after the first heading, which would not start its slide otherwise; best on a slide with text.
  const types = tree.children.map(({ type }) => type)
  const text = types.findIndex((type) => ['paragraph', 'list', 'table', 'code'].includes(type))
  const place = text === -1 ? types.indexOf('heading') : text
  if (place !== -1) tree.children.splice(place + 1, 0, html)
}

/** Move the `<style>` elements of a tree to a list; returns false where the node is empty afterwards. */
function takeStyles(node: Nodes, css: string[]): boolean {
  if (node.type === 'html') {
    const { value } = node
    const tags = scanTags(value).filter(({ element }) => element === 'style')
    if (tags.length === 0) return true
    const styles = tags.flatMap((tag, n) => {
      const end = tags[n + 1]
      return tag.kind === 'start' && end?.kind === 'end'
        ? [{ start: tag.start, end: end.end, tag, close: end }]
        : []
    })
    for (const { tag, close } of styles) css.push(value.slice(tag.end, close.start))
    node.value = cutOut(value, styles)
    return node.value.trim() !== ''
  }
  if ('children' in node)
    node.children = node.children.filter((child: Nodes) => takeStyles(child, css)) as never
  return true
}

/** Return the rules to keep. */
function readRules(css: string): readonly string[] {
  const text = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '').replace(/@[\w-]+[^{};]*;/g, '')
  // Rules inside at-rules or other rules are dropped: few are for the author's classes.
  const flat = text.replace(/@[\w-]+[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
  return [...flat.matchAll(RULE)].flatMap(([, selectors = '', declarations = '']) => {
    const kept = selectors.split(',').filter((selector) => OWN.test(selector) && !PAGE.test(selector.trim()))
    return kept.length > 0 ? [`${kept.map((selector) => selector.trim()).join(', ')} {${declarations}}`] : []
  })
}

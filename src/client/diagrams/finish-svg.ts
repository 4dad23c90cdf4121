import { authorColors } from './author-colors.ts'
import { flattenStyles } from './flatten-styles.ts'
import { nameDrawing } from './name-drawing.ts'
import { removeUnsafe } from './remove-unsafe.ts'
import { repairDrawing } from './repair-drawing.ts'
import { shortenPath } from './shorten-path.ts'
import { createThemePaint } from './theme-paint.ts'
import { findUnreadableLabels, recolorLabels } from './unreadable-labels.ts'

/** Space around a drawing, in its own pixels, for the width of its outermost lines. */
const MARGIN = 6
/** Prefix of ids; the page makes it unique for each place of a drawing. */
const ID_PREFIX = 'lutrin-diagram'

/** Elements that show nothing unless something refers to them. */
const DEFINITIONS = 'defs, marker, filter, linearGradient, radialGradient, symbol, clipPath, mask'

/**
 * Turn Mermaid's drawing into an SVG that any page can contain, any number of times.
 *
 * Each element has its style inline, with the theme's colors as variables. No style sheet, class or id is
 * left that could clash with the page; only ids that the drawing refers to stay.
 */
export function finishSvg(svg: SVGSVGElement, text: string): string {
  removeUnsafe(svg)
  setNaturalSize(svg)
  repairDrawing(svg)
  const area = drawnArea(svg)
  const name = nameDrawing(svg)
  const chosen = authorColors(text)
  const unreadable = findUnreadableLabels(svg, chosen)
  flattenStyles(svg, createThemePaint(chosen))
  recolorLabels(unreadable)
  for (const row of svg.querySelectorAll('text > tspan + tspan')) separateRow(row)
  for (const element of svg.querySelectorAll('*')) simplifyAttributes(element)
  renameIds(svg)
  for (const empty of [...svg.querySelectorAll('g, defs')].reverse())
    if (empty.childNodes.length === 0) empty.remove()

  const size = { width: String(Math.ceil(area.width)), height: String(Math.ceil(area.height)) }
  const viewBox = [area.x, area.y, area.width, area.height]
    .map((part) => Math.round(part * 10) / 10)
    .join(' ')
  const style = svg.getAttribute('style') ?? ''
  for (const { name: attribute } of [...svg.attributes]) svg.removeAttribute(attribute)
  const natural = `--width:${size.width}px;--ratio:${Math.round((area.width / area.height) * 1000) / 1000}`
  const holdsLinks = svg.querySelector('a') !== null
  const attributes = {
    ...size,
    viewBox,
    role: holdsLinks ? 'group' : 'img',
    'aria-label': name,
    style: `${natural};${style}`,
  }
  for (const [attribute, value] of Object.entries(attributes)) svg.setAttribute(attribute, value)
  return svg.outerHTML
}

/** Show a drawing at its natural size, so that lengths measured in it are in its own pixels. */
function setNaturalSize(svg: SVGSVGElement): void {
  const { width, height } = svg.viewBox.baseVal
  svg.setAttribute('style', '')
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
}

/** Return the area of the drawing: Mermaid's own frame is often wider, and sometimes too small. */
function drawnArea(svg: SVGSVGElement): DOMRect {
  const { x, y, width, height } = svg.getBBox()
  return new DOMRect(
    x - MARGIN,
    y - MARGIN,
    Math.max(1, width + 2 * MARGIN),
    Math.max(1, height + 2 * MARGIN),
  )
}

/** Insert a space of no width between the lines of a label, for screen readers and copied text. */
function separateRow(row: Element): void {
  if (!row.hasAttribute('x') && !row.hasAttribute('dy')) return
  const space = document.createElementNS('http://www.w3.org/2000/svg', 'tspan')
  space.setAttribute('style', 'font-size:0')
  space.textContent = ' '
  row.before(space)
}

/** Remove attributes that only Mermaid's scripts and style sheet use, and shorten numbers. */
function simplifyAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    if (name === 'class' || /^(?:data-|aria-|role$|tabindex$|xmlns|name$)/.test(name))
      element.removeAttribute(name)
    else if (name === 'd') element.setAttribute(name, shortenPath(value))
    else if (/^(?:points|transform|x|y|[xy][12]|width|height|cx|cy|r|rx|ry|dx|dy)$/.test(name)) {
      element.setAttribute(
        name,
        value.replace(/-?\d*\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)),
      )
    }
  }
}

/** Rename the ids that something refers to, so that they are the drawing's own; remove the others. */
function renameIds(svg: SVGSVGElement): void {
  const used = new Map<string, string>()
  const reference = /url\(["']?#([^"')]+)["']?\)/g
  const rename = (id: string): string => {
    const name = used.get(id) ?? `${ID_PREFIX}-${used.size + 1}`
    used.set(id, name)
    return name
  }
  const elements = [...svg.querySelectorAll('*')]
  for (const element of elements) {
    for (const { name, value } of [...element.attributes]) {
      const target = /^(?:xlink:)?href$/.test(name) && value.startsWith('#') ? value.slice(1) : undefined
      const changed =
        target === undefined
          ? value.replace(reference, (_, id: string) => `url(#${rename(id)})`)
          : `#${rename(target)}`
      if (changed !== value) element.setAttribute(name, changed)
    }
  }
  for (const element of elements) {
    if (element.id === '') continue
    const name = used.get(element.id)
    const isDefinition = element.matches(DEFINITIONS)
    if (name !== undefined) element.id = name
    else if (!isDefinition) element.removeAttribute('id')
    else element.remove()
  }
}

import { DRAWING_FONT } from './mermaid-config.ts'
import type { ThemePaint } from './theme-paint.ts'

/** Inherited properties: written only where they differ from the parent's. */
const INHERITED = `
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-linecap
  stroke-linejoin font-size font-weight font-style font-family text-anchor dominant-baseline paint-order
  visibility marker-start marker-mid marker-end color
`
  .trim()
  .split(/\s+/)

/** Properties that are not inherited, with their initial values. */
const NOT_INHERITED: Readonly<Record<string, string>> = {
  opacity: '1',
  'alignment-baseline': 'auto',
  'baseline-shift': '0px',
  'text-decoration-line': 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'clip-path': 'none',
  mask: 'none',
  filter: 'none',
}

/** Inherited properties that a page does not set: their initial values need no declaration. */
const INITIAL: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  'dominant-baseline': 'auto',
  visibility: 'visible',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
}

/** Presentation attributes, which the declarations replace. */
const STYLE_ATTRIBUTES = [...INHERITED, ...Object.keys(NOT_INHERITED), 'style', 'font', 'clip-rule']

/**
 * Write the computed style of each element inline, and remove Mermaid's style sheet and presentation
 * attributes.
 */
export function flattenStyles(svg: SVGSVGElement, paint: ThemePaint): void {
  const elements = [svg, ...svg.querySelectorAll<SVGElement | HTMLElement>('*')].filter(
    ({ localName }) => !['style', 'title', 'desc'].includes(localName),
  )
  const hidden: Element[] = []
  const painted = new Map<Element, Readonly<Record<string, string>>>()
  const styles = elements.map((element): string => {
    const style = getComputedStyle(element)
    if (style.display === 'none' && !element.closest('defs')) hidden.push(element)
    const own = Object.fromEntries(
      INHERITED.map((name) => {
        const value = style.getPropertyValue(name)
        return [name, name === 'font-family' ? DRAWING_FONT : paint(value, element, name)]
      }),
    )
    painted.set(element, own)
    const inherited = painted.get(element.parentElement ?? svg) ?? INITIAL
    const declarations: string[] = []
    const add = (name: string, value: string): void => {
      if (!/url\((?!["']?#)/.test(value)) declarations.push(`${name}:${value.replaceAll('"', "'")}`)
    }
    for (const [name, value] of Object.entries(own)) {
      if (value !== inherited[name] && (name !== 'color' || element.localName === 'foreignObject'))
        add(name, value)
    }
    for (const [name, initial] of Object.entries(NOT_INHERITED)) {
      const value = style.getPropertyValue(name)
      const isUsed = value !== initial && value !== '' && !(name === 'filter' && !value.startsWith('url'))
      if (isUsed) add(name, paint(value, element, name))
    }
    for (const name of ['rx', 'ry']) {
      const value = style.getPropertyValue(name)
      if (element.localName === 'rect' && value !== 'auto' && !element.hasAttribute(name)) {
        element.setAttribute(name, value.replace('px', ''))
      }
    }
    return declarations.join(';')
  })
  for (const [index, element] of elements.entries()) {
    const transform = element.style.transform
    for (const name of STYLE_ATTRIBUTES) element.removeAttribute(name)
    const own = transform && !element.hasAttribute('transform') ? `;transform:${transform}` : ''
    const style = (styles[index] ?? '') + own
    if (style !== '') element.setAttribute('style', style.replace(/^;/, ''))
  }
  for (const element of [...hidden, ...svg.querySelectorAll('style')]) element.remove()
}

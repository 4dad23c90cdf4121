import type { Words } from '../page/page-words.ts'
import { SECTION_HEADINGS } from './handout-sections.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Path of the icon: a screen on its stand. */
const SCREEN = 'M3 5h18v11H3z M12 16v4 M8 20h8'

/** Add links after every heading of the handout: to its own anchor and to its slide. */
export function linkHeadings(words: Words): void {
  const slides: Readonly<Record<string, string | null>> = JSON.parse(
    document.getElementById('lutrin-slides')?.textContent || '{}',
  )
  for (const heading of document.querySelectorAll('main :is(h2, h3, h4, h5, h6)[id]')) {
    if (heading.matches(SECTION_HEADINGS))
      heading.append(' ', link('permalink', `#${encodeURIComponent(heading.id)}`, words.word('toSection')))
    const { [heading.id]: slide = heading.id } = slides
    if (slide === null) continue
    const toSlide = link('to-slide', `index.html#/${encodeURIComponent(slide)}`, words.word('toSlide'))
    toSlide.append(drawScreen())
    heading.append(' ', toSlide)
  }
}

/** Create a link without text. */
function link(className: string, href: string, label: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.className = className
  made.href = href
  made.title = label
  made.setAttribute('aria-label', label)
  return made
}

/** Draw the icon of a slide as lines: a PDF would turn a CSS mask into a bitmap. */
function drawScreen(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', SCREEN)
  svg.append(path)
  return svg
}

import type { Words } from '../page/page-words.ts'
import { SECTION_HEADINGS } from './handout-sections.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** A screen on its stand. */
const SCREEN = 'M3 5h18v11H3z M12 16v4 M8 20h8'

/** Put links behind every heading of the handout: to itself, for who keeps its address, and to its slide. */
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

/** Make a link that shows no words. */
function link(className: string, href: string, label: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.className = className
  made.href = href
  made.title = label
  made.setAttribute('aria-label', label)
  return made
}

/** Draw the sign of a slide; lines stay lines in a PDF, which a mask would not. */
function drawScreen(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', SCREEN)
  svg.append(path)
  return svg
}

import type { Words } from './words.ts'

/** Put a link to its slide behind every heading of the handout. */
export function linkHeadingsToSlides(words: Words): void {
  const slides: Readonly<Record<string, string>> = JSON.parse(
    document.getElementById('lutrin-slides')?.textContent || '{}',
  )
  for (const heading of document.querySelectorAll('main :is(h2, h3, h4, h5, h6)[id]')) {
    const link = document.createElement('a')
    link.className = 'to-slide'
    link.href = `index.html#/${encodeURIComponent(slides[heading.id] ?? heading.id)}`
    link.title = words.word('toSlide')
    link.setAttribute('aria-label', words.word('toSlide'))
    heading.append(' ', link)
  }
}

/**
 * Write the rule for sheets of paper: their size and margins in millimetres, and what stands above and below the slides.
 *
 * Above: the deck's title and its date; below: its footer or else its author, and the page's number.
 */
export function sheetPageRule(
  deck: HTMLElement,
  { width, height }: { readonly width: number; readonly height: number },
  margin: { readonly block: number; readonly inline: number },
): string {
  const { fontFamily } = getComputedStyle(deck)
  const title = document.title
  const date = textOf(deck.querySelector('.slides .cover .date'))
  const author = document.querySelector<HTMLMetaElement>('meta[name=author]')?.content ?? ''
  const footer = textOf(deck.querySelector('.deck-bar .deck-footer')) || author
  // Nothing else on the page may have asked for the letters that only stand here.
  void document.fonts.load(`12px ${fontFamily}`, `${title}${date}${footer}0123456789/`)
  const look = `color: #566073; font: 8.5pt / 1.3 ${fontFamily}; font-variant-numeric: tabular-nums;`
  /** Write a margin box. */
  const box = (name: string, align: string, content: string): string =>
    `@${name} { content: ${content}; ${look} ${align} }`
  const top = 'vertical-align: bottom; padding-bottom: 4mm;'
  const bottom = 'vertical-align: top; padding-top: 4mm;'
  return `@page {
    size: ${width}mm ${height}mm;
    margin: ${margin.block}mm ${margin.inline}mm;
    ${box('top-left', `${top} text-align: left;`, cssString(title))}
    ${date && box('top-right', `${top} text-align: right; white-space: nowrap;`, cssString(date))}
    ${box('bottom-left', `${bottom} text-align: left;`, cssString(footer))}
    ${box('bottom-right', `${bottom} text-align: right; white-space: nowrap;`, "counter(page) ' / ' counter(pages)")}
  }`
}

/** Read the text of an element; '' where there is none. */
function textOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

/** Write a text as a string of CSS. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}

/**
 * Return the CSS rule for sheets: their size and margins in millimeters, header and footer.
 *
 * The header has the deck's title and date; the footer has the deck's footer, else its author, and the page
 * number.
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
  // No element of the page uses these characters, so their font would not be loaded.
  void document.fonts.load(`12px ${fontFamily}`, `${title}${date}${footer}0123456789/`)
  const look = `color: #566073; font: 8.5pt / 1.3 ${fontFamily}; font-variant-numeric: tabular-nums;`
  /** Return the rule of a margin box. */
  const box = (name: string, align: string, content: string): string =>
    `@${name} { content: ${content}; ${look} ${align} }`
  const [start, end] =
    getComputedStyle(document.documentElement).direction === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const top = 'vertical-align: bottom; padding-bottom: 4mm;'
  const bottom = 'vertical-align: top; padding-top: 4mm;'
  return `@page {
    size: ${width}mm ${height}mm;
    margin: ${margin.block}mm ${margin.inline}mm;
    ${box(`top-${start}`, `${top} text-align: ${start};`, cssString(title))}
    ${date && box(`top-${end}`, `${top} text-align: ${end}; white-space: nowrap;`, cssString(date))}
    ${box(`bottom-${start}`, `${bottom} text-align: ${start};`, cssString(footer))}
    ${box(`bottom-${end}`, `${bottom} direction: ltr; text-align: ${end}; white-space: nowrap;`, "counter(page) ' / ' counter(pages)")}
  }`
}

/** Return the text of an element; '' where it is missing. */
function textOf(element: Element | null): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

/** Quote a text as a CSS string. */
function cssString(text: string): string {
  const escaped = text.replace(/["\\\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)
  return `"${escaped}"`
}

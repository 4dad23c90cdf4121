/** Widths of paper that CSS names. */
const PAPER_WIDTHS: Readonly<Record<string, string>> = { a4: '210mm', letter: '8.5in' }

/** Return the width of the text on a page, as CSS, from the `@page` rules; undefined where they do not set it. */
export function textWidth(): string | undefined {
  const rules = Array.from(document.styleSheets, rulesOf).flat().flatMap(withImported)
  const page = { size: '', left: '', right: '' }
  for (const rule of rules) {
    if (!(rule instanceof CSSPageRule) || rule.selectorText !== '') continue
    // TypeScript's type of the rule's style has no method to read a property.
    const { style } = rule as unknown as CSSStyleRule
    page.size = style.getPropertyValue('size') || page.size
    page.left = style.getPropertyValue('margin-left') || page.left
    page.right = style.getPropertyValue('margin-right') || page.right
  }
  const paperWidth = PAPER_WIDTHS[page.size.toLowerCase()] ?? /^\d[\w.]*/.exec(page.size)?.[0]
  return paperWidth && page.left && page.right
    ? `calc(${paperWidth} - ${page.left} - ${page.right})`
    : undefined
}

/** Return a rule, or the rules of the style sheet that it imports. */
function withImported(rule: CSSRule): readonly CSSRule[] {
  if (!(rule instanceof CSSImportRule)) return [rule]
  return rule.styleSheet ? rulesOf(rule.styleSheet).flatMap(withImported) : []
}

/** Return the rules of a style sheet; none of one from elsewhere, whose rules browsers do not let scripts read. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return Array.from(sheet.cssRules)
  } catch {
    return []
  }
}

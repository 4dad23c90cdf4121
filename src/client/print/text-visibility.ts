/** Elements whose text is not drawn as it is written, or not at all. */
const UNDRAWN = '.katex-mathml, script, style, template, noscript, textarea, select, datalist, title'
/** Largest side, in pixels, of a box that hides its text from all but screen readers. */
const HIDDEN_SIZE = 2

/**
 * Create a test for elements whose text is certainly drawn as text, which remembers its answers.
 *
 * Text that is transparent, or cut off by a box in the chapter, is not seen on the page either. Text that a filter or a
 * mask changes becomes a picture, in which no PDF reader finds words.
 */
export function createTextVisibility(): (element: Element) => boolean {
  const known = new Map<Element, boolean>()

  /** Whether an element and all around it draw text. */
  function isShown(element: Element): boolean {
    const answer = known.get(element)
    if (answer !== undefined) return answer
    const { parentElement } = element
    const isDrawn =
      (parentElement === null || parentElement === document.body || isShown(parentElement)) && draws(element)
    known.set(element, isDrawn)
    return isDrawn
  }
  const visible = new Map<Element, boolean>()
  return (element) => {
    const isVisible =
      visible.get(element) ??
      (element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && hasColor(element))
    visible.set(element, isVisible)
    return isVisible && isShown(element)
  }
}

/** Whether an element draws the text in it as text. */
function draws(element: Element): boolean {
  if (element.matches(UNDRAWN)) return false
  const style = getComputedStyle(element)
  if (style.filter !== 'none' || style.maskImage !== 'none' || style.mixBlendMode !== 'normal') return false
  return !(style.clipPath !== 'none' || style.clip !== 'auto' || isTiny(element, style))
}

/** Whether an element is a box too small for text, which cuts it off. */
function isTiny(element: Element, { overflowX, overflowY }: CSSStyleDeclaration): boolean {
  if (overflowX === 'visible' || overflowY === 'visible') return false
  const { width, height } = element.getBoundingClientRect()
  return width <= HIDDEN_SIZE || height <= HIDDEN_SIZE
}

/** Whether the text of an element has a color, and is filled with it. */
function hasColor(element: Element): boolean {
  const style = getComputedStyle(element)
  const isText = !(element instanceof SVGElement)
  const fill = isText ? style.webkitTextFillColor : style.fill
  const stroke = Number.parseFloat(isText ? style.webkitTextStrokeWidth : '0')
  return !/^rgba\(.*, 0\)$|^none$|^transparent$/.test(fill) && stroke === 0
}

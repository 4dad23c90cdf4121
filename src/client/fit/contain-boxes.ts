/** Elements to which an author may have given a size or a position. */
const SIZED = '[style], [width], [height]'
/** Elements that the style sheet fits by other rules, and parts of drawings and formulas. */
const EXEMPT = '.katex *, svg *, pre, .table, .notes, .sr-only, .backdrop, .backdrop *, .code-step'
/** Height of the bar under the slides, with its distance. */
const BAR_HEIGHT = 46
/** Classes that this script sets; deck-fit.css has their rules. */
const CLASSES = ['narrowed', 'lowered', 'unclipped', 'unscaled', 'placed', 'raised']

/**
 * Fit boxes into their slide whose size or position an author chose for a frame of another size: boxes that are too wide
 * or tall, outside of the slide, that hide a part of their content, or have text that is too small.
 */
export function containBoxes(slides: readonly HTMLElement[]): void {
  for (const slide of slides) releaseBoxes(slide)
  raiseSmallText(slides)
  const boxes = slides.flatMap((slide) =>
    [...slide.querySelectorAll<HTMLElement>(SIZED)]
      .filter((box) => !box.matches(EXEMPT))
      .map((box) => ({ slide, box })),
  )
  markWhere(boxes, 'unscaled', ({ slide, box }) => isScaled(box) && (isTiny(box) || isOutside(box, slide)))
  markWhere(boxes, 'narrowed', ({ slide, box }) => isTooWide(box, slide))
  markWhere(boxes, 'lowered', ({ slide, box }) => hasHeight(box) && isTooLow(box, slide))
  markWhere(boxes, 'unclipped', ({ box }) => hasHeight(box) && box.scrollHeight > box.clientHeight + 2)
  for (const { slide, box } of boxes) if (isPlaced(box)) pullInside(box, slide)
}

/** A box with its slide. */
interface Box {
  readonly slide: HTMLElement
  readonly box: HTMLElement
}

/** Undo all changes of the boxes of a slide. */
export function releaseBoxes(slide: HTMLElement): void {
  for (const box of slide.querySelectorAll<HTMLElement>(CLASSES.map((name) => `.${name}`).join())) {
    box.classList.remove(...CLASSES)
    if (box.getAttribute('class') === '') box.removeAttribute('class')
  }
  for (const box of slide.querySelectorAll<HTMLElement>('[data-pulled]')) {
    box.style.removeProperty('translate')
    box.removeAttribute('data-pulled')
  }
}

/** Set a class on the boxes that need it; all are measured before the first one changes. */
function markWhere(boxes: readonly Box[], name: string, needs: (box: Box) => boolean): void {
  for (const { box } of boxes.filter(needs)) box.classList.add(name)
}

/** Enlarge text to the smallest readable size. */
function raiseSmallText(slides: readonly HTMLElement[]): void {
  const small = slides.flatMap((slide) => {
    const floor = Math.max(lengthOf(slide, '--floor'), lengthOf(slide, '--smallest'))
    return [...slide.querySelectorAll<HTMLElement>('*')].filter(
      (element) =>
        [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''),
        ) &&
        !element.closest('.katex, svg, .notes, .sr-only, style, script') &&
        isBelow(lengthOf(element, 'font-size'), floor),
    )
  })
  for (const element of small) element.classList.add('raised')
}

/** Whether a text size is below a limit; 0 means that there is no text. */
function isBelow(size: number, floor: number): boolean {
  return size > 0 && size < floor - 0.1
}

/** Whether a box is shown at a scale. */
function isScaled({ style }: HTMLElement): boolean {
  return style.zoom !== '' || style.scale !== '' || /scale|matrix/.test(style.transform)
}

/** Whether the text of a scaled box is too small to be read. */
function isTiny(box: HTMLElement): boolean {
  const shown = box.offsetWidth === 0 ? 1 : box.getBoundingClientRect().width / scaleOf(box) / box.offsetWidth
  const zoom = Number.parseFloat(box.style.zoom) / (box.style.zoom.endsWith('%') ? 100 : 1) || 1
  return isBelow(lengthOf(box, 'font-size') * Math.min(shown, zoom), lengthOf(box, '--floor'))
}

/** Return the scale at which a slide is shown. */
function scaleOf(element: HTMLElement): number {
  const slide = element.closest<HTMLElement>('section')
  return slide && slide.offsetWidth > 0 ? slide.getBoundingClientRect().width / slide.offsetWidth : 1
}

/** Whether a box extends beyond its slide. */
function isOutside(box: HTMLElement, slide: HTMLElement): boolean {
  const [inner, outer] = [box.getBoundingClientRect(), slide.getBoundingClientRect()]
  return (
    inner.width > 0 &&
    (inner.left < outer.left - 1 ||
      inner.top < outer.top - 1 ||
      inner.right > outer.right + 1 ||
      inner.bottom > outer.bottom + 1)
  )
}

/**
 * Whether a box or its content extends beyond the slide's text area at the side, or starts above the slide.
 */
function isTooWide(box: HTMLElement, slide: HTMLElement): boolean {
  const { left, right, top, width } = slide.getBoundingClientRect()
  const inner = box.getBoundingClientRect()
  if (inner.width === 0 || isPlaced(box)) return inner.width > width + 1
  return (
    inner.right > right - lengthOf(slide, 'padding-right') * scaleOf(slide) + 1 ||
    inner.left < left - 1 ||
    inner.top < top - 1 ||
    (box.clientWidth > 0 && box.scrollWidth > box.clientWidth + 1)
  )
}

/** Whether an author gave a box a height. */
function hasHeight(box: HTMLElement): boolean {
  return (
    /height/.test(box.getAttribute('style') ?? '') && !box.matches('img, video, iframe, object, textarea')
  )
}

/** Whether a box ends below the slide's text area. */
function isTooLow(box: HTMLElement, slide: HTMLElement): boolean {
  const end = slide.getBoundingClientRect().bottom - lengthOf(slide, 'padding-bottom') * scaleOf(slide)
  return box.getBoundingClientRect().bottom > end + 1
}

/** Whether a box is positioned by its author. */
function isPlaced(box: HTMLElement): boolean {
  return /absolute|fixed/.test(getComputedStyle(box).position)
}

/**
 * Move a box that is outside of its slide into it; one that is larger than the slide goes back into the flow.
 */
function pullInside(box: HTMLElement, slide: HTMLElement): void {
  if (!isOutside(box, slide)) return
  const [inner, outer] = [box.getBoundingClientRect(), slide.getBoundingClientRect()]
  if (inner.height > outer.height || inner.width > outer.width) {
    box.classList.add('placed')
    return
  }
  const x = Math.max(0, outer.left - inner.left) + Math.min(0, outer.right - inner.right)
  const scale = scaleOf(slide)
  const end = outer.bottom - BAR_HEIGHT * scale
  const y = Math.max(0, outer.top - inner.top) + Math.min(0, end - inner.bottom)
  box.style.translate = `${Math.floor(x / scale)}px ${Math.floor(y / scale)}px`
  box.dataset['pulled'] = ''
}

/** Return a length of an element's style, in pixels. */
function lengthOf(element: Element, name: string): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(name)) || 0
}

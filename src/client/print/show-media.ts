/** Elements that play or load something, which paper cannot. */
const MEDIA = 'iframe, video, audio, object, embed'
/** Slides with a film or a page as their background. */
const PLAYED_BACKGROUND = '.slides section:is([data-background-video], [data-background-iframe])'
/** Files that `<object>` and `<embed>` show as pictures, on paper too. */
const PICTURE = /^image\/|\.(?:svg|png|jpe?g|gif|webp|avif)(?:$|[?#])/i

/**
 * Replace films, sounds and embedded pages by their poster, title and address, which paper can show.
 *
 * Otherwise paper would show an empty box, or a random frame of the film.
 */
export async function showMedia(): Promise<void> {
  for (const element of document.querySelectorAll<HTMLElement>(MEDIA)) {
    if (!element.isConnected || element.closest('.backgrounds, .slide-background') || isPrinted(element))
      continue
    const address = addressOf(element)
    const title = titleOf(element)
    const poster = element.getAttribute('poster')
    if (
      element.matches('audio:not([controls])') ||
      !element.checkVisibility() ||
      !(address || title || poster)
    ) {
      continue
    }
    element.replaceWith(await standIn(address, title, poster))
  }
  for (const slide of document.querySelectorAll<HTMLElement>(PLAYED_BACKGROUND)) await showBackground(slide)
}

/** Show the address of a film or page that is the background of a slide, and take out its box. */
async function showBackground(slide: HTMLElement): Promise<void> {
  const { backgroundVideo, backgroundIframe } = slide.dataset
  const address = backgroundIframe ?? backgroundVideo?.split(',')[0]?.trim()
  for (const box of slide.closest('.pdf-page')?.querySelectorAll('.slide-background :is(video, iframe)') ??
    [])
    box.remove()
  if (!address) return
  const label = await standIn(address, titleOf(slide), null)
  label.classList.add('background-address')
  slide.append(label)
}

/** Whether an element is printed as it is: a picture, or a page that is part of this one. */
function isPrinted(element: HTMLElement): boolean {
  if (element.matches('iframe[srcdoc]')) return true
  if (element.matches('object, embed'))
    return PICTURE.test(element.getAttribute('type') ?? '') || PICTURE.test(addressOf(element))
  try {
    // Pages from elsewhere are not loaded, and give no document.
    const body = element instanceof HTMLIFrameElement ? element.contentDocument?.body : undefined
    return element.getAttribute('src') !== null && (body?.childElementCount ?? 0) > 0
  } catch {
    return false
  }
}

/** Return the address that an element plays or loads, as it is written; empty where it has none. */
function addressOf(element: Element): string {
  const owners = [element, ...element.querySelectorAll(':scope > source, :scope > param[name=movie]')]
  for (const owner of owners) {
    for (const name of ['src', 'data-src', 'data', 'value']) {
      const value = owner.getAttribute(name)
      if (value && !/^(?:data|blob|javascript|about):/i.test(value)) return value
    }
  }
  return ''
}

/** Return the title of an element, white space collapsed; empty where it has none. */
function titleOf(element: Element): string {
  const names = ['title', 'aria-label', 'data-title', 'alt']
  const title = names.map((name) => element.getAttribute(name)).find((value) => value?.trim())
  return (title ?? '').replace(/\s+/g, ' ').trim()
}

/** Create what stands in the place of an element on paper. */
async function standIn(address: string, title: string, poster: string | null): Promise<Element> {
  const box = document.createElement('span')
  box.className = 'media-on-paper'
  if (poster) {
    const image = document.createElement('img')
    image.alt = title
    image.src = poster
    // Without its poster, the title and the address are still there.
    const isLoaded = await image.decode().then(
      () => true,
      () => false,
    )
    if (isLoaded) box.append(image)
  }
  if (title !== '') {
    const strong = document.createElement('strong')
    strong.textContent = title
    box.append(strong, ' ')
  }
  if (address !== '') box.append(linkTo(address))
  return box
}

/** Create a link that shows its address: of a file of the site, the path on the site. */
function linkTo(address: string): Element {
  const link = document.createElement('a')
  link.href = address
  const isOwn = link.origin === location.origin
  link.textContent = isOwn ? safeDecode(link.pathname.slice(1)) : link.href
  return link
}

/** Decode a path; a path that is not well-formed is returned as it is. */
function safeDecode(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

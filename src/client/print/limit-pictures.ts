/** Image pixels for one CSS pixel: 300 dots on an inch of paper. */
const DENSITY = 300 / 96
/** How much finer than needed a picture may be before it is drawn again. */
const SPARE = 1.3
const PHOTO = /\.jpe?g(?:$|[?#])|^data:image\/jpeg/i
const OTHER_PIXELS = /\.(?:png|webp|avif|gif|bmp)(?:$|[?#])|^data:image\/(?:png|webp)/i

/**
 * Replace pictures that have many more pixels than paper can show by smaller ones.
 *
 * A picture that is shown several times is drawn once, for its largest place, so that the PDF holds it once.
 */
export async function limitPictures(): Promise<void> {
  const shown = new Map<string, HTMLImageElement[]>()
  for (const image of document.images)
    shown.set(image.currentSrc, [...(shown.get(image.currentSrc) ?? []), image])
  for (const [source, images] of shown) {
    const isPhoto = PHOTO.test(source)
    const sizes = images.map((image) => image.getBoundingClientRect())
    const [first] = images
    if (first === undefined || !(isPhoto || OTHER_PIXELS.test(source))) continue
    const { naturalWidth, naturalHeight } = first
    const scales = sizes.map(({ width, height }) => Math.max(width / naturalWidth, height / naturalHeight))
    const scale = Math.max(...scales) * DENSITY
    // The comparison also fails for the scale of an image that did not load, which is not a number.
    if (scale === 0 || !(scale * SPARE < 1)) continue
    try {
      const smaller = await redraw(first, scale, isPhoto)
      if (smaller) await replace(images, sizes, smaller)
    } catch {
      // A picture that cannot be drawn again stays as it is.
    }
  }
}

/** Draw a picture at a smaller size, and return it as a `data:` URL; undefined where there is no canvas. */
async function redraw(image: HTMLImageElement, scale: number, isPhoto: boolean): Promise<string | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(image.naturalWidth * scale)
  canvas.height = Math.ceil(image.naturalHeight * scale)
  const context = canvas.getContext('2d')
  if (context === null) return undefined
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const smaller = new Image()
  smaller.src = isPhoto ? canvas.toDataURL('image/jpeg', 0.88) : canvas.toDataURL('image/png')
  await smaller.decode()
  return smaller.src
}

/** Show another picture in the place of images, which keep their sizes. */
async function replace(
  images: readonly HTMLImageElement[],
  sizes: readonly DOMRect[],
  url: string,
): Promise<void> {
  for (const [n, image] of images.entries()) {
    image.style.width = `${sizes[n]?.width}px`
    image.style.height = `${sizes[n]?.height}px`
    image.removeAttribute('srcset')
    image.src = url
    await image.decode()
  }
}

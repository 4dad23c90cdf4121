import type { BrokenImage } from '../../model/printed-page.ts'

/** Wait for all fonts and images, and list the images that did not load. */
export async function waitForMedia(): Promise<readonly BrokenImage[]> {
  await document.fonts.ready
  const broken: BrokenImage[] = []
  await Promise.all(
    Array.from(document.images, async (image) => {
      const url = image.currentSrc || image.src
      if (url === '') return
      await image.decode().catch(() => {
        // `decode()` fails for an SVG without a size, although it is shown.
        if (image.complete && image.naturalWidth > 0) return
        const source = image.closest('[data-source]')?.getAttribute('data-source') ?? undefined
        broken.push({ url: url.slice(0, 200), source })
      })
    }),
  )
  // After two frames the layout with these fonts and images is done.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return broken
}

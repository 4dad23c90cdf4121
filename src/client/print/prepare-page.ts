import type { BrokenImage } from '../../model/printed-page.ts'
import { exposeSlides } from './expose-slides.ts'
import { fitTables } from './fit-tables.ts'
import { limitPictures } from './limit-pictures.ts'
import { shortenOwnLinks } from './shorten-own-links.ts'
import { showMedia } from './show-media.ts'
import { shrinkPrintedSlides } from './shrink-printed-slides.ts'
import { waitForMedia } from './wait-for-media.ts'

/** Wait until a page is loaded, lay it out for paper, and list the images that did not load. */
export async function preparePage(kind: 'handout' | 'slides'): Promise<readonly BrokenImage[]> {
  const broken = await waitForMedia()
  await showMedia()
  if (kind === 'slides') {
    exposeSlides()
    shrinkPrintedSlides()
  }
  shortenOwnLinks()
  if (kind === 'handout') fitTables()
  await limitPictures()
  return broken
}

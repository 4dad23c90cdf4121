import { withoutEnding } from '../../model/markdown-file.ts'

/** Return a file or folder name without number and extension: `01-images.md` gives `images`. */
export function withoutNumber(name: string): string {
  return withoutEnding(name).replace(/^\d+(?:[.\d]*\d)?[-_. ]+(?=\S)/, '')
}

/** Make a title from a file or folder name: no number, spaces instead of dashes, a capital first. */
export function titleFromName(name: string): string {
  const words = withoutNumber(name).replace(/[-_]+/g, ' ').trim() || name
  return words.charAt(0).toUpperCase() + words.slice(1)
}

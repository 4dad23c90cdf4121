/** Take the number off the front of a file or folder name: `01-images.md` gives `images`. */
export function withoutNumber(name: string): string {
  const stem = name.replace(/\.(?:md|markdown|qmd|rmd)$/i, '')
  return stem.replace(/^\d+(?:[.\d]*\d)?[-_. ]+(?=\S)/, '')
}

/** Make a title of a file or folder name: no number, spaces for dashes, a capital first. */
export function titleFromName(name: string): string {
  const words = withoutNumber(name).replace(/[-_]+/g, ' ').trim() || name
  return words.charAt(0).toUpperCase() + words.slice(1)
}

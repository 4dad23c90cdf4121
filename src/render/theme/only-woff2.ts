/** Older formats beside a woff2 font. */
const OLDER = /,\s*url\([^)]*\)\s*format\(["']?(?:woff|truetype|opentype)["']?\)/g

/**
 * Remove older font formats from a package's style sheet: browsers without woff2 lack cascade layers as well.
 */
export function onlyWoff2(css: string): string {
  return css.replace(OLDER, '')
}

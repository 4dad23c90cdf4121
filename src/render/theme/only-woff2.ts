/** Older formats beside a woff2 font. */
const OLDER = /,\s*url\([^)]*\)\s*format\(["']?(?:woff|truetype|opentype)["']?\)/g

/** Leave out what a package's style sheet has for browsers that know no woff2: none of them knows our layers either. */
export function onlyWoff2(css: string): string {
  return css.replace(OLDER, '')
}

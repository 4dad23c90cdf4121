import type { Properties } from 'hast'

/** An address in CSS, in quotation marks or without. */
const URL = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^()'"\s]+))\s*\)/gi

/**
 * Write the addresses in CSS declarations.
 *
 * @param rewrite Returns the address on the site; undefined where the written one stays.
 */
export function rewriteUrls(style: string, rewrite: (ref: string) => string | undefined): string {
  return style.replace(URL, (match, double?: string, single?: string, bare?: string) => {
    const ref = (double ?? single ?? bare ?? '').trim()
    const address = ref === '' || /^(?:#|data:)/i.test(ref) ? undefined : rewrite(ref)
    // An address on the site needs no quotation marks; a remote one stays as it was written.
    return address === undefined || address === ref ? match : `url(${address})`
  })
}

/** Write the addresses in an element's `style`. */
export function rewriteStyle(properties: Properties, rewrite: (ref: string) => string | undefined): void {
  const { style } = properties
  if (typeof style === 'string' && /url\(/i.test(style)) properties.style = rewriteUrls(style, rewrite)
}

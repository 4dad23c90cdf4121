import type { SiteAssets } from './site-assets.ts'

/** What the compiler makes of a formula; text of the author's has no `<`. */
const FORMULA = /<[a-z]+ (?:[^>]* )?class="(?:[^"]* )?(?:katex|math-error)[ "]/

/**
 * Give the URL of the style sheet for formulas; undefined for a page without any, so that its site has no fonts for
 * them.
 *
 * @param html What the page shows.
 * @param root Way from the page to the site's root.
 */
export async function mathsStyle(
  html: readonly string[],
  root: string,
  assets: SiteAssets,
): Promise<string | undefined> {
  return html.some((piece) => FORMULA.test(piece))
    ? root + (await assets.style('theme/maths.css'))
    : undefined
}

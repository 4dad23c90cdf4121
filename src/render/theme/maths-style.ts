import type { SiteAssets } from './site-assets.ts'

/** Markup of a compiled formula; text of authors has no unescaped `<`. */
const FORMULA = /<[a-z]+ (?:[^>]* )?class="(?:[^"]* )?(?:katex|math-error)[ "]/

/**
 * Return the URL of the style sheet for formulas; undefined for a page without formulas, which needs no fonts
 * for them.
 *
 * @param html Content of the page.
 * @param root Relative URL from the page to the site's root.
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

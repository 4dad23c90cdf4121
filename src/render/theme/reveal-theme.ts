import { transform } from 'lightningcss'
import type { Templates } from '../../model/site-file.ts'

/** Prefix of an `@import` of the variables of a reveal.js theme: `reveal-theme:black`. */
export const REVEAL_THEME = 'reveal-theme:'

/** Return the path of a reveal.js theme among the packages. */
export function revealThemePath(specifier: string): string {
  return `reveal.js/dist/theme/${specifier.slice(REVEAL_THEME.length)}.css`
}

/**
 * Keep the variables and fonts of a reveal.js theme, and remove the rest.
 *
 * Its rules would break our layout, and its `@import`s load fonts from the network.
 */
export function keepVariables(css: Uint8Array): string {
  const { code } = transform({
    filename: 'theme.css',
    code: css,
    visitor: {
      Rule(rule) {
        if (rule.type === 'font-face') return undefined
        return rule.type === 'style' && isRoot(rule.value.selectors) ? undefined : []
      },
    },
  })
  return new TextDecoder().decode(code)
}

/** Whether a rule only sets variables. */
function isRoot(
  selectors: readonly (readonly { readonly type: string; readonly kind?: unknown }[])[],
): boolean {
  return selectors.every(([first, ...rest]) => rest.length === 0 && first?.kind === 'root')
}

/**
 * Return a style sheet in the colors of a reveal.js theme: `theme/deck.css` becomes `theme/deck-black.css`.
 *
 * @returns Its name, and the templates with it.
 */
export function withRevealTheme(
  name: string,
  theme: string | undefined,
  templates: Templates,
): { readonly name: string; readonly templates: Templates } {
  if (theme === undefined) return { name, templates }
  const own = name.replace(/\.css$/, `-${theme}.css`)
  if (templates.has(own)) return { name: own, templates }
  const sheet = name.replace(/^.*\//, './')
  const text = `@import '${sheet}';@import '${REVEAL_THEME}${theme}' layer(tokens);@import './reveal-theme.css';`
  return { name: own, templates: new Map([...templates, [own, { path: own, text, override: false }]]) }
}

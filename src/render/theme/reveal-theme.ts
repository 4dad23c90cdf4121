import { transform } from 'lightningcss'
import type { Templates } from '../../model/site-file.ts'

/** Marks an `@import` of what a theme of reveal.js sets: `reveal-theme:black`. */
export const REVEAL_THEME = 'reveal-theme:'

/** Where a theme of reveal.js is, among the packages. */
export function revealThemePath(specifier: string): string {
  return `reveal.js/dist/theme/${specifier.slice(REVEAL_THEME.length)}.css`
}

/**
 * Keep of a theme of reveal.js what it sets: its variables and the fonts that it brings.
 *
 * Its rules would undo our layout, and its `@import`s load fonts from the network.
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

/** Tell the rules that set variables. */
function isRoot(
  selectors: readonly (readonly { readonly type: string; readonly kind?: unknown }[])[],
): boolean {
  return selectors.every(([first, ...rest]) => rest.length === 0 && first?.kind === 'root')
}

/**
 * Make a style sheet that shows another one in a theme of reveal.js: `theme/deck.css` becomes `theme/deck-black.css`.
 *
 * @returns Its name, and the templates that it is one of.
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

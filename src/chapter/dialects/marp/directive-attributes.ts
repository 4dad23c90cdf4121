import type { Root } from 'mdast'
import type { Parser } from '../../parse/parse-markdown.ts'
import type { Attributes } from '../../tree/attributes.ts'
import { textOf } from '../../tree/node-text.ts'
import type { Directives } from './directive-yaml.ts'

/** Return directives as attributes of a slide. */
export function attributesOf(directives: Directives, parse: Parser): Attributes {
  const text = (key: string): string => (directives[key] == null ? '' : String(directives[key]))
  const classes = [directives['class']]
    .flat()
    .flatMap((names) => String(names ?? '').split(/\s+/))
    .filter(Boolean)
  const image = /^url\(\s*["']?(.*?)["']?\s*\)$/.exec(text('backgroundImage'))?.[1]
  const entries = {
    'background-color': text('backgroundColor'),
    'background-image': image ?? '',
    'background-gradient': image === undefined ? text('backgroundImage').replace(/^none$/, '') : '',
    'background-size': image === undefined ? '' : text('backgroundSize'),
    'background-position': image === undefined ? '' : text('backgroundPosition'),
    'background-repeat': image === undefined ? '' : text('backgroundRepeat'),
    'data-header': plain(text('header'), parse),
    'data-footer': plain(text('footer'), parse),
    // In reveal.js and Quarto, `center` is about the height of a slide; in themes of Marp, about its lines.
    'data-align': classes.includes('center') ? 'center' : '',
    'data-visibility': /^(?:hold|skip)$/.test(text('paginate')) ? 'uncounted' : '',
    style: text('color') === '' ? '' : `color: ${text('color')}`,
  }
  return { classes, values: Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== '')) }
}

/** Return the plain text of Markdown, since attributes cannot have markup. */
function plain(markdown: string, parse: Parser): string {
  if (markdown === '') return ''
  const tree: Root = parse(markdown)
  return textOf(tree)
}

import type { Html, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { parse as parseYaml } from 'yaml'
import type { Attributes } from '../attributes.ts'
import { createContainer, setPlace } from '../container.ts'
import type { DialectContext } from './dialect.ts'

type Directives = Readonly<Record<string, unknown>>

declare module 'mdast' {
  interface RootData {
    /** Settings of the whole deck that Marp's comments make. */
    marp?: Directives
  }
}

/** https://marpit.marp.app/directives and https://github.com/marp-team/marp-core#features */
const GLOBAL = [
  'headingDivider',
  'lang',
  'style',
  'theme',
  'size',
  'math',
  'marp',
  'title',
  'author',
  'description',
]
const OTHER = ['keywords', 'url', 'image', 'transition']
const LOCAL = [
  'paginate',
  'header',
  'footer',
  'class',
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'color',
]
const KNOWN = new Set([
  ...GLOBAL,
  ...OTHER,
  ...LOCAL,
  ...LOCAL.map((name) => `_${name}`),
  ...GLOBAL.map((name) => `$${name}`),
])
const COMMENT = /<!--+([\s\S]*?)--+>/g
/** Comments to other tools, which Marp does not take for notes either; `fit` is its own mark for a large heading. */
const MAGIC =
  /^\s*(?:prettier-ignore|markdownlint-|lint |eslint|cspell|vale |textlint|toc\b|fit\b|omit|\.(?:slide|element))/i

/** Give the settings of the whole deck that comments made. */
export function settingsOf(tree: Root): Directives {
  return tree.data?.marp ?? {}
}

/**
 * Read the directives in comments and front matter; what is no directive is a note of its slide.
 *
 * A directive holds from its slide on, one with `_` for its slide only.
 */
export function readDirectives(tree: Root, { values }: DialectContext): void {
  let lasting: Directives = pick(values, LOCAL)
  let spot: Directives = {}
  let settings: Directives = {}
  const result: RootContent[] = []
  let start = 0
  const divides = createDivider(values['headingDivider'] ?? findDivider(tree))
  const finish = (): void => {
    const attributes = attributesOf({ ...lasting, ...spot })
    result.splice(start, 0, { type: 'slideAttributes', attributes, ahead: true })
    start = result.length
    spot = {}
  }
  for (const node of tree.children) {
    if (node.type === 'thematicBreak' || (divides(node) && result.length > start)) {
      finish()
      if (node.type === 'thematicBreak') start++
    }
    result.push(node)
    for (const html of htmlIn(node)) {
      for (const [, text = ''] of html.value.matchAll(COMMENT)) {
        const directives = readYaml(text)
        if (directives) {
          settings = { ...settings, ...directives }
          lasting = { ...lasting, ...pick(directives, LOCAL) }
          spot = { ...spot, ...pick(unscored(directives), LOCAL) }
        } else if (text.trim() !== '' && !MAGIC.test(text)) {
          const words: RootContent = { type: 'paragraph', children: [{ type: 'text', value: text.trim() }] }
          result.push(setPlace(createContainer('notes', [words]), node, node))
        }
      }
    }
  }
  finish()
  tree.children = result
  tree.data = { ...tree.data, marp: settings }
}

/** Create what tells the headings that start slides by `headingDivider`. */
function createDivider(divider: unknown): (node: RootContent) => boolean {
  const levels = Array.isArray(divider) ? divider.map(Number) : undefined
  return (node) => node.type === 'heading' && (levels?.includes(node.depth) ?? node.depth <= Number(divider))
}

/** Find `headingDivider` in the comments of a chapter. */
function findDivider(tree: Root): unknown {
  for (const html of tree.children.flatMap(htmlIn)) {
    for (const [, text = ''] of html.value.matchAll(COMMENT)) {
      const found = readYaml(text)?.['headingDivider']
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** List the HTML in a node. */
function htmlIn(node: RootContent): readonly Html[] {
  const found: Html[] = []
  visit(node, 'html', (html) => {
    found.push(html)
  })
  return found
}

/** Read a comment as directives; undefined where it is anything else. */
function readYaml(text: string): Directives | undefined {
  if (!/^\s*[$_]?\w+:(?:\s|$)/.test(text)) return undefined
  try {
    const values: unknown = parseYaml(text, { logLevel: 'silent' })
    if (typeof values !== 'object' || values === null || Array.isArray(values)) return undefined
    return Object.keys(values).every((key) => KNOWN.has(key)) ? (values as Directives) : undefined
  } catch {
    return undefined
  }
}

/** Keep some keys. */
function pick(values: Directives, keys: readonly string[]): Directives {
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.includes(key)))
}

/** Give the directives for one slide their names without `_`. */
function unscored(values: Directives): Directives {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (key.startsWith('_') ? [[key.slice(1), value]] : [])),
  )
}

/** Write directives as attributes of a slide. */
function attributesOf(directives: Directives): Attributes {
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
    style: text('color') === '' ? '' : `color: ${text('color')}`,
  }
  return { classes, values: Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== '')) }
}

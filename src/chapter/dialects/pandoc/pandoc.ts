import type { Blockquote, List, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { ReadContext } from '../../parse/read-context.ts'
import { quartoShortcodes } from '../../shortcodes/quarto-shortcodes.ts'
import { readShortcodes } from '../../shortcodes/read-shortcodes.ts'
import { createContainer, isContainer, setPlace } from '../../tree/container-node.ts'
import { isBlank } from '../../tree/node-text.ts'
import { walk } from '../../tree/visit-nodes.ts'
import type { CutRules, Dialect, Sample } from '../dialect.ts'
import { readFancyLists } from './fancy-lists.ts'
import { findListMarks, maskListMarks } from './find-list-marks.ts'
import { freeTextOfBlocks, readSlideContent } from './html-divs.ts'
import { readImageCaptions } from './image-captions.ts'
import { readInlineNotes } from './inline-notes.ts'
import { maskBars } from './mask-bars.ts'
import { maskNumbers, readPandocText } from './pandoc-text.ts'
import { readTableCaptions } from './table-captions.ts'
import { columnDashes, findTables, maskTables, readTables, tableLine } from './text-tables.ts'

/** A format of pandoc or Quarto, `revealjs` or `clean-revealjs`, where it is named alone. */
const FORMAT = /^(?:[\w-]+-)?(?:revealjs|beamer|pptx|slidy|slideous|dzslides|s5|html|pdf|docx|typst|epub)$/i

/**
 * The dialect of pandoc and Quarto: a title block, `incremental`, `slide-level`, lists in quotes, raw HTML, inline notes,
 * line blocks, grid and simple tables, examples, super- and subscripts.
 *
 * Attributes, fenced divs and `. . .` are read in every chapter; in this dialect a fenced div may have any name.
 */
export const pandoc: Dialect = {
  name: 'pandoc',
  kind: 'text',
  tools: ['pandoc', 'Quarto'],
  reads: [
    'attributes, fenced divs, `. . .`, `incremental`, `slide-level`, title block, callouts, `~~~~{.zsh}`, `{=html}`',
    'lists with letters, roman numbers and parentheses (`a)`, `iv.`, `(2)`, `(@)`)',
    "the text of an image that is alone in its paragraph as its caption; Quarto's `layout-ncol`, `layout`",
    '`{{< include >}}` and `!include` (in every dialect), `{{< video >}}`, `{{< pagebreak >}}`; `{{< fa >}}` and `{{< iconify >}}` are left out, or their label is shown',
    'Markdown right below `<div>`; in chapters with `<div class="slide-content">`, that is for the slide and `<div class="notes">` for the handout',
    'simple, multiline and grid tables, captions of tables (`: words`), bars in the code and formulas of tables',
  ],
  signs: [
    'a file `.qmd`',
    '`format: revealjs` or another format of pandoc, `output`, `slide-level` or `incremental` in the front matter',
    '`::: {.class}` or `::: columns`',
    '`. . .`',
    'a title block, `% Title`',
    'a grid table',
    '```` ```{.bash} ````',
  ],
  fixtures: ['pandoc', 'quarto'],
  recognizes: (sample) => hasSettings(sample) || hasSyntax(sample.text),
  anyDiv: true,
  marks: [tableLine, columnDashes],
  mask: (source) => {
    const numbered = maskListMarks(maskNumbers(source), findListMarks(source))
    return maskTables(maskBars(numbered), findTables(source))
  },
  read: (tree, context) => {
    freeTextOfBlocks(tree, context.parse)
    readTables(tree, String(context.file.value), context.parse)
    readTitleBlock(tree, context)
    readFancyLists(tree, findListMarks(String(context.file.value)))
    readRaw(tree)
    const incremental = setting(context.values, 'incremental') === true
    if (incremental) tree.data = { ...tree.data, incremental }
    readQuotedLists(tree, incremental)
    readSlideContent(tree)
    readTableCaptions(tree, String(context.file.value))
    if (isForPandoc(context)) readImageCaptions(tree, String(context.file.value), context.parse)
    readInlineNotes(tree)
    readPandocText(tree, String(context.file.value))
    readShortcodes(tree, quartoShortcodes, context)
  },
  cut: (_, values): CutRules => {
    const level = Number(setting(values, 'slide-level') ?? Number.NaN)
    return Number.isInteger(level) ? { slideLevel: level } : {}
  },
}

/**
 * Whether a chapter is written for pandoc or Quarto, and not only with attributes and fenced divs, which courses of ours
 * have too: there, the alternative text of an image is no caption.
 */
function isForPandoc({ file, values, wanted }: ReadContext): boolean {
  const text = String(file.value)
  return (
    wanted.includes('pandoc') ||
    hasSettings({ path: file.path, text, values }) ||
    /[{ ]layout(?:-n(?:col|row))?=/.test(text)
  )
}

/** Whether the file, its front matter or its title block is for pandoc or Quarto. */
function hasSettings({ path, text, values }: Sample): boolean {
  return (
    /\.qmd$/i.test(path) ||
    FORMAT.test(String(values['format'])) ||
    setting(values, 'slide-level') !== undefined ||
    setting(values, 'incremental') !== undefined ||
    ['format', 'output', 'pandoc'].some((key) => typeof values[key] === 'object' && values[key] !== null) ||
    /^\s*% \S/.test(text)
  )
}

/** Whether a text has syntax of pandoc. */
function hasSyntax(text: string): boolean {
  return (
    /^:{3,}[ \t]*\{[^}\n]*\}[ \t]*(?::+[ \t]*)?$/m.test(text) ||
    /^:{3,}[ \t]+(?:columns|column|incremental|nonincremental|notes)[ \t]*(?::+[ \t]*)?$/m.test(text) ||
    /^\. \. \.[ \t]*$/m.test(text) ||
    /^[ \t]*\+(?::?[-=]{2,}:?\+)+[ \t]*$/m.test(text) ||
    /^[ \t]*```[ \t]*\{[ \t]*[.=][^}\n]*\}/m.test(text)
  )
}

/** Return a setting of pandoc, from the top of the front matter or from the settings of a format. */
function setting(values: Sample['values'], name: string): unknown {
  const names = [name, name.replaceAll('-', '_')]
  const layers = [values, ...formatsOf(values['format']), ...formatsOf(values['output'])]
  for (const layer of layers) {
    for (const key of names) if (layer[key] !== undefined) return layer[key]
  }
  return undefined
}

/** Return the settings of each format. */
function formatsOf(formats: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof formats !== 'object' || formats === null) return []
  return Object.values(formats).filter((value) => typeof value === 'object' && value !== null) as Readonly<
    Record<string, unknown>
  >[]
}

/** Make a title slide of `% Title`, `% Authors` and `% Date` at the start of a chapter. */
function readTitleBlock(tree: Root, { file }: ReadContext): void {
  const [first] = tree.children
  const { start, end } = first?.position ?? {}
  if (first?.type !== 'paragraph' || start?.offset === undefined || end?.offset === undefined) return
  const lines = String(file.value).slice(start.offset, end.offset).split(/\r?\n/)
  if (!lines.every((line) => /^(?:%|\s)/.test(line)) || !lines[0]?.startsWith('% ')) return
  const [title = [], ...others] = splitLines(first)
  const heading: RootContent = {
    type: 'heading',
    depth: 1,
    children: [...title],
    ...(first.position ? { position: first.position } : {}),
  }
  const paragraphs = others.map((children): Paragraph => ({ type: 'paragraph', children: [...children] }))
  const block = setPlace(createContainer('div', [heading, ...paragraphs.filter(hasWords)]), first, first)
  tree.children.splice(0, 1, block, { type: 'thematicBreak' })
}

/** Split a paragraph at its lines of `%`. */
function splitLines(paragraph: Paragraph): readonly (readonly PhrasingContent[])[] {
  const lines: PhrasingContent[][] = []
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child)
      continue
    }
    for (const [n, line] of child.value.split(/\r?\n/).entries()) {
      if (n === 0 && lines.length > 0) lines.at(-1)?.push({ ...child, value: line })
      else lines.push([{ ...child, value: line.replace(/^%\s*/, '') }])
    }
  }
  return lines
}

/** Whether a paragraph is not blank. */
function hasWords({ children }: Paragraph): boolean {
  return children.some((child) => !isBlank(child))
}

/** Make HTML of fences of `{=html}`; other formats stay code, so that nothing is lost. */
function readRaw(tree: Root): void {
  walk(tree, (node, index, parent): undefined => {
    if (node.type !== 'code' || !/^html\d?$/.test(node.data?.raw ?? '')) return
    const { value, position } = node
    parent.children[index] = { type: 'html', value, ...(position ? { position } : {}) }
  })
}

/** Make lists that are alone in a block quote incremental, or the opposite where `incremental` is on, as pandoc does. */
function readQuotedLists(node: Nodes, incremental: boolean): void {
  if (!('children' in node)) return
  const children = node.children as RootContent[]
  for (const [index, child] of children.entries()) {
    if (isQuotedList(child)) {
      const name = incremental ? 'nonincremental' : 'incremental'
      children[index] = setPlace(createContainer(name, child.children), child, child)
    } else readQuotedLists(child, incremental || isContainer(child, 'incremental'))
  }
}

/** Whether a node is a block quote with lists only. */
function isQuotedList(node: RootContent): node is Blockquote & { children: List[] } {
  return (
    node.type === 'blockquote' &&
    node.children.length > 0 &&
    node.children.every(({ type }) => type === 'list')
  )
}

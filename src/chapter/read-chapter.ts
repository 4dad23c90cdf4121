import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { CalloutLabels } from '../model/callout-kind.ts'
import type { ChapterInput } from './chapter-input.ts'
import { chooseDialects } from './dialects/choose-dialects.ts'
import type { Dialect, Reader } from './dialects/dialect.ts'
import { doubtfulNotes } from './dialects/doubtful-notes.ts'
import { createSeparatorReaders } from './dialects/separator-reader.ts'
import { createFormulas, type Formulas } from './maths/formulas.ts'
import { remarkMathHint } from './maths/math-off-hint.ts'
import { remarkFormulas } from './maths/read-formulas.ts'
import { createEndsCode } from './parse/code-ends.ts'
import { parseWithComments, remarkRemoveComments } from './parse/comments.ts'
import { createParser, parse as parsePlain } from './parse/parse-markdown.ts'
import type { ReadContext } from './parse/read-context.ts'
import { repairParser } from './parse/repaired-parser.ts'
import { remarkGroupHtmlBlocks } from './raw-html/group-html-blocks.ts'
import { remarkPrivateHtml } from './raw-html/private-html.ts'
import { remarkSplitHtml } from './raw-html/split-html.ts'
import { remarkUnclosedHtml } from './raw-html/unclosed-html.ts'
import { remarkUnknownHtml } from './raw-html/unknown-html.ts'
import { commonShortcodes } from './shortcodes/known-shortcodes.ts'
import { readShortcodes } from './shortcodes/read-shortcodes.ts'
import { remarkAlerts } from './syntax/alerts.ts'
import { remarkCaptionedImages } from './syntax/captioned-images.ts'
import { remarkCodeNotes } from './syntax/code-notes.ts'
import { remarkCommentAttributes } from './syntax/comment-attributes.ts'
import { remarkFencedDivs } from './syntax/divs/fenced-divs.ts'
import { remarkEmoji } from './syntax/emoji.ts'
import { remarkExtraTableCells } from './syntax/extra-table-cells.ts'
import { remarkFenceInfo } from './syntax/fence-info.ts'
import { remarkInlineAttributes } from './syntax/inline-attributes.ts'
import { remarkKramdownLines } from './syntax/kramdown-lines.ts'
import { remarkLayouts } from './syntax/layouts.ts'
import { remarkNotesAttributes } from './syntax/notes-attributes.ts'
import { remarkPrivateParts } from './syntax/private-parts.ts'
import { remarkPrivateRanges } from './syntax/private-ranges.ts'
import { remarkSlideSettings } from './syntax/slide-settings.ts'
import { remarkSteps } from './syntax/steps.ts'
import { remarkTabTables } from './syntax/tab-tables.ts'
import { remarkUnclosedFences } from './syntax/unclosed-fences.ts'
import { remarkUnreadMarks } from './syntax/unread-marks.ts'
import { remarkUnusedFootnotes } from './syntax/unused-footnotes.ts'
import { remarkPrivateRests } from './unread/private-rests.ts'
import { remarkUnreadSyntax } from './unread/unread-syntax.ts'

/** A chapter as one tree, which slides and handout are made of. */
export interface ReadChapter {
  readonly tree: Root
  /** The dialects that it is read in, besides plain Markdown. */
  readonly dialects: readonly Dialect[]
  /** Why these, where other chapters decided. */
  readonly reason: string | undefined
  /** Everything that turned the text into the tree: the dialects and others. */
  readonly readers: readonly Reader[]
  /** Formulas of the tree; undefined where mathematics are off. */
  readonly formulas: Formulas | undefined
  readonly messages: readonly VFileMessage[]
}

/** Read the text of a chapter into a tree, in the dialects that it is written in. */
export function readChapter({
  path,
  body,
  values,
  settings,
  labels,
  neighbors,
}: Pick<ChapterInput, 'path' | 'body' | 'values' | 'settings' | 'labels' | 'neighbors'>): ReadChapter {
  const file = new VFile({ path, value: body })
  const choice = chooseDialects(settings.dialect, { path, body, values }, neighbors)
  const { dialects, reason } = choice
  const formulas = settings.math ? createFormulas(file) : undefined
  const { separator } = settings
  const readers = [
    ...createSeparatorReaders(body, values, separator),
    ...dialects,
    ...(choice.hasDoubtfulNotes ? [doubtfulNotes] : []),
  ]
  const isDeck = dialects.some(({ kind }) => kind === 'deck')
  const tree = readTree(file, {
    readers,
    isDeck,
    values,
    separator,
    wanted: settings.dialect,
    labels: labels.callouts,
    formulas,
  })
  return { tree, dialects, reason, readers, formulas, messages: file.messages }
}

/** How a text is read. */
interface ReadOptions {
  readonly readers: readonly Reader[]
  /** True in the dialect of a slide tool. */
  readonly isDeck: boolean
  readonly separator: ReadContext['separator']
  /** The setting `dialect`. */
  readonly wanted: readonly string[]
  /** Front matter. */
  readonly values: Readonly<Record<string, unknown>>
  readonly labels: CalloutLabels
  readonly formulas: Formulas | undefined
}

/**
 * Parse a text, and run the plugins that read our syntax and that of dialects.
 *
 * The order of the plugins matters. Comments are removed before containers are paired, so that a `:::` in a comment
 * pairs with nothing. Attributes come late, when the elements that they follow are in the tree.
 */
function readTree(
  file: VFile,
  { readers, isDeck, values, separator, wanted, labels, formulas }: ReadOptions,
): Root {
  const marks = readers.flatMap((reader) => reader.marks ?? [])
  const parser = marks.length > 0 || formulas ? createParser(marks, formulas !== undefined) : parsePlain
  const endsCode = createEndsCode(
    readers.flatMap((reader) => reader.endsCode ?? []),
    isDeck,
  )
  const parse = repairParser(parser, endsCode)
  const context: ReadContext = {
    file,
    values,
    wanted,
    math: formulas !== undefined,
    separator,
    labels,
    parse,
  }
  const anyDiv = readers.some((reader) => reader.anyDiv)
  const masked = readers.reduce((source, { mask }) => mask?.(source, context) ?? source, String(file.value))
  const tree = parseWithComments(masked, file, parse, {
    endsSlide: isDeck ? (line) => endsCode(line, 'html') : undefined,
  })
  return unified()
    .use(() => (tree: Root) => readers.forEach(({ readComments }) => void readComments?.(tree, context)))
    .use(remarkCommentAttributes)
    .use(remarkRemoveComments)
    .use(remarkUnclosedHtml, { parse })
    .use(remarkSplitHtml, { parse, marks })
    .use(remarkUnclosedFences)
    .use(remarkFenceInfo)
    .use(() => (tree: Root) => readers.forEach(({ read }) => void read?.(tree, context)))
    .use(remarkSlideSettings)
    .use(() => (tree: Root) => readShortcodes(tree, commonShortcodes, context))
    .use(remarkFencedDivs, { labels, anyClass: anyDiv, parse })
    .use(remarkPrivateHtml)
    .use(remarkAlerts, { labels })
    .use(remarkKramdownLines)
    .use(remarkInlineAttributes)
    .use(remarkLayouts)
    .use(remarkCaptionedImages)
    .use(remarkSteps)
    .use(remarkCodeNotes)
    .use(remarkUnreadMarks)
    .use(remarkEmoji)
    .use(remarkTabTables)
    .use(remarkExtraTableCells)
    .use(remarkUnknownHtml)
    .use(remarkPrivateParts)
    .use(remarkPrivateRanges)
    .use(remarkPrivateRests)
    .use(remarkNotesAttributes)
    .use(remarkUnusedFootnotes)
    .use(remarkGroupHtmlBlocks)
    .use(formulas ? [[remarkFormulas, { formulas }]] : [remarkMathHint])
    .use(remarkUnreadSyntax)
    .runSync(tree, file) as Root
}

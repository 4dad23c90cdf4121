import { splitHtmlAtSeparators } from '../raw-html/split-html.ts'
import { maskSeparators } from '../separators/mask-separators.ts'
import {
  isNotesMark,
  isSeparatorLine,
  readSeparators,
  SEPARATOR_MARKS,
} from '../separators/read-separators.ts'
import { findSeparators, hasSeparators, isBlankLines, type Separators } from '../separators/separators.ts'
import type { Reader } from './dialect.ts'
import { breaksAtSeparators, gatherNotes } from './slide-lines.ts'

/** Create the reader for separators that front matter or settings define; none where they define none. */
export function createSeparatorReaders(...source: Parameters<typeof findSeparators>): readonly Reader[] {
  const separators = findSeparators(...source)
  return hasSeparators(separators) ? [createReader(separators)] : []
}

/** Create the reader of some separators. */
function createReader(separators: Separators): Reader {
  const lines = [...separators.slide, ...separators.vertical, ...separators.notes].filter(
    (pattern) => !isBlankLines(pattern),
  )
  return {
    marks: SEPARATOR_MARKS,
    endsCode: (line) =>
      isSeparatorLine(line) || lines.some((pattern) => `\n${line}\n`.search(pattern) !== -1),
    mask: (text, { parse }) => maskSeparators(text, separators, parse),
    readComments: (tree, { parse }) => splitHtmlAtSeparators(tree, parse, isSeparatorLine),
    read: (tree, { file }) => {
      readSeparators(tree, String(file.value), separators)
      gatherNotes(tree, ({ mark }) => isNotesMark(mark))
    },
    cut: breaksAtSeparators,
  }
}

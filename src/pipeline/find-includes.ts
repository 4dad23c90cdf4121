import { walkFenceLines } from '../chapter/parse/fence-lines.ts'

/** A line that stands for the text of a file. */
interface Include {
  /** Index of the line. */
  readonly index: number
  /** Path as it was written. */
  readonly path: string
  /** What the line has before it; each line of the file gets it too. */
  readonly indent: string
}

/**
 * How tools write an include that is a line of its own; the path is the first group that has words.
 *
 * Quarto, and pandoc's filters.
 */
const FORMS: readonly RegExp[] = [
  /^\{\{<\s*include\s+(?:"([^"]+)"|'([^']+)'|([^\s"'=]+))\s*>\}\}\s*$/,
  /^!include\s+(?:"([^"]+)"|'([^']+)'|([^\s"'(]+))\s*$/,
]

/** List the includes of a text; those in code are text. */
export function findIncludes(text: string): readonly Include[] {
  if (!text.includes('include')) return []
  return walkFenceLines(text).flatMap(({ kind, text: line }, index): readonly Include[] => {
    if (kind !== 'text' || !line.includes('include')) return []
    const indent = /^[ \t>]*/.exec(line)?.[0] ?? ''
    for (const form of FORMS) {
      const path = form.exec(line.slice(indent.length))?.slice(1).find(Boolean)
      if (path !== undefined) return [{ index, path, indent }]
    }
    return []
  })
}

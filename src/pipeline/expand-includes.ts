import { posix } from 'node:path'
import { VFile } from 'vfile'
import type { IncludedFile, LineOrigin } from '../model/line-origin.ts'
import type { SourceFile } from '../model/source.ts'
import { nearestName, suggest } from '../problems/nearest-name.ts'
import { reportProblem } from '../problems/report-problem.ts'
import { decodeText } from '../site/read/decode-text.ts'
import { splitFrontMatter } from '../site/read/front-matter.ts'
import type { Sources } from '../site/read-project.ts'
import { findIncludes } from './find-includes.ts'

/** How deep files include each other. */
const DEEPEST = 10
/** Most lines that the includes of one chapter make. */
const LONGEST = 50_000

/** A line of a chapter, and where it comes from. */
interface Line {
  readonly text: string
  readonly origin: LineOrigin
}

/**
 * Put the text of included files into the chapters that include them.
 *
 * From here on, a chapter's body has all of its text: what compiles it needs no disk, and what keeps it depends on the
 * body and on where its lines come from. As in Quarto, paths are relative to the chapter; `/` is the project or its
 * content. A path is also looked for beside the file that has it, and from the project.
 */
export function expandIncludes(sources: Sources): Sources {
  const files = new Set(sources.files)
  const known = new Map<string, IncludedFile>()
  const others: VFile[] = []
  /** Read a file of the project, once. */
  const read = (path: string): IncludedFile => {
    const file = new VFile({ path })
    const own = known.get(path)
    if (own) return own
    const { body } = splitFrontMatter(decodeText(sources.load(path), file) ?? '', file)
    others.push(file)
    const included = { path, text: body.trimEnd() }
    known.set(path, included)
    return included
  }
  /** Find the file of an include. */
  const find = (written: string, from: readonly string[]): string | undefined => {
    const beside = written.startsWith('/') ? [] : from.map((path) => posix.dirname(path))
    const folders = [...beside, '', sources.contentDir]
    return folders
      .map((folder) => posix.join(folder, written.replace(/^\/+/, '')))
      .find((path) => files.has(path))
  }
  const chapters = sources.chapters.map((source) => expand(source, { find, read, files: sources.files }))
  return { ...sources, chapters, others: [...sources.others, ...others] }
}

/** What {@link expand} needs of the project. */
interface Project {
  readonly find: (written: string, from: readonly string[]) => string | undefined
  readonly read: (path: string) => IncludedFile
  readonly files: readonly string[]
}

/** Put the texts of included files into one chapter. */
function expand(source: SourceFile, project: Project): SourceFile {
  if (findIncludes(source.body).length === 0) return source
  const included = new Map<string, IncludedFile>()
  let count = 0

  /** Return the lines of a text, with those of the files that it includes; `stack` has the files around it. */
  const linesOf = (
    text: string,
    stack: readonly string[],
    originOf: (index: number) => LineOrigin,
  ): readonly Line[] => {
    const includes = new Map(findIncludes(text).map((include) => [include.index, include]))
    return text.split('\n').flatMap((line, index): readonly Line[] => {
      const origin = originOf(index)
      const include = includes.get(index)
      const own: Line = { text: line, origin }
      if (!include) return [own]
      const path = project.find(include.path, [source.path, ...stack.slice(-1)])
      if (path === undefined) {
        reportMissing(source, include.path, origin, project.files)
        return [own]
      }
      if (stack.includes(path) || path === source.path || stack.length > DEEPEST || count > LONGEST) {
        reportCycle(source, include.path, origin)
        return [own]
      }
      const file = project.read(path)
      included.set(path, file)
      const lines = linesOf(file.text, [...stack, path], (at) => ({
        line: origin.line,
        included: { path, line: at + 1 },
      }))
      count += lines.length
      return lines.map((one) => (one.text === '' ? one : { ...one, text: include.indent + one.text }))
    })
  }

  const lines = linesOf(source.body, [], (index) => ({ line: index + 1 }))
  if (included.size === 0) return source
  return {
    ...source,
    body: lines.map(({ text }) => text).join('\n'),
    origins: lines.map(({ origin }) => origin),
    included: [...included.values()],
  }
}

/** Report a file that is not there. */
function reportMissing(
  { file }: SourceFile,
  written: string,
  origin: LineOrigin,
  files: readonly string[],
): void {
  const names = new Map(files.map((path) => [posix.basename(path), path]))
  const near =
    names.get(posix.basename(written)) ??
    names.get(nearestName(posix.basename(written), [...names.keys()]) ?? '')
  reportProblem(file, {
    rule: 'include-missing',
    reason: `Unexpected include \`${written}\`, expected a file of the project`,
    place: { line: origin.line, column: 1 },
    note: suggest([near]),
  })
}

/** Report a file that includes itself, or too many others. */
function reportCycle({ file }: SourceFile, written: string, origin: LineOrigin): void {
  reportProblem(file, {
    rule: 'include-cycle',
    reason: `Unexpected include \`${written}\` in itself or in too many others, expected at most ${DEEPEST} files in each other`,
    place: { line: origin.line, column: 1 },
    note: 'It is shown as it was written.',
  })
}

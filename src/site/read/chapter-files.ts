import { isMarkdown, withoutEnding } from '../../model/markdown-file.ts'

/** Files that a repository has at its top for its own readers; only capitals tell `SECURITY.md` from a lesson. */
const REPOSITORY =
  /^(?:[Rr][Ee][Aa][Dd][Mm][Ee]|LICEN[SC]E|CHANGELOG|CHANGES|HISTORY|CONTRIBUTING|CONTRIBUTORS|CODE_OF_CONDUCT|SECURITY|SUPPORT|AUTHORS|GOVERNANCE|MAINTAINERS|TODO)(?:\.[a-z]{2}(?:-[A-Za-z]{2,4})?)?$/

/** Lists of a book's chapters, which mdBook, GitBook and docsify read. */
const CONTENTS = /^(?:SUMMARY|_sidebar)$/i

/**
 * Select the files that are chapters, or that hold the settings of a folder.
 *
 * Names that begin with `_` or `.` are for parts of chapters and for tools, but `_index.md` holds the settings of its
 * folder. Where a Quarto or R file was rendered to Markdown beside it, the Markdown is the chapter.
 *
 * @param files Paths of the content's files, relative to the project.
 * @param contentDir Content folder, '' for the whole project.
 */
export function chapterFiles(files: readonly string[], contentDir: string): readonly string[] {
  const plain = new Set(files.filter((path) => /\.md$/i.test(path)).map(withoutEnding))
  return files.filter((path) => {
    if (!isMarkdown(path)) return false
    const parts = (contentDir === '' ? path : path.slice(contentDir.length + 1)).split('/')
    const name = withoutEnding(parts.at(-1) ?? '')
    const isHidden = parts.some((part) => /^[_.]/.test(part) && !(part === parts.at(-1) && isIndex(name)))
    if (isHidden || CONTENTS.test(name) || (parts.length === 1 && REPOSITORY.test(name))) return false
    return !(/\.[qr]md$/i.test(path) && plain.has(withoutEnding(path)))
  })
}

/** Whether a name, without its ending, is that of a folder's settings; they may be in several languages. */
function isIndex(name: string): boolean {
  return /^_index(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?$/i.test(name)
}

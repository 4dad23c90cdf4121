import { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'

/** Text formats that are not read. */
const FORMATS = /\.(?:adoc|asciidoc|rst|tex|ipynb|docx?|odt|pptx?|odp|org)$/i

/** Files that give the chapters of other tools an order, and what shows that they do. */
const ORDERS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\/)(?:SUMMARY|_sidebar)\.md$/i, /\]\(/],
  [/(?:^|\/)_category_\.(?:json|ya?ml)$/, /position/],
  [/(?:^|\/)\.pages$/, /^(?:nav|arrange|order)\b/m],
  [/^mkdocs\.ya?ml$/, /^nav:/m],
  [/^sidebars\.(?:js|ts|json)$/, /\S/],
]

/**
 * Name the files of other formats, and those whose order of chapters is not used: one message for each of both.
 *
 * @param content Files of the content.
 * @param files All files of the project.
 * @param readText Reads one of them.
 */
export function reportUnreadFiles(
  content: readonly string[],
  files: readonly string[],
  readText: (path: string) => string | undefined,
): readonly VFile[] {
  const others = content.filter((path) => FORMATS.test(path) && !/(?:^|\/)[._]/.test(path)).sort()
  // Names that begin with a dot are not content, but `.pages` is beside it.
  const below = new Set(content.map(folderOf))
  const ordered: string[] = []
  for (const path of [...files].sort()) {
    const sign = ORDERS.find(([name]) => name.test(path))?.[1]
    if (sign && (below.has(folderOf(path)) || !path.includes('/')) && sign.test(readText(path) ?? ''))
      ordered.push(path)
  }
  return [
    ...report('file-unread', others, 'a Markdown file: it is no chapter'),
    ...report(
      'order-unread',
      ordered,
      'the order of chapters in `weight` or in their names: its order is not used',
    ),
  ]
}

/** Report the first of some files, and how many there are. */
function report(
  rule: 'file-unread' | 'order-unread',
  paths: readonly string[],
  expected: string,
): readonly VFile[] {
  const [path] = paths
  if (path === undefined) return []
  const file = new VFile({ path })
  const more = paths.length > 1 ? ` and ${paths.length - 1} more of its kind` : ''
  reportProblem(file, {
    rule,
    reason: `Unexpected \`${path}\`${more}, expected ${expected}`,
    place: { line: 1, column: 1 },
  })
  return [file]
}

/** Return the folder of a path. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

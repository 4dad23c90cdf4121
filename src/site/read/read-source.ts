import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { KeptTable } from '../../cache/open-table.ts'
import type { SourceFile } from '../../model/source.ts'
import { createFailure } from '../../problems/failure.ts'
import { decodeText } from './decode-text.ts'
import { type KeptFrontMatter, readFrontMatter } from './kept-front-matter.ts'

/**
 * Read one Markdown file of the course.
 *
 * @param root Absolute path of the project.
 * @param path Path of the file, relative to the root.
 * @param contentDir Content folder relative to the root, '' for the root itself.
 * @param known Front matter of earlier builds.
 * @returns The file with its messages; the body is empty where the file cannot be read or is binary.
 */
export function readSource(
  root: string,
  path: string,
  contentDir: string,
  known?: KeptTable<KeptFrontMatter>,
): SourceFile {
  const file = new VFile({ path })
  const text = readTextFile(root, path, file)
  const { data, body } = readFrontMatter(text ?? '', file, known)
  const contentPath = contentDir === '' ? path : path.slice(contentDir.length + 1)
  return { path, contentPath, data, body, file }
}

/**
 * Read a text file of the project.
 *
 * @param file Gets an `unreadable` or `encoding` message.
 * @returns The text; undefined where the file cannot be read or is binary.
 */
export function readTextFile(root: string, path: string, file: VFile): string | undefined {
  try {
    return decodeText(readFileSync(join(root, path)), file)
  } catch (error) {
    const problem = {
      rule: 'unreadable',
      reason: 'Unexpected failure, expected a file that can be read',
      place: { line: 1, column: 1 },
    } as const
    file.messages.push(createFailure(error, problem, { path }))
    return undefined
  }
}

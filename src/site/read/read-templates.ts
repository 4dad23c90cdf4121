import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { TemplateFile, Templates } from '../../model/site-file.ts'
import { PACKAGE_ROOT } from './package-files.ts'

/** Folder of the templates that Lutrin ships. */
export const SHIPPED_TEMPLATES: string = join(PACKAGE_ROOT, 'templates')
const TEXT = /\.(?:html|css|json|svg|js)$/i

/**
 * Read the templates that Lutrin ships; a file of the same name in the project's `templates/` replaces one.
 *
 * @param root Absolute path of the project.
 * @param files The project's files, relative to the root.
 */
export async function readTemplates(root: string, files: readonly string[]): Promise<Templates> {
  const templates = new Map<string, TemplateFile>()
  const shipped = await readdir(SHIPPED_TEMPLATES, { recursive: true, withFileTypes: true })
  for (const entry of shipped.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !TEXT.test(entry.name)) continue
    const name = relative(SHIPPED_TEMPLATES, path).split(sep).join('/')
    templates.set(name, { path, text: await readFile(path, 'utf8'), override: false })
  }
  if (resolve(root, 'templates') === resolve(SHIPPED_TEMPLATES)) return templates
  for (const file of files) {
    if (!file.startsWith('templates/') || !TEXT.test(file)) continue
    const text = await readFile(join(root, file), 'utf8')
    templates.set(file.slice('templates/'.length), { path: file, text, override: true })
  }
  return templates
}

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { LinkedCourse } from '../../src/model/linked.ts'
import type { PackageFile } from '../../src/model/package-file.ts'
import type { TemplateFile, Templates } from '../../src/model/site-file.ts'
import { type Rendered, render } from '../../src/render/render-site.ts'
import { readTemplates } from '../../src/site/read/read-templates.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** Render a course with Lutrin's templates; `overrides` replace some, as a project's templates do. */
export async function renderCourse(
  linked: LinkedCourse,
  overrides: Readonly<Record<string, string>> = {},
): Promise<Rendered> {
  const own = Object.entries(overrides).map(([name, text]): [string, TemplateFile] => [
    name,
    { path: `templates/${name}`, text, override: true },
  ])
  const templates: Templates = new Map([...(await readTemplates(resolve(ROOT, 'no-project'), [])), ...own])
  return render(linked, { templates, readPackageFile })
}

/** Read a file of node_modules, or of dist. */
async function readPackageFile(specifier: string): Promise<PackageFile> {
  const own = specifier.startsWith('lutrin:')
  const path = own ? resolve(ROOT, 'dist', specifier.slice(7)) : resolve(ROOT, 'node_modules', specifier)
  return { path, bytes: await readFile(path) }
}

/** Read a text file of a rendered site. */
export function text(site: Rendered, path: string): string {
  const bytes = read(site, path)
  if (bytes === undefined) throw new Error(`no ${path} among ${site.files.map((file) => file.path)}`)
  return new TextDecoder().decode(bytes)
}

/** Read any file of a rendered site. */
export function read({ files }: Rendered, path: string): Uint8Array | undefined {
  const file = files.find((candidate) => candidate.path === path)
  if (!file || !('content' in file)) return undefined
  return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content
}

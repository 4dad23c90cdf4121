import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'

/**
 * Write a project into a new temporary folder, which is removed when the test run ends.
 *
 * @param files Contents by path relative to the project root, with `/`; a path that ends in `/` is an empty folder.
 * @returns Absolute path of the project root, without symlinks in it.
 */
export async function course(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const root = await mkdtemp(join(inject('scratch'), 'course-'))
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, path)
    await mkdir(path.endsWith('/') ? target : dirname(target), { recursive: true })
    if (!path.endsWith('/')) await writeFile(target, content)
  }
  return root
}

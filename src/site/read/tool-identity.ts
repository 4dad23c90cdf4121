import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digest } from '../../cache/digest.ts'
import { PACKAGE_ROOT, readPackageFile } from './package-files.ts'

/**
 * Return a digest of the program that builds: its bundled code, the versions of the packages beside it, and Node's.
 *
 * The digest of the code is made when it is bundled (`.ci/bundle.js`), so that every file counts that the bundle holds.
 *
 * @returns Undefined where the code was not bundled, and then nothing that it compiles may be kept.
 */
export async function toolIdentity(): Promise<string | undefined> {
  try {
    const manifest = await readFile(join(PACKAGE_ROOT, 'package.json'), 'utf8')
    const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Readonly<Record<string, string>> }
    const names = [
      'lutrin:client/code.json',
      ...Object.keys(dependencies).map((name) => `${name}/package.json`),
    ]
    const files = await Promise.all(names.map(readPackageFile))
    return digest(process.version, ...files.map(({ bytes }) => bytes))
  } catch {
    return undefined
  }
}

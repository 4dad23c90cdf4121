import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder } from '../../cache/cache-folder.ts'

/** A staging folder that is older than this was left behind by a process that was killed. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000

/**
 * The fonts of the package and those of the system, so that scripts that the package lacks show where they are installed.
 *
 * A relative path keeps the folder movable (a CI cache restored under another home).
 * The alias keeps text without a font of its own the same on every machine.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <cachedir prefix="xdg">lutrin/fontconfig</cachedir>
</fontconfig>
`

/**
 * Unpack the Chromium of `@sparticuz/chromium` into the user's cache, once per version, and return its folder.
 *
 * The package alone would unpack to a fixed name in the temporary folder, file by file: two processes at once,
 * two versions, or another user of the machine would get in its way. Here each process unpacks to a folder of its own,
 * which is renamed when it is whole; who comes second uses what the first one made.
 *
 * @throws Where neither the user's cache nor the temporary folder can be written to, or the disk is full.
 */
export async function unpackChromium(env: NodeJS.ProcessEnv): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = JSON.parse(await readFile(join(dirname(entry), '../../package.json'), 'utf8')) as {
    readonly version: string
  }
  const name = `chromium-${manifest.version}`
  const cache = cacheFolder(env)
  if (existsSync(join(cache, name, 'chromium'))) return join(cache, name)

  try {
    await mkdir(cache, { recursive: true, mode: 0o700 })
    return await unpackInto(cache, name, entry)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(code ?? '')) throw error
    return unpackInto(await privateTemporaryFolder(), name, entry)
  }
}

/** Make the user's own folder below the temporary one, and refuse it where another user made it first. */
async function privateTemporaryFolder(): Promise<string> {
  const folder = join(tmpdir(), `lutrin-${process.getuid?.() ?? 'user'}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`\`${folder}\` belongs to another user`)
  }
  return folder
}

/** Unpack into `cache/name`, whole or not at all. */
async function unpackInto(cache: string, name: string, entry: string): Promise<string> {
  const folder = join(cache, name)
  if (existsSync(join(folder, 'chromium'))) return folder

  await removeAbandoned(cache)
  const staging = await mkdtemp(join(cache, '.unpacking-'))
  try {
    await inflate(entry, staging)
    await writeFile(join(staging, 'fonts.conf'), FONTS_CONF)
    await rename(staging, folder)
  } catch (error) {
    const lostRace = existsSync(join(folder, 'chromium'))
    if (!lostRace) throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return folder
}

/** Let the package unpack itself into a folder, in a process of its own since it asks the environment where to. */
async function inflate(entry: string, folder: string): Promise<void> {
  const script = `require(process.argv[1]).executablePath().catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })`
  // The package brings its NSS libraries only where it takes the machine for AWS Lambda.
  const env = { TMPDIR: folder, AWS_EXECUTION_ENV: 'nodejs20.x' }
  try {
    await promisify(execFile)(process.execPath, ['-e', script, entry], { env })
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string }
    throw new Error(stderr?.trim() || message)
  }
}

/** Remove what processes that were killed while unpacking left behind. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('.unpacking-')) continue
    const folder = join(cache, name)
    const found = await stat(folder).catch(() => undefined)
    if (found !== undefined && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

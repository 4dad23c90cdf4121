import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { cacheFolder } from '../../cache/cache-folder.ts'

/** An older staging folder was left by a process that was killed. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000

/**
 * Configuration of fonts: those of the package, and those of the system for writing systems that the package lacks.
 *
 * The relative path lets the folder be moved (a CI cache may be restored under another home folder). The alias gives text
 * without a font of its own the same font on every machine.
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
 * Unpack the Chromium of `@sparticuz/chromium` into the user's cache folder, once for each version, and return its folder.
 *
 * The package itself unpacks file by file to a fixed name in the temporary folder, where two processes, two versions or
 * two users would disturb each other. Here each process unpacks into a folder of its own, and renames it when it is
 * complete; a second process uses the folder of the first.
 *
 * @throws Where neither the cache folder nor the temporary folder can be written to, or the disk is full.
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

/** Create the user's own folder in the temporary folder; a folder that another user created first is refused. */
async function privateTemporaryFolder(): Promise<string> {
  const folder = join(tmpdir(), `lutrin-${process.getuid?.() ?? 'user'}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`\`${folder}\` belongs to another user`)
  }
  return folder
}

/** Unpack into `cache/name`, completely or not at all. */
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

/** Let the package unpack itself into a folder. It reads the folder from the environment, so it gets its own process. */
async function inflate(entry: string, folder: string): Promise<void> {
  const script = `require(process.argv[1]).executablePath().catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })`
  // The package unpacks its NSS libraries only on AWS Lambda, or what looks like it.
  const env = { TMPDIR: folder, AWS_EXECUTION_ENV: 'nodejs20.x' }
  try {
    await promisify(execFile)(process.execPath, ['-e', script, entry], { env })
  } catch (error) {
    const { stderr, message } = error as Error & { readonly stderr?: string }
    throw new Error(stderr?.trim() || message)
  }
}

/** Remove the folders of processes that were killed while they unpacked. */
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

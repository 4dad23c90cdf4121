import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { LocatedBrowser } from './located-browser.ts'
import { unpackChromium } from './unpack-chromium.ts'

/** Why the embedded browser cannot be used here, as a sentence. */
export interface Unavailable {
  readonly unavailable: string
}

/** Unpack the headless shell of the npm package `@sparticuz/chromium`, where this machine can run it. */
export async function embeddedBrowser(env: NodeJS.ProcessEnv): Promise<LocatedBrowser | Unavailable> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return {
      unavailable: `The embedded Chromium is for Linux on x64 only, not ${process.platform} on ${process.arch}.`,
    }
  }
  let folder: string
  try {
    folder = await unpackChromium(env)
  } catch (error) {
    return { unavailable: `The embedded Chromium cannot be unpacked: ${(error as Error).message.trim()}.` }
  }

  const executable = join(folder, 'chromium')
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  const missing = await missingLibraries(executable, env)
  if (missing.length === 0) return { executable, env: fonts }

  // The package brings its own NSS and expat, which need glibc 2.34, while Chromium needs 2.25 only: on Debian 11 or
  // Ubuntu 20.04 they would break what works with the system's libraries. LD_LIBRARY_PATH comes before the system's, so
  // it is set only where a library is missing (the slim images of Debian, Ubuntu, Fedora and Node have no NSS).
  const libraries = [env.LD_LIBRARY_PATH, join(folder, 'al2023/lib')].filter(Boolean).join(':')
  const withLibraries = { ...fonts, LD_LIBRARY_PATH: libraries }
  const stillMissing = await missingLibraries(executable, { ...env, ...withLibraries })
  if (stillMissing.length === 0) return { executable, env: withLibraries }
  return {
    unavailable: `The embedded Chromium lacks ${stillMissing.map((name) => `\`${name}\``).join(', ')} here.`,
  }
}

/**
 * List the libraries that an executable would lack, by the system's loader, without running it (as `ldd` does).
 *
 * On a system without glibc (Alpine) the executable has no loader: the answer is glibc itself.
 */
function missingLibraries(executable: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  return new Promise((done) => {
    execFile(executable, { env: { ...env, LD_TRACE_LOADED_OBJECTS: '1' } }, (error, stdout) => {
      const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '')
      done(error !== null && missing.length === 0 ? ['glibc'] : missing)
    })
  })
}

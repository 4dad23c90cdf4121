import { execFile } from 'node:child_process'
import { join } from 'node:path'
import type { BrowserProgram } from './browser-program.ts'
import { unpackChromium } from './unpack-chromium.ts'

/** Why, in a sentence, the embedded browser cannot be used here. */
export interface Unavailable {
  readonly unavailable: string
}

/** Get the headless shell of the npm package `@sparticuz/chromium` ready to start, where this machine can run it. */
export async function embeddedBrowser(env: NodeJS.ProcessEnv): Promise<BrowserProgram | Unavailable> {
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

  // The package's own NSS and expat come second to the system's: they want a newer glibc (2.34) than Chromium does
  // (2.25), so they would break Debian 11 or Ubuntu 20.04, where the system's do. LD_LIBRARY_PATH has no "last" place,
  // hence only where something is missing (the slim images of Debian, Ubuntu, Fedora and Node have no NSS).
  const libraries = [env.LD_LIBRARY_PATH, join(folder, 'al2023/lib')].filter(Boolean).join(':')
  const withOwn = { ...fonts, LD_LIBRARY_PATH: libraries }
  const stillMissing = await missingLibraries(executable, { ...env, ...withOwn })
  if (stillMissing.length === 0) return { executable, env: withOwn }
  return {
    unavailable: `The embedded Chromium lacks ${stillMissing.map((name) => `\`${name}\``).join(', ')} here.`,
  }
}

/**
 * Ask the system's loader which libraries a program would lack, without running the program (what `ldd` does).
 *
 * Without glibc (Alpine) the program has no loader, and the answer is glibc itself.
 */
function missingLibraries(executable: string, env: NodeJS.ProcessEnv): Promise<readonly string[]> {
  return new Promise((done) => {
    execFile(executable, { env: { ...env, LD_TRACE_LOADED_OBJECTS: '1' } }, (error, stdout) => {
      const missing = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '')
      done(error !== null && missing.length === 0 ? ['glibc'] : missing)
    })
  })
}

import type { Browser, LaunchOptions } from 'playwright-core'
import { createProblem } from '../../problems/report-problem.ts'
import type { BrowserProgram } from './browser-program.ts'

/**
 * Switches besides Playwright's own, which turn off updates, sync, extensions and background requests already.
 *
 * No request reaches the network: what the pages ask for is answered by `openSite`, and for whatever else Chromium
 * or a page might try (WebSocket, preconnect) no name or address resolves, and WebRTC sends nothing.
 */
const SWITCHES = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-gpu',
  // Glyphs keep their widths at every size, so that text breaks where it does on other machines.
  '--font-render-hinting=none',
]

/**
 * Start a browser without a window, sandboxed where the system lets it be.
 *
 * Chromium refuses to start its sandbox as root, and cannot where user namespaces are forbidden (Docker's default
 * profile, AppArmor on Ubuntu since 23.10), having no setuid helper beside it. There it starts without: what it shows
 * is the author's own course, and it has no network.
 *
 * @throws A `VFileMessage` (`browser-missing`) where the program does not start either way.
 */
export async function launchBrowser(program: BrowserProgram): Promise<Browser> {
  // Loading Playwright takes a third of a second, which builds without a PDF should not pay.
  const { chromium } = await import('playwright-core')
  const options: LaunchOptions = {
    executablePath: program.executable,
    args: SWITCHES,
    env: { ...definedOnly(process.env), ...program.env },
    // Whoever launches it decides what a signal means; Playwright would close the browser under a running print.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
  if (process.getuid?.() !== 0) {
    const sandboxed = await chromium.launch({ ...options, chromiumSandbox: true }).catch(() => undefined)
    if (sandboxed !== undefined) return sandboxed
  }
  try {
    // Without a sandbox the zygote has no use, and costs time.
    return await chromium.launch({ ...options, chromiumSandbox: false, args: [...SWITCHES, '--no-zygote'] })
  } catch (error) {
    throw createProblem({
      rule: 'browser-missing',
      reason: `Unexpected browser \`${program.executable}\`, which does not start`,
      note: `${firstLogLine((error as Error).message)}\nName another Chrome, Edge or Chromium with \`--browser\`.`,
      cause: error as Error,
    })
  }
}

/** Leave out the variables that are not set. */
function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Find what the browser itself said in the log that Playwright makes of a failed start. */
function firstLogLine(log: string): string {
  return /\[err\] (.*)/.exec(log)?.[1] ?? log.split('\n', 1)[0] ?? log
}

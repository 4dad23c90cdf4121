import type { Browser, LaunchOptions } from 'playwright-core'
import { createProblem } from '../../problems/report-problem.ts'
import type { LocatedBrowser } from './located-browser.ts'

/**
 * Switches in addition to those of Playwright, which turn off updates, sync, extensions and background requests.
 *
 * No request reaches the network. `openSite` answers the requests of pages; for all else that Chromium or a page may try
 * (WebSocket, preconnect), no name or address resolves, and WebRTC sends nothing.
 */
const SWITCHES = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-gpu',
  // Glyphs have proportional widths at every size, so that lines break at the same places on every machine.
  '--font-render-hinting=none',
]

/**
 * Start a browser without a window, in its sandbox where the system allows it.
 *
 * Chromium does not start its sandbox as root, nor where user namespaces are forbidden (Docker's default profile, AppArmor
 * on Ubuntu since 23.10) and it has no setuid helper. There it runs without a sandbox: it shows only the author's own
 * course, and has no network.
 *
 * @throws A `VFileMessage` (`browser-missing`) where the browser starts neither way.
 */
export async function launchBrowser(located: LocatedBrowser): Promise<Browser> {
  // Loading Playwright takes a third of a second, which a build that needs no browser should not spend.
  const { chromium } = await import('playwright-core')
  const options: LaunchOptions = {
    executablePath: located.executable,
    args: SWITCHES,
    env: { ...definedOnly(process.env), ...located.env },
    // The build handles signals; Playwright would close the browser while it prints.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  }
  if (process.getuid?.() !== 0) {
    const sandboxed = await chromium.launch({ ...options, chromiumSandbox: true }).catch(() => undefined)
    if (sandboxed !== undefined) return sandboxed
  }
  try {
    // The zygote process only serves the sandbox, and costs time.
    return await chromium.launch({ ...options, chromiumSandbox: false, args: [...SWITCHES, '--no-zygote'] })
  } catch (error) {
    throw createProblem({
      rule: 'browser-missing',
      reason: `Unexpected browser \`${located.executable}\`, which does not start`,
      note: `${firstLogLine((error as Error).message)}\nName another Chrome, Edge or Chromium with \`--browser\`.`,
      cause: error as Error,
    })
  }
}

/** Return the variables that are set. */
function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

/** Find the browser's own first message in Playwright's log of a failed start. */
function firstLogLine(log: string): string {
  return /\[err\] (.*)/.exec(log)?.[1] ?? log.split('\n', 1)[0] ?? log
}

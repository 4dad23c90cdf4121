import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** What a run of the command line left behind. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where and how to run the command line. */
export interface RunOptions {
  /** Current folder; default: the repository. */
  readonly cwd?: string
  /** Added to the environment of the tests, from which the variables that Lutrin reads are removed; undefined unsets one. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Called with the process once it has started, to send it a signal for instance. */
  readonly onStart?: (child: ChildProcessByStdio<null, Readable, Readable>) => void
}

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const neutral = { SOURCE_DATE_EPOCH: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined }

const noBrowser = { LUTRIN_BROWSER: 'lutrin-test-without-browser' }

/** Run `lutrin` as users do: in its own process, with pipes for its output. */
export function lutrin(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd, env, onStart } = options
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      // Without PDFs there is no browser either: few tests need measured slides.
      env: { ...process.env, ...neutral, ...(args.includes('--no-pdf') ? noBrowser : {}), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
    onStart?.(child)
  })
}

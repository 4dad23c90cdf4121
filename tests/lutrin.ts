import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** What a run of the command line left behind. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where and how to run it. */
export interface RunOptions {
  /** Current folder; default: the repository. */
  readonly cwd?: string
  /** Over the environment of the tests, without the variables that Lutrin reads; undefined unsets one. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Called with the process once it has started, to send it a signal for instance. */
  readonly onStart?: (child: ChildProcessByStdio<null, Readable, Readable>) => void
}

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const neutral = { SOURCE_DATE_EPOCH: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined }

const noBrowser = { LUTRIN_BROWSER: 'lutrin-test-without-browser' }

/** Run `lutrin` as users do: as a process of its own, with pipes for its output. */
export function lutrin(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd, env, onStart } = options
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      // What prints nothing has no browser here: few tests have a use for slides that were measured.
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

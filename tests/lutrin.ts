import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** Exit status and output of a run of the command line. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where and how to run the command line. */
export interface RunOptions {
  /** Current folder. Default: the repository. */
  readonly cwd?: string
  /** Variables to set, or to unset where undefined. SOURCE_DATE_EPOCH and the color variables of the test run are not inherited. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Called with the process once it has started, to send it a signal for instance. */
  readonly onStart?: (child: ChildProcessByStdio<null, Readable, Readable>) => void
}

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const neutral = { SOURCE_DATE_EPOCH: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined }

const noBrowser = { LUTRIN_BROWSER: 'lutrin-test-without-browser' }

/** Run the compiled command line in its own process, and collect its output. */
export function lutrin(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { cwd, env, onStart } = options
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd,
      // With `--no-pdf` also run without a browser: few tests need measured slides.
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

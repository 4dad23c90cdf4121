import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of a folder that is removed after the test run. */
    readonly scratch: string
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Prepare a test run: compile `dist` where `src` is newer, and make a scratch folder that is removed after the run. */
export function setup(project: TestProject): () => void {
  if (newest(join(root, 'src')) > modified(join(root, 'dist', 'cli.js'))) compile()
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'lutrin-test-')))
  project.provide('scratch', scratch)
  return () => rmSync(scratch, { recursive: true, force: true })
}

/** Compile `dist`. A failure is printed and the tests run all the same. */
function compile(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'compile'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    process.stderr.write(`\`npm run compile\` failed, dist may be stale:\n${stdout}${stderr}\n`)
}

/** Return the time of the last change of a file below a folder, in milliseconds. */
function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Math.max(0, ...entries.map((entry) => modified(join(entry.parentPath, entry.name))))
}

/** Return the time of the last change of a file, in milliseconds; 0 if it does not exist. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

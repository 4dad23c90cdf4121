import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Absolute path of a folder that lives as long as the test run. */
    readonly scratch: string
  }
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** Prepare a test run: a fresh `dist`, and one scratch folder that is removed when the run ends. */
export function setup(project: TestProject): () => void {
  if (newest(join(root, 'src')) > modified(join(root, 'dist', 'cli.js'))) compile()
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'lutrin-test-')))
  project.provide('scratch', scratch)
  return () => rmSync(scratch, { recursive: true, force: true })
}

/** Compile `dist`. A type error is printed and stops no test: `npm run types` checks types. */
function compile(): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'compile'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0)
    process.stderr.write(`\`npm run compile\` failed, dist may be stale:\n${stdout}${stderr}\n`)
}

/** Return when a file below a folder was last changed, in milliseconds. */
function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Math.max(0, ...entries.map((entry) => modified(join(entry.parentPath, entry.name))))
}

/** Return when a file was last changed, in milliseconds; 0 where it does not exist. */
function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

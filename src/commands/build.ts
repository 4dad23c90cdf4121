import { stat } from 'node:fs/promises'
import { type ArgsDef, type CommandDef, defineCommand } from 'citty'
import type { BuildResult } from '../model/build-options.ts'
import type { Edition } from '../model/settings.ts'
import { UsageError } from '../model/usage-error.ts'
import { formatReport } from '../rules/format-report.ts'
import { applySeverities, countProblems } from '../rules/severities.ts'
import { listenForInterruption } from './interruption.ts'
import { createProgress, type Progress } from './progress.ts'
import { describeDecks, summarize } from './summary.ts'
import { usesColor } from './terminal.ts'

const args = {
  dir: { type: 'positional', default: '.', description: 'Folder of the course; goes before the options' },
  out: {
    type: 'string',
    alias: 'o',
    valueHint: 'DIR',
    description: 'Output folder; default: `out` of lutrin.yaml, else public in the course',
  },
  pdf: {
    type: 'boolean',
    default: true,
    description: 'Print handouts and slides as PDF',
    negativeDescription: 'No PDF',
  },
  only: {
    type: 'string',
    valueHint: 'DECK…',
    description: 'Decks to build, by name: --only docker git; the site keeps its other decks',
  },
  edition: {
    type: 'enum',
    options: ['student', 'trainer'] satisfies Edition[],
    description: 'Who the site is for; only the trainer edition holds notes and solutions',
  },
  drafts: { type: 'boolean', description: 'Build drafts too' },
  cache: {
    type: 'boolean',
    default: true,
    description: 'Use results of earlier builds',
    negativeDescription: 'Make everything anew',
  },
  strict: { type: 'boolean', description: 'Exit with 1 for warnings too' },
  quiet: { type: 'boolean', description: 'Report what makes the build fail, and nothing else' },
  verbose: { type: 'boolean', description: 'Report more: decks, dialects, causes of problems' },
  browser: { type: 'string', valueHint: 'PATH', description: 'Chrome, Edge or Chromium to print with' },
} satisfies ArgsDef

const command = defineCommand({
  meta: { name: 'build', description: 'Build the whole site' },
  args,
  async run({ args }): Promise<number> {
    const started = performance.now()
    const progress = createProgress(process.stderr, process.env, args.quiet ?? false)
    const interruption = listenForInterruption(() => reportInterruption(progress))
    try {
      await requireFolder(args.dir)
      const { buildSite } = await import('../build-site.ts')
      const result = await buildSite({
        root: args.dir,
        out: args.out,
        pdf: args.pdf,
        only: args.only?.split(',') ?? [],
        edition: args.edition,
        drafts: args.drafts ?? false,
        browser: args.browser,
        cache: args.cache,
        date: readEpoch(process.env['SOURCE_DATE_EPOCH']),
        onProgress: progress.update,
        signal: interruption.signal,
      })
      progress.clear()
      const status = reportResult(result, performance.now() - started, args)
      return interruption.status() ?? status
    } catch (error) {
      const status = interruption.status()
      if (status === undefined) {
        progress.clear()
        throw error
      }
      reportInterruption(progress)
      return status
    } finally {
      interruption.stop()
    }
  },
})

/** Build the whole site, and report every problem; the exit status is the command's result. */
export const buildCommand: CommandDef = command as unknown as CommandDef

/** Refuse a folder that does not exist. */
async function requireFolder(dir: string): Promise<void> {
  const found = await stat(dir).catch(() => undefined)
  if (!found?.isDirectory()) throw new UsageError(`Unexpected \`${dir}\`, expected the folder of a course`)
}

/** Report that a signal ended the build. */
function reportInterruption(progress: Progress): void {
  progress.clear()
  writeLine('Interrupted: the old site is left as it was.')
}

/**
 * Write the problems and the summary of a build.
 *
 * @returns The exit status.
 */
function reportResult(
  result: BuildResult,
  milliseconds: number,
  options: {
    readonly strict?: boolean | undefined
    readonly quiet?: boolean | undefined
    readonly verbose?: boolean | undefined
  },
): number {
  const { strict = false, quiet = false, verbose = false } = options
  const files = applySeverities(result.files, result.rules)
  const problems = countProblems(files)
  const fails = problems.error > 0 || (strict && problems.warning > 0)
  const text = formatReport(files, {
    color: usesColor(process.stderr, process.env),
    verbose,
    atLeast: !quiet ? 'info' : strict ? 'warning' : 'error',
  })
  if (verbose) for (const line of [...result.notices, ...describeDecks(result)]) writeLine(line)
  if (text !== '') writeLine(text)
  if (!quiet) writeLine(`${text === '' ? '' : '\n'}${summarize(result, milliseconds)}`)
  if (fails && problems.error === 0) writeLine('With `--strict`, warnings make the build fail.')
  return fails ? 1 : 0
}

/**
 * Read the date of the documents.
 *
 * @param epoch Value of `SOURCE_DATE_EPOCH`: seconds since 1970.
 */
function readEpoch(epoch: string | undefined): Date | undefined {
  if (!epoch) return undefined
  const date = new Date(Number(epoch) * 1000)
  if (!/^\d+$/.test(epoch) || Number.isNaN(date.getTime())) {
    throw new UsageError(
      `Unexpected \`SOURCE_DATE_EPOCH\` \`${epoch}\`, expected seconds since 1970`,
      'Unset the variable, or set it to `$(git log -1 --format=%ct)`.',
    )
  }
  return date
}

/** Write a line to stderr. */
function writeLine(text: string): void {
  process.stderr.write(`${text}\n`)
}

#!/usr/bin/env node
import { createRequire } from 'node:module'
import { stripVTControlCharacters } from 'node:util'
import { type ArgsDef, type CommandDef, defineCommand, renderUsage, runCommand } from 'citty'
import { checkArguments } from './commands/arguments.ts'
import { usesColor } from './commands/terminal.ts'
import { UsageError } from './model/usage-error.ts'
import { nearestName } from './problems/nearest-name.ts'

const { version } = createRequire(import.meta.url)('../package.json') as { readonly version: string }

/** Every command; each is loaded when it is called or when help lists it. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandDef>>> = {
  build: async () => (await import('./commands/build.ts')).buildCommand,
  cache: async () => (await import('./commands/cache.ts')).cacheCommand,
}

const lutrin = defineCommand({
  meta: { name: 'lutrin', version, description: 'A folder of Markdown chapters becomes a course site' },
  subCommands: COMMANDS,
})

/**
 * Run the command that the arguments name.
 *
 * @returns The exit status: 0 done, 1 the course has errors, 2 wrong usage.
 */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  try {
    if (name === '--version' || name === '-v') return writeOutput(version)
    if (name === '--help' || name === '-h') return writeOutput(await renderUsage(lutrin))
    const command = await findCommand(name)
    if (asksForHelp(rest)) return writeOutput(await renderUsage(command, lutrin as CommandDef))
    const rawArgs = checkArguments(rest, command.args as ArgsDef)
    const { result } = await runCommand(command, { rawArgs })
    return Number(result)
  } catch (error) {
    return reportFailure(error, argv)
  }
}

/** Load a command by its name. */
function findCommand(name: string | undefined): Promise<CommandDef> {
  const names = Object.keys(COMMANDS)
  const load = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name]
  if (load !== undefined) return load()
  const hint = 'Run `lutrin --help` for the commands.'
  if (name === undefined) throw new UsageError('Expected a command, `lutrin build` for instance', hint)
  const kind = name.startsWith('-') ? 'option' : 'command'
  const meant = nearestName(name, names)
  throw new UsageError(
    `Unexpected ${kind} \`${name}\`${meant === undefined ? '' : `, expected \`${meant}\``}`,
    hint,
  )
}

/** Whether the arguments of a command ask for its help. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

/** Write a text to stdout, with its colors on a terminal, and return the exit status 0. */
function writeOutput(text: string): number {
  const shown = usesColor(process.stdout, process.env) ? text : stripVTControlCharacters(text)
  process.stdout.write(`${shown.replace(/ +$/gm, '').trimEnd()}\n`)
  return 0
}

/**
 * Report why a command failed.
 *
 * @returns The exit status.
 */
function reportFailure(error: unknown, argv: readonly string[]): number {
  if (error instanceof UsageError) {
    const hint = error.hint ?? `Run \`lutrin ${argv[0]} --help\` for what it takes.`
    process.stderr.write(`lutrin: ${error.message}\n${hint}\n`)
    return 2
  }
  const { message, stack, syscall }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error))
  // A system call failed, on a full disk for instance: that is no fault of Lutrin.
  const refused = syscall !== undefined
  const [reason] = message.split('\n', 1)
  process.stderr.write(
    `Lutrin failed: ${reason}${refused ? '' : ' (please report this, with what `--verbose` prints)'}\n`,
  )
  if (argv.includes('--verbose')) process.stderr.write(`${stack}\n`)
  return 1
}

/** End the process with one line and the exit status also for an error that no command caught. */
process.on('uncaughtException', (error) => process.exit(reportFailure(error, process.argv.slice(2))))

process.exitCode = await main(process.argv.slice(2))

import { parseArgs } from 'node:util'
import type { ArgDef, ArgsDef } from 'citty'
import { UsageError } from '../model/usage-error.ts'
import { nearestName } from '../problems/nearest-name.ts'

/**
 * Check the arguments of a command against its definition, and write them in the one form that citty reads
 * unambiguously: `--name=value`, lists joined by commas, the positional ones last, after `--`.
 *
 * An option whose value hint ends in `…` is a list: `--only a b`, `--only a,b` and `--only a --only b` are the same.
 *
 * @throws UsageError for an argument that the command does not take.
 */
export function checkArguments(args: readonly string[], takes: ArgsDef): string[] {
  const options = new Map(Object.entries(takes).filter(([, def]) => def.type !== 'positional'))
  const given = new Map<string, string[]>()
  const positionals: string[] = []
  /** The list option that takes the words after it. */
  let list: string[] | undefined

  for (const token of tokensOf(args, options)) {
    if (token.kind === 'positional') {
      const words = list ?? positionals
      words.push(token.value)
      continue
    }
    list = undefined
    if (token.kind === 'option-terminator') continue
    const { name, def, value } = readOption(token, options)
    const before = given.get(name)
    if (before && def.type !== 'boolean' && !isList(def)) {
      throw new UsageError(`Unexpected second \`${token.rawName}\`, expected one`)
    }
    const values = before && isList(def) ? [...before, value] : [value]
    given.set(name, values)
    if (isList(def)) list = values
  }

  checkPositionals(positionals, takes)
  return [...[...given].map(([name, values]) => writeOption(name, values, options)), '--', ...positionals]
}

/** An option among the tokens of `parseArgs`. */
interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/**
 * Look up an option.
 *
 * @returns Its full name, its definition, and its value: `true` or `false` for a switch.
 */
function readOption(
  { name: written, rawName, value, inlineValue }: OptionToken,
  options: ReadonlyMap<string, ArgDef>,
): { readonly name: string; readonly def: ArgDef; readonly value: string } {
  const name = options.has(written) ? written : written.replace(/^no-/, '')
  const negated = name !== written
  const def = options.get(name)
  if (def === undefined || (negated && def.type !== 'boolean')) throw unknownOption(rawName, options)
  if (def.type === 'boolean') {
    if (value === undefined) return { name, def, value: String(!negated) }
    throw new UsageError(`Unexpected value \`${value}\` of \`${rawName}\`, expected none`)
  }
  const missing = value === undefined || value === '' || (!inlineValue && /^-./.test(value))
  if (!missing) return { name, def, value }
  throw new UsageError(`Unexpected \`${rawName}\` without a value, expected \`--${name} ${hintOf(def)}\``)
}

/** Split arguments into options, their values, and the rest. */
function tokensOf(
  args: readonly string[],
  byName: ReadonlyMap<string, ArgDef>,
): NonNullable<ReturnType<typeof parseArgs>['tokens']> {
  const options = [...byName].map(([name, def]) => {
    const short = 'alias' in def ? [def.alias].flat().find((alias) => alias?.length === 1) : undefined
    const type = def.type === 'boolean' ? ('boolean' as const) : ('string' as const)
    return [name, short === undefined ? { type } : { type, short }] as const
  })
  const config = {
    args: [...args],
    options: Object.fromEntries(options),
    strict: false,
    tokens: true,
  } as const
  return parseArgs(config).tokens
}

/** Whether an option takes several values. */
function isList(def: ArgDef): boolean {
  return def.valueHint?.endsWith('…') ?? false
}

/** Return the value that an option takes, as help shows it. */
function hintOf(def: ArgDef): string {
  return def.type === 'enum' ? (def.options ?? []).join('|') : (def.valueHint ?? 'VALUE')
}

/** Check the values of an option, and write it in the form that citty reads. */
function writeOption(name: string, given: readonly string[], options: ReadonlyMap<string, ArgDef>): string {
  const def = options.get(name)
  if (def?.type === 'boolean') return given[0] === 'true' ? `--${name}` : `--no-${name}`
  const values = def && isList(def) ? given.flatMap((value) => value.split(',')).filter(Boolean) : given
  if (values.length === 0) throw new UsageError(`Unexpected \`--${name}\` without a value`)
  const choices = def?.type === 'enum' ? (def.options ?? []) : values
  const wrong = values.find((value) => !choices.includes(value))
  if (wrong === undefined) return `--${name}=${values.join(',')}`
  const expected = choices.map((choice) => `\`${choice}\``).join(' or ')
  throw new UsageError(`Unexpected \`${wrong}\` for \`--${name}\`, expected ${expected}`)
}

/** Refuse more positional arguments than the command takes. */
function checkPositionals(given: readonly string[], takes: ArgsDef): void {
  const expected = Object.values(takes).filter((def) => def.type === 'positional').length
  const extra = given[expected]
  if (extra !== undefined) {
    throw new UsageError(
      `Unexpected \`${extra}\`, expected ${expected === 1 ? 'one folder' : `${expected} arguments`} at most`,
    )
  }
}

/** Create the error of an unknown option, with the name that was most likely meant. */
function unknownOption(rawName: string, byName: ReadonlyMap<string, ArgDef>): UsageError {
  const names = [...byName].flatMap(([name, def]) =>
    def.type === 'boolean' && def.default === true ? [`--no-${name}`, `--${name}`] : [`--${name}`],
  )
  const meant = rawName.length > 2 ? nearestName(rawName, names) : undefined
  return new UsageError(
    `Unexpected option \`${rawName}\`${meant === undefined ? '' : `, expected \`${meant}\``}`,
  )
}

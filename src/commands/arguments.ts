import { parseArgs } from 'node:util'
import type { ArgDef, ArgsDef } from 'citty'
import { closestMatch } from 'leven'
import { UsageError } from '../model/usage-error.ts'

/**
 * Check the arguments of a command against what it takes, and write them in the one form that citty reads without doubt:
 * `--name=value`, lists joined by commas, the positional ones last, behind `--`.
 *
 * An option whose value hint ends in `…` is a list: `--only a b`, `--only a,b` and `--only a --only b` are the same.
 *
 * @throws UsageError for whatever the command does not take.
 */
export function checkArguments(args: readonly string[], takes: ArgsDef): string[] {
  const options = Object.entries(takes).filter(([, def]) => def.type !== 'positional')
  const byName = new Map(options)
  const values = new Map<string, string[]>()
  const switches = new Map<string, string>()
  const positionals: string[] = []
  /** The list that takes the words which follow. */
  let openList: string[] | undefined

  for (const token of tokensOf(args, byName)) {
    if (token.kind === 'option-terminator') {
      openList = undefined
    } else if (token.kind === 'positional') {
      const into = openList ?? positionals
      into.push(token.value)
    } else {
      openList = undefined
      const { rawName, value } = token
      const name = byName.has(token.name) ? token.name : token.name.replace(/^no-/, '')
      const def = byName.get(name)
      const negated = name !== token.name
      if (def === undefined || (negated && def.type !== 'boolean')) throw unknownOption(rawName, byName)
      if (def.type === 'boolean') {
        if (value !== undefined)
          throw new UsageError(`Unexpected value \`${value}\` of \`${rawName}\`, expected none`)
        switches.set(name, negated ? `--no-${name}` : `--${name}`)
        continue
      }
      if (value === undefined || value === '' || (!token.inlineValue && /^-./.test(value))) {
        throw new UsageError(
          `Unexpected \`${rawName}\` without a value, expected \`--${name} ${hintOf(def)}\``,
        )
      }
      if (isList(def)) {
        openList = values.get(name) ?? []
        openList.push(value)
      } else if (values.has(name)) {
        throw new UsageError(`Unexpected second \`${rawName}\`, expected one`)
      }
      values.set(name, openList ?? [value])
    }
  }

  const given = [...values].map(([name, list]) => `--${name}=${checkValues(name, list, byName)}`)
  checkPositionals(positionals, takes)
  return [...given, ...switches.values(), '--', ...positionals]
}

/** Cut arguments into options, their values, and the rest. */
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

function isList(def: ArgDef): boolean {
  return def.valueHint?.endsWith('…') ?? false
}

function hintOf(def: ArgDef): string {
  return def.type === 'enum' ? (def.options ?? []).join('|') : (def.valueHint ?? 'VALUE')
}

/** Check the values of one option, and join them. */
function checkValues(name: string, given: readonly string[], byName: ReadonlyMap<string, ArgDef>): string {
  const def = byName.get(name)
  const values = def && isList(def) ? given.flatMap((value) => value.split(',')).filter(Boolean) : given
  if (values.length === 0) throw new UsageError(`Unexpected \`--${name}\` without a value`)
  const choices = def?.type === 'enum' ? (def.options ?? []) : undefined
  const wrong = choices && values.find((value) => !choices.includes(value))
  if (wrong !== undefined) {
    const expected = (choices ?? []).map((choice) => `\`${choice}\``).join(' or ')
    throw new UsageError(`Unexpected \`${wrong}\` for \`--${name}\`, expected ${expected}`)
  }
  return values.join(',')
}

function checkPositionals(given: readonly string[], takes: ArgsDef): void {
  const expected = Object.values(takes).filter((def) => def.type === 'positional').length
  const extra = given[expected]
  if (extra !== undefined) {
    throw new UsageError(
      `Unexpected \`${extra}\`, expected ${expected === 1 ? 'one folder' : `${expected} arguments`} at most`,
    )
  }
}

/** Make the error for an option that is not there, with the name that was most likely meant. */
function unknownOption(rawName: string, byName: ReadonlyMap<string, ArgDef>): UsageError {
  const names = [...byName].flatMap(([name, def]) =>
    def.type === 'boolean' && def.default === true ? [`--no-${name}`, `--${name}`] : [`--${name}`],
  )
  const meant = rawName.length > 2 ? nearestName(rawName, names) : undefined
  return new UsageError(
    `Unexpected option \`${rawName}\`${meant === undefined ? '' : `, expected \`${meant}\``}`,
  )
}

/** Find the name that was most likely meant, if one is near enough. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  return closestMatch(written, names, { maxDistance: Math.max(2, Math.floor(written.length / 3)) })
}

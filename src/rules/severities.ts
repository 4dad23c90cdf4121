import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { RULES, type Rule, type Severity } from '../model/rule.ts'
import { createDistinct } from '../problems/distinct-messages.ts'

/** The rules by any text, since messages of libraries have rules of their own. */
const BY_ID: Readonly<Record<string, Rule>> = RULES

/** Return the severity of a rule; that of an unknown rule is a warning. */
function severityOf(
  ruleId: string | undefined,
  overrides: Readonly<Record<string, Severity | 'off'>>,
): Severity | 'off' {
  const id = ruleId ?? ''
  if (Object.hasOwn(overrides, id)) return overrides[id] ?? 'warning'
  return BY_ID[id]?.severity ?? 'warning'
}

/**
 * Set each message's severity (`fatal`: true for an error, false for a warning, undefined for information), drop those
 * whose rule is off, and merge the messages of all stages about one file; each problem is kept once.
 *
 * @param overrides Severities by rule over the default ones, from lutrin.yaml.
 * @returns New files, one for each path.
 */
export function applySeverities(
  files: readonly VFile[],
  overrides: Readonly<Record<string, Severity | 'off'>>,
): VFile[] {
  const judged = new Map<string, VFile>()
  const isNew = createDistinct()
  for (const { path, messages } of files) {
    const file = judged.get(path) ?? new VFile({ path })
    judged.set(path, file)
    for (const message of messages) {
      const severity = severityOf(message.ruleId, overrides)
      if (severity === 'off' || !isNew(message, path)) continue
      const fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
      file.messages.push(Object.assign(new VFileMessage(message.reason), message, { fatal }))
    }
  }
  return [...judged.values()]
}

/** Count the problems of each severity, after `applySeverities`. */
export function countProblems(files: readonly VFile[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { fatal } of files.flatMap((file) => file.messages)) {
    counts[fatal ? 'error' : fatal === false ? 'warning' : 'info'] += 1
  }
  return counts
}

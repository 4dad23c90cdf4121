import type { VFile } from 'vfile'
import { RULES } from '../../model/rule.ts'
import type { SettingsData } from '../../model/source.ts'
import { nearestName, suggest } from '../../problems/nearest-name.ts'
import { reportProblem } from '../../problems/report-problem.ts'

/** Report each key of `rules:` that is not a rule, and so changes no severity. */
export function reportUnknownRules(
  rules: Readonly<Record<string, unknown>>,
  data: SettingsData,
  file: VFile,
): void {
  const names = Object.keys(RULES)
  for (const name of Object.keys(rules)) {
    if (Object.hasOwn(RULES, name)) continue
    reportProblem(file, {
      rule: 'rule-unknown',
      reason: `Unexpected rule \`${name}\`, expected the name of one`,
      place: data.place(['rules', name]),
      note: suggest([nearestName(name, names)]),
    })
  }
}

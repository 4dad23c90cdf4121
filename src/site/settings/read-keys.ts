import type { VFile } from 'vfile'
import * as z from 'zod'
import type { SettingsData } from '../../model/source.ts'
import { reportProblem } from '../../problems/report-problem.ts'

/** Text that YAML may have read as a number or a boolean. */
export const text: z.ZodType<string> = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim())

/**
 * Read the keys of one schema, one by one: a wrong value is a `setting-type` error at its place, and hides no other.
 *
 * @param shape What each key may be; its description is what messages expect.
 * @param aliases Keys that are read instead of others.
 */
export function readKeys<Shape extends Record<string, z.ZodType>>(
  shape: Shape,
  data: SettingsData,
  file: VFile,
  aliases: Readonly<Record<string, string>>,
): { [Key in keyof Shape]?: z.infer<Shape[Key]> } {
  const found: Record<string, unknown> = {}
  for (const [key, schema] of Object.entries(shape)) {
    const written = aliases[key] ?? key
    const value = data.values[written]
    if (value === undefined || value === null) continue
    const parsed = schema.safeParse(value)
    if (parsed.success) {
      found[key] = parsed.data
      continue
    }
    reportProblem(file, {
      rule: 'setting-type',
      reason: `Unexpected ${show(value)} for \`${written}\`, expected ${schema.description}`,
      place: data.place([written]),
    })
  }
  return found as { [Key in keyof Shape]?: z.infer<Shape[Key]> }
}

/** Show a value in a message, as YAML authors would know it again. */
function show(value: unknown): string {
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'object') ? 'a list' : `\`[${value.join(', ')}]\``
  if (typeof value === 'object') return 'a mapping'
  return `\`${value}\``
}

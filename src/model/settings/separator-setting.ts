import * as z from 'zod'
import type { SettingSchema } from '../setting.ts'

/** Lines that separate slides, and marks of notes, besides those of the dialects. */
export interface SeparatorSetting {
  readonly slide?: readonly string[] | undefined
  readonly vertical?: readonly string[] | undefined
  readonly notes?: readonly string[] | undefined
}

/** A text, or a list of texts, none of them empty. */
const LINES = z.union([
  z
    .string()
    .min(1)
    .transform((line) => [line]),
  z.array(z.string().min(1)),
])

/** Separators of slides; or those, the ones of vertical slides and the marks of notes, as reveal-md has them. */
export const SEPARATOR: SettingSchema<SeparatorSetting> = z.union([
  LINES.transform((slide) => ({ slide })),
  z.strictObject({ slide: LINES.optional(), vertical: LINES.optional(), notes: LINES.optional() }),
])

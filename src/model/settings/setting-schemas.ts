import * as z from 'zod'

/** Text, which YAML may have read as a number or a boolean. */
export const TEXT: z.ZodType<string> = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim())

/** `true` or `false`. */
export const FLAG: z.ZodType<boolean> = z.boolean()

/** One text or a list of them. */
export const TEXT_LIST: z.ZodType<readonly string[]> = z.union([
  TEXT.transform((value) => [value]),
  z.array(TEXT),
])

/** Any mapping; whoever uses it checks its keys. */
export const MAPPING: z.ZodType<Readonly<Record<string, unknown>>> = z.record(z.string(), z.unknown())

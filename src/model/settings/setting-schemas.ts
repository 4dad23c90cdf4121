import * as z from 'zod'

/** Text, which YAML may have read as a number or a boolean. */
export const TEXT: z.ZodType<string> = z
  .union([z.string(), z.number(), z.boolean()])
  .transform((value) => String(value).trim())

/** What YAML 1.1 and other languages write for `true` and `false`. */
const SPELLINGS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  1: true,
  false: false,
  no: false,
  off: false,
  0: false,
}

/** `true` or `false`, in every spelling that other tools read. */
export const FLAG: z.ZodType<boolean> = z.union([
  z.boolean(),
  z
    .union([z.string(), z.number()])
    .transform((value) => SPELLINGS[String(value).trim().toLowerCase()])
    .pipe(z.boolean()),
])

/** One text or a list of them. */
export const TEXT_LIST: z.ZodType<readonly string[]> = z.union([
  TEXT.transform((value) => [value]),
  z.array(TEXT),
])

/** Any mapping; whoever uses it checks its keys. */
export const MAPPING: z.ZodType<Readonly<Record<string, unknown>>> = z.record(z.string(), z.unknown())

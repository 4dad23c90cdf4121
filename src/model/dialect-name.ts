/** Names of the dialects, in the order of the documentation; the setting `dialect` allows these. */
export const DIALECT_NAMES = ['reveal', 'pandoc', 'hugo', 'marp', 'remark'] as const

/** Name of a dialect: how the tools of one family write Markdown. */
export type DialectName = (typeof DIALECT_NAMES)[number]

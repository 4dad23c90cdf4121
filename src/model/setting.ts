/**
 * Which files may set a setting: `inherited` and `own` ones every level of a course, from lutrin.yaml to the chapter,
 * `deck` ones a deck's `_index.md`, `site` ones lutrin.yaml.
 */
type SettingLevel = 'inherited' | 'own' | 'deck' | 'site'

/** The part of a zod type that reads a value. zod is bundled, so the types of the package must not import it. */
export interface SettingSchema<Value> {
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: Value } | { readonly success: false }
}

/**
 * A setting: its type, what it does, and how it is read.
 *
 * The types of `model/settings.ts`, the reader of front matter, the cache key of fitted slides and the documentation
 * follow from the tables of these, so a new setting is one new entry.
 */
export interface Setting<Value, Level extends SettingLevel = SettingLevel> {
  /** `inherited`: holds for the levels below too; `own`: holds for the page that sets it. */
  readonly level: Level
  /** Reads the value that YAML gives. */
  readonly schema: SettingSchema<Exclude<Value, undefined>>
  readonly default: Value
  /** Text of the documentation in place of a default that is computed. */
  readonly fallback?: string
  /**
   * Whether the measured size of a slide depends on the value in a way that its HTML does not show: such settings are
   * part of the key under which fitted slides are cached.
   */
  readonly layout: boolean
  /** What it does, as one Markdown sentence without its full stop. */
  readonly meaning: string
  /** The values that are allowed, as messages and the documentation name them. */
  readonly expected: string
  /** Keys of other tools that mean the same; read where the setting's own key is absent. */
  readonly otherKeys?: readonly string[]
  /** True for text that YAML must not turn into a number: version 1.10 is not 1.1. */
  readonly verbatim?: true
}

/** A setting that each level hands down to the next one. */
export type InheritedSetting<Value> = Setting<Value, 'inherited'>
/** A setting that belongs to one page and is never handed down. */
export type OwnSetting<Value> = Setting<Value, 'own'>
/** A setting of a deck's `_index.md`. */
export type DeckSetting<Value> = Setting<Value, 'deck'>
/** A setting of the whole site, from lutrin.yaml. */
export type SiteSetting<Value> = Setting<Value, 'site'>

/** Settings by the key that sets them. */
export type SettingTable = Readonly<Record<string, Setting<never> | Setting<unknown>>>

/** The values that the settings of a table have once they are read. */
export type SettingValues<Table> = {
  readonly [Key in keyof Table]: Table[Key] extends Setting<infer Value> ? Value : never
}

/** The values that one file sets, each optional. */
export type WrittenValues<Table> = {
  readonly [Key in keyof Table]?: Table[Key] extends Setting<infer Value>
    ? Exclude<Value, undefined> | undefined
    : never
}

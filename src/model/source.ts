import type { VFile } from 'vfile'

/** One line and column, both from 1, as unist counts them. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A value as YAML gave it, with where each key or item stands. */
export interface SettingsData {
  readonly values: Readonly<Record<string, unknown>>
  /** Finds the place of a path such as `['chapters', 2]`; the nearest parent's place if the path is unknown. */
  readonly place: (path: readonly (string | number)[]) => Place
}

/** lutrin.yaml: what it sets, and the file that takes the messages about it. */
export interface Config {
  readonly data: SettingsData
  readonly file: VFile
}

/** A Markdown file of the course as the reader stage hands it on. */
export interface SourceFile {
  /** Path relative to the project root, with `/`. */
  readonly path: string
  /** Path relative to the content folder, with `/`. */
  readonly contentPath: string
  /** Front matter; empty values where there is none. */
  readonly data: SettingsData
  /** The text with the front matter's lines blanked, so that positions hold. */
  readonly body: string
  /** Carries the file's messages. */
  readonly file: VFile
}

import type { VFile } from 'vfile'
import type { IncludedFile, LineOrigin } from './line-origin.ts'

/** A line and a column, both from 1, as in unist. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The data of a YAML text, and the place of each key and item. */
export interface SettingsData {
  readonly values: Readonly<Record<string, unknown>>
  /** Returns the place of a path such as `['chapters', 2]`; of its nearest parent where the path is unknown. */
  readonly place: (path: readonly (string | number)[]) => Place
  /** Returns the place of a key at the top, where its value is not on the same line. */
  readonly placeOfKey?: (key: string) => Place
}

/** lutrin.yaml: its data, and the file that carries the messages about it. */
export interface Config {
  readonly data: SettingsData
  readonly file: VFile
}

/** A Markdown file of the course, read and split. */
export interface SourceFile {
  /** Path relative to the project root, with `/`. */
  readonly path: string
  /** Path relative to the content folder, with `/`. */
  readonly contentPath: string
  /** The front matter; without values where the file has no front matter. */
  readonly data: SettingsData
  /** The text with the front matter's lines blanked, so that positions hold. */
  readonly body: string
  /** Where each line of the body comes from; undefined where the chapter includes no file. */
  readonly origins?: readonly LineOrigin[]
  /** The files whose text is in the body. */
  readonly included?: readonly IncludedFile[]
  /** Carries the file's messages. */
  readonly file: VFile
}

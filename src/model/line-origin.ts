/** Where a line of a chapter's text comes from, in a chapter that includes other files. */
export interface LineOrigin {
  /** Line of the chapter's own file: that of the include, for a line of another file. */
  readonly line: number
  /** The included file, relative to the project root, and the line there; undefined for a line of the chapter's own. */
  readonly included?: { readonly path: string; readonly line: number } | undefined
}

/** A file whose text is a part of a chapter. */
export interface IncludedFile {
  /** Relative to the project root. */
  readonly path: string
  /** Text without front matter. */
  readonly text: string
}

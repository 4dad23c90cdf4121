/** A file of the site before it is written; `path` is relative to the site's root, with `/`. */
export type SiteFile =
  | { readonly path: string; readonly content: string | Uint8Array }
  /** `copy`: absolute path of the file that is copied. */
  | { readonly path: string; readonly copy: string }

/** A file of `templates/`: a page template, a style sheet, or labels. */
export interface TemplateFile {
  /** Absolute path; for a file of the project, the path relative to its root. */
  readonly path: string
  readonly text: string
  /** True for a file of the project, which replaces a shipped one or is new. */
  readonly override: boolean
}

/** Every template of a build by its name below `templates/` (`deck.html`, `theme/deck.css`). */
export type Templates = ReadonlyMap<string, TemplateFile>

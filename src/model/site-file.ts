/** A file of the site before it is written; `path` is relative to the site's root, with `/`. */
export type SiteFile =
  | { readonly path: string; readonly content: string | Uint8Array }
  /** `copy`: absolute path of the file whose bytes it gets. */
  | { readonly path: string; readonly copy: string }

/** A template or style sheet, by its name below `templates/` (`deck.html`, `theme/deck.css`). */
export interface TemplateFile {
  /** Absolute path, or path relative to the project root where the project overrides it. */
  readonly path: string
  readonly text: string
  /** True where the project's own `templates/` gave it. */
  readonly override: boolean
}

/** Every template that a build may use, the project's over the shipped ones. */
export type Templates = ReadonlyMap<string, TemplateFile>

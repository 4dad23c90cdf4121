/** What an image reference leads to. */
export type ImageTarget =
  | { readonly kind: 'asset'; readonly asset: Asset; readonly byName: boolean }
  | { readonly kind: 'remote' | 'data'; readonly url: string }
  | { readonly kind: 'missing'; readonly nearest: readonly string[] }
  | { readonly kind: 'outside' }

/** What a link reference leads to. */
export type LinkTarget =
  /** Another site, `mailto:`, or any other URL with a scheme: kept as it is. */
  | { readonly kind: 'external'; readonly url: string }
  /** A chapter of the course; `path` is its path relative to the project root. */
  | { readonly kind: 'chapter'; readonly path: string; readonly fragment: string | undefined }
  /** The page of a deck. */
  | { readonly kind: 'deck'; readonly slug: string; readonly fragment: string | undefined }
  /** A file under static/, by its path on the site. */
  | { readonly kind: 'static'; readonly path: string; readonly fragment: string | undefined }
  /** Another file of the project, published under assets/. */
  | { readonly kind: 'asset'; readonly asset: Asset; readonly fragment: string | undefined }
  /** `note` explains why a page that the author wrote is not published. */
  | { readonly kind: 'dead'; readonly nearest: readonly string[]; readonly note?: string }
  | { readonly kind: 'outside' }

/** A file of the project that a page shows or links to. */
export interface Asset {
  /** Path relative to the project root. */
  readonly path: string
  /** Path on the site, `assets/schema-3f2a….svg`. */
  readonly sitePath: string
  /** Pixels; undefined where the file is not an image. */
  readonly width: number | undefined
  readonly height: number | undefined
}

/** Looks up the references of one chapter; pure for a given state of the project. */
export interface References {
  /** @param ref `src` as the author wrote it. */
  readonly image: (ref: string) => ImageTarget
  /** @param ref `href` as the author wrote it. */
  readonly link: (ref: string) => LinkTarget
}

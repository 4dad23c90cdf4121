import type { SettingValues } from './setting.ts'
import type { PRINT_SETTINGS } from './settings/print-settings.ts'
import type { PAGE_SETTINGS } from './settings/setting-tables.ts'
import type { SITE_SETTINGS } from './settings/site-settings.ts'
import type { Theme } from './theme.ts'

/** The settings of one deck, part or chapter once the cascade has run. */
export interface Settings extends Omit<SettingValues<typeof PAGE_SETTINGS>, 'theme'> {
  /** The theme, with the tokens that each level adds to it. */
  readonly theme: Theme
}

/** The settings of the whole site, from lutrin.yaml. */
export interface SiteSettings extends Omit<SettingValues<typeof SITE_SETTINGS>, 'pdf'> {
  readonly pdf: PdfSettings
}

/** How a chapter's headings and separators become slide breaks. */
export type Split = Settings['split']

/** Who the site is for: `student` holds nothing that only the trainer may see. */
export type Edition = SiteSettings['editions']

/** Size of the paper. */
export type Paper = SettingValues<typeof PRINT_SETTINGS>['paper']

/** Slides on one sheet; three of them have lines to write on beside them. */
export type SlidesPerPage = SettingValues<typeof PRINT_SETTINGS>['nup'][number]

/** Which PDFs are printed, and how. */
export interface PdfSettings {
  /** The PDFs of each deck, in the order in which pages list them; empty where nothing is printed. */
  readonly files: readonly PdfFile[]
  readonly paper: Paper
  /** True: codes on the handout's cover and at its chapters' starts lead telephones to the slides; needs a `url`. */
  readonly qr: boolean
}

/** A PDF that each deck has. */
export interface PdfFile {
  /** `slides-6up.pdf`, beside the deck's pages. */
  readonly name: string
  readonly kind: 'handout' | 'slides'
  /** Undefined for the handout, and where each slide is a page of its own size. */
  readonly perPage?: SlidesPerPage
}

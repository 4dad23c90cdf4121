import type { VFile } from 'vfile'
import type { Setting } from '../../model/setting.ts'
import { SITE_SETTINGS } from '../../model/settings/site-settings.ts'
import type { SiteSettings } from '../../model/settings.ts'
import type { SettingsData } from '../../model/source.ts'
import { reportUnknownRules } from './known-rules.ts'
import { readPdf } from './pdf-settings.ts'
import { readKeys } from './read-keys.ts'
import { reportUnknownKeys } from './unknown-keys.ts'

/** Read the settings of the whole site from lutrin.yaml; each wrong value is a message at its place and counts as unset. */
export function readSiteSettings(data: SettingsData, file: VFile): SiteSettings {
  const written = readKeys(SITE_SETTINGS, data, file)
  const table: readonly [string, Setting<unknown>][] = Object.entries(SITE_SETTINGS)
  const defaults = Object.fromEntries(table.map(([key, setting]) => [key, setting.default]))
  reportUnknownKeys(data, file)
  reportUnknownRules(written.rules ?? {}, data, file)
  return { ...defaults, ...written, pdf: readPdf(written.pdf, written.url, data, file) } as SiteSettings
}

import type { Settings } from '../settings.ts'
import { PAGE_SETTINGS } from './setting-tables.ts'

/** Pick the settings that the measured size of a slide depends on, as they belong into the key of the fit cache. */
export function layoutSettings(settings: Settings): Partial<Settings> {
  const isLayout = (key: string): boolean => PAGE_SETTINGS[key as keyof typeof PAGE_SETTINGS]?.layout ?? false
  return Object.fromEntries(Object.entries(settings).filter(([key]) => isLayout(key)))
}

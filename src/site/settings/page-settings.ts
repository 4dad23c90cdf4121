import type { VFile } from 'vfile'
import type { Setting, WrittenValues } from '../../model/setting.ts'
import { PAGE_SETTINGS } from '../../model/settings/setting-tables.ts'
import type { Settings } from '../../model/settings.ts'
import type { SettingsData } from '../../model/source.ts'
import type { Theme } from '../../model/theme.ts'
import { readKeys } from './read-keys.ts'
import { type OwnTheme, readTheme } from './read-theme.ts'

/** The settings that one level of the course writes. */
export type PageSettings = Omit<WrittenValues<typeof PAGE_SETTINGS>, 'theme'> & {
  readonly theme?: OwnTheme | undefined
}

/** The theme of a course that sets none. */
const DEFAULT_THEME: Omit<Theme, 'tokens'> = { scheme: 'auto', reveal: undefined }

/** Read what a page's front matter sets; each wrong value is a `setting-type` error at its place and counts as unset. */
export function readPageSettings(data: SettingsData, file: VFile): PageSettings {
  const { theme, ...rest } = readKeys(PAGE_SETTINGS, data, file)
  return theme === undefined ? rest : { ...rest, theme: readTheme(theme, data, file) }
}

/**
 * Merge the settings of all levels above and of a page: the nearest level wins.
 *
 * @param levels Settings of each level, from the site to the page; settings of the level `own` count in the last one only.
 */
export function cascade(levels: readonly PageSettings[]): Settings {
  const handedDown: Readonly<Record<string, unknown>> = Object.assign({}, ...levels)
  const own: Readonly<Record<string, unknown>> = levels.at(-1) ?? {}
  const table: readonly [string, Setting<unknown>][] = Object.entries(PAGE_SETTINGS)
  const values = table.map(([key, setting]) => {
    const value = setting.level === 'own' ? own[key] : handedDown[key]
    return [key, value ?? setting.default]
  })
  return {
    ...Object.fromEntries(values),
    // An empty title counts as unset, so that the first heading is the title.
    title: own['title'] || undefined,
    revealjs: Object.assign({}, ...levels.map((level) => level.revealjs)),
    theme: mergeThemes(levels.flatMap((level) => level.theme ?? [])),
  } as Settings
}

/** Merge the themes of all levels: the nearest base, and the tokens of each. */
function mergeThemes(themes: readonly OwnTheme[]): Theme {
  const base = themes.findLast((theme) => theme.base)?.base ?? DEFAULT_THEME
  return { ...base, tokens: Object.assign({}, ...themes.map(({ tokens }) => tokens)) }
}

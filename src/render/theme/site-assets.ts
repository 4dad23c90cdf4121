import { createHash } from 'node:crypto'
import type { ReadPackageFile } from '../../model/package-file.ts'
import type { SiteFile, Templates } from '../../model/site-file.ts'
import { bundleTheme } from './bundle-theme.ts'
import { withRevealTheme } from './reveal-theme.ts'

/**
 * Style sheets, fonts and scripts of the pages; each is on the site once, under a name with a hash of its
 * content.
 */
export interface SiteAssets {
  /**
   * Bundles a style sheet of the templates, `theme/deck.css`, with our theme or reveal.js's; returns its path
   * on the site.
   */
  readonly style: (name: string, revealTheme?: string) => Promise<string>
  /** Adds a file of a package; returns its path on the site. */
  readonly packageFile: (specifier: string) => Promise<string>
  /** All files that were added, sorted by path. */
  readonly files: () => readonly SiteFile[]
}

/** What assets are made from. */
export interface AssetSources {
  readonly templates: Templates
  readonly readPackageFile: ReadPackageFile
}

/** Create an empty collection of assets. */
export function createSiteAssets({ templates, readPackageFile }: AssetSources): SiteAssets {
  const files = new Map<string, SiteFile>()
  const styles = new Map<string, Promise<string>>()
  const packageFiles = new Map<string, Promise<string>>()

  const addPackageFile: SiteAssets['packageFile'] = (specifier) =>
    once(packageFiles, specifier, async () => add(specifier, (await readPackageFile(specifier)).bytes))
  return {
    style: (name, revealTheme) => {
      const sheet = withRevealTheme(name, revealTheme, templates)
      return once(styles, sheet.name, async () =>
        add(sheet.name, await bundleTheme(sheet.name, sheet.templates, { readPackageFile, addPackageFile })),
      )
    },
    packageFile: addPackageFile,
    files: () => [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  }

  /** Add content under a name that changes with it. */
  function add(name: string, content: string | Uint8Array): string {
    const base = name.slice(name.lastIndexOf('/') + 1).replace(/^lutrin:/, '')
    const dot = base.lastIndexOf('.')
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
    const path = `assets/${base.slice(0, dot)}-${hash}${base.slice(dot)}`
    files.set(path, { path, content })
    return path
  }
}

/** Make a value the first time that it is requested. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key)
  if (known) return known
  const value = make()
  made.set(key, value)
  return value
}

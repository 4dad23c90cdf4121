import { createHash } from 'node:crypto'
import type { ReadPackageFile } from '../../model/package-file.ts'
import type { SiteFile, Templates } from '../../model/site-file.ts'
import { bundleTheme } from './bundle-theme.ts'
import { withRevealTheme } from './reveal-theme.ts'

/** Style sheets, fonts and scripts that pages ask for, each on the site once, under a name made of its content. */
export interface SiteAssets {
  /** Bundles a style sheet of the templates, `theme/deck.css`, in a theme of reveal.js or ours; gives its path on the site. */
  readonly style: (name: string, revealTheme?: string) => Promise<string>
  /** Takes a file of a package; gives its path on the site. */
  readonly packageFile: (specifier: string) => Promise<string>
  /** Everything that has been asked for, in the order of paths. */
  readonly files: () => readonly SiteFile[]
}

/** What the assets are made of. */
export interface AssetSources {
  readonly templates: Templates
  readonly readPackageFile: ReadPackageFile
}

/** Make an empty collection of assets. */
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

  /** Put content on the site, under a name that changes with it. */
  function add(name: string, content: string | Uint8Array): string {
    const base = name.slice(name.lastIndexOf('/') + 1).replace(/^lutrin:/, '')
    const dot = base.lastIndexOf('.')
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 8)
    const path = `assets/${base.slice(0, dot)}-${hash}${base.slice(dot)}`
    files.set(path, { path, content })
    return path
  }
}

/** Make a value the first time that it is asked for. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key)
  if (known) return known
  const value = make()
  made.set(key, value)
  return value
}

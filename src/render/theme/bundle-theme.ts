import { posix } from 'node:path'
import { bundleAsync, type ImportDependency, type UrlDependency } from 'lightningcss'
import type { ReadPackageFile } from '../../model/package-file.ts'
import type { Templates } from '../../model/site-file.ts'
import { TemplateError } from '../templates/template-error.ts'
import { onlyWoff2 } from './only-woff2.ts'
import { keepVariables, REVEAL_THEME, revealThemePath } from './reveal-theme.ts'

/** Files that a style sheet may use. */
export interface ThemeSources {
  readonly readPackageFile: ReadPackageFile
  /** Adds a file of a package to the site; returns its path there. */
  readonly addPackageFile: (specifier: string) => Promise<string>
}

/** Prefix of a URL into an npm package: `npm:reveal.js/dist/reveal.css`. */
const PACKAGE = 'npm:'
const REMOTE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i
/** Oldest browsers that pages support: the first ones with cascade layers. */
export const TARGETS: { readonly chrome: number; readonly firefox: number; readonly safari: number } = {
  chrome: 100 << 16,
  firefox: 100 << 16,
  safari: (15 << 16) | (4 << 8),
}

/**
 * Bundle a style sheet with all its imports, and add the fonts and pictures that it uses to the site.
 *
 * `npm:…` refers to a package, in `@import` and in `url()`. Other imports are relative to the style sheet.
 * Any other `url()` stays unchanged, so `../logo.svg` is a file of static/.
 *
 * @throws {TemplateError} where it is not valid CSS, or uses a file that does not exist.
 */
export async function bundleTheme(
  name: string,
  templates: Templates,
  sources: ThemeSources,
): Promise<string> {
  /** Read a style sheet by its name from {@link resolveImport}. */
  async function read(file: string): Promise<string> {
    if (file.startsWith(REVEAL_THEME))
      return keepVariables((await sources.readPackageFile(revealThemePath(file))).bytes)
    if (file.startsWith(PACKAGE))
      return onlyWoff2(new TextDecoder().decode((await sources.readPackageFile(packagePath(file))).bytes))
    const template = templates.get(file)
    if (!template) throw new Error(`Unexpected \`@import\` of \`${file}\`, which is not among the templates`)
    return template.text
  }

  if (!templates.has(name)) throw new TemplateError(`Unexpected absence of template \`${name}\``, { name })
  try {
    const { code, dependencies } = await bundleAsync({
      filename: name,
      minify: true,
      targets: TARGETS,
      analyzeDependencies: { preserveImports: true },
      resolver: { read, resolve: resolveImport },
    })
    let css = new TextDecoder().decode(code)
    for (const dependency of dependencies ?? []) {
      if (dependency.type !== 'url' && dependency.type !== 'import') continue
      css = css.replaceAll(dependency.placeholder, await urlOf(dependency, sources))
    }
    return css
  } catch (error) {
    throw fromLightningError(error, name)
  }
}

/** Return the name of the style sheet that an `@import` refers to. */
function resolveImport(specifier: string, from: string): string | { external: string } {
  if (specifier.startsWith(PACKAGE) || specifier.startsWith(REVEAL_THEME)) return specifier
  if (REMOTE.test(specifier)) return { external: specifier }
  if (!from.startsWith(PACKAGE)) return posix.join(posix.dirname(from), specifier)
  return PACKAGE + posix.join(posix.dirname(packagePath(from)), specifier)
}

/** Remove the prefix of a package URL. */
function packagePath(url: string): string {
  return url.slice(PACKAGE.length)
}

/** Return the URL to write for a URL of a style sheet, relative to the folder of assets. */
async function urlOf(
  { url, loc }: UrlDependency | ImportDependency,
  { addPackageFile }: ThemeSources,
): Promise<string> {
  const full =
    loc.filePath.startsWith(PACKAGE) && !url.startsWith('#') ? resolveImport(url, loc.filePath) : url
  if (typeof full !== 'string' || !full.startsWith(PACKAGE)) return url
  try {
    return posix.basename(await addPackageFile(packagePath(full)))
  } catch {
    const { line, column } = loc.start
    throw new TemplateError(`Unexpected \`url(${url})\`, which is no installed file`, {
      name: loc.filePath,
      line,
      column,
    })
  }
}

/** Convert an error of Lightning CSS, with its place. */
function fromLightningError(error: unknown, page: string): Error {
  if (error instanceof TemplateError || !(error instanceof Error)) return error as Error
  const { fileName, loc } = error as Error & { fileName?: string; loc?: { line: number; column: number } }
  return new TemplateError(error.message, { name: fileName ?? page, line: loc?.line, column: loc?.column })
}

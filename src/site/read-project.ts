import { readFileSync, statSync } from 'node:fs'
import { basename, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { VFile } from 'vfile'
import type { KeptTable } from '../cache/open-table.ts'
import type { Edition, SiteSettings } from '../model/settings.ts'
import type { Templates } from '../model/site-file.ts'
import type { Config, SettingsData, SourceFile } from '../model/source.ts'
import { reportProblem } from '../problems/report-problem.ts'
import { chapterFiles } from './read/chapter-files.ts'
import type { Project } from './read/discover.ts'
import { withEditionValues } from './read/edition-values.ts'
import type { KeptFrontMatter } from './read/kept-front-matter.ts'
import { readSource, readTextFile } from './read/read-source.ts'
import { readTemplates } from './read/read-templates.ts'
import { reportUnreadFiles } from './read/unread-files.ts'
import { NO_DATA, parseYaml } from './read/yaml.ts'
import { type PageSettings, readPageSettings } from './settings/page-settings.ts'
import { readSiteSettings } from './settings/read-site-settings.ts'

/** A project with all of its text in memory. */
export interface Sources {
  readonly root: string
  readonly projectName: string
  readonly site: SiteSettings
  readonly edition: Edition
  readonly config: Config
  /** Page settings of lutrin.yaml, the level above every page. */
  readonly defaults: PageSettings
  /** Content folder relative to the root; '' where the project is a plain folder of Markdown. */
  readonly contentDir: string
  /** Absolute path of the output folder. */
  readonly out: string
  /** Absolute paths of the folders that hold the author's work; the site must not be written over them. */
  readonly folders: readonly string[]
  /** Files that pages may refer to, relative to the root; without the output folder and hidden files. */
  readonly files: readonly string[]
  /** Symbolic links that lead out of the project. */
  readonly outside: readonly string[]
  /** The static folder: its absolute path, its path in the project, and the paths of its files in it. */
  readonly static: { readonly from: string; readonly dir: string; readonly files: readonly string[] }
  readonly chapters: readonly SourceFile[]
  readonly templates: Templates
  /** Files that may have messages and are no chapters: lutrin.yaml, and links that lead out of the project. */
  readonly others: readonly VFile[]
  /** Reads the bytes of one of `files`. */
  readonly load: (path: string) => Uint8Array
  /** Returns the length of one of `files` in bytes. */
  readonly size: (path: string) => number
}

const CONFIG = ['lutrin.yaml', 'lutrin.yml']

/** What the command line overrides of lutrin.yaml. */
export interface ProjectOptions {
  /** Output folder, relative to the current folder. */
  readonly out: string | undefined
  readonly edition: Edition | undefined
  /** False: no PDF, whatever lutrin.yaml sets. */
  readonly pdf: boolean
}

/**
 * Read the settings, chapters and templates of a project.
 *
 * @param known Front matter of earlier builds.
 */
export async function readProject(
  project: Project,
  { out, edition, pdf }: ProjectOptions,
  known?: KeptTable<KeptFrontMatter>,
): Promise<Sources> {
  const { root } = project
  const config = new VFile({ path: CONFIG.find((name) => project.files.includes(name)) ?? 'lutrin.yaml' })
  const text = project.files.includes(config.path) ? readTextFile(root, config.path, config) : undefined
  const data = readConfig(text, config)
  const set = readSiteSettings(data, config)
  const site = pdf ? set : { ...set, pdf: { ...set.pdf, files: [] } }
  const shownTo = edition ?? site.editions
  const target = out === undefined ? resolve(root, site.out) : resolve(out)
  const all = withoutFolder(project.files, relative(root, target).split(sep).join('/'))
  const files = all.filter((file) => !/(?:^|\/)\./.test(file))
  const contentDir = findContent(files, folderPath(site.content))
  for (const key of ['content', 'static'] as const) {
    const folder = folderPath(site[key])
    // The whole project may be the content; copying it to the site would publish everything.
    const isFolder = folder === '' ? key === 'content' : filesBelow(files, folder).length > 0
    if (typeof data.values[key] === 'string' && !isFolder) {
      reportProblem(config, {
        rule: 'setting-type',
        reason: `Unexpected folder \`${site[key]}\` for \`${key}\`, expected one of the project with files in it`,
        place: data.place([key]),
      })
    }
  }
  const staticDir = folderPath(site.static)
  const content = files.filter((file) => isContent(file, contentDir, site))
  const inside = chapterFiles(content, contentDir)
  const sources = inside.map((path) => readSource(root, path, contentDir, known))
  const unread = reportUnreadFiles(content, project.files, (path) =>
    readTextFile(root, path, new VFile({ path })),
  )
  return {
    root,
    projectName: basename(root),
    site,
    edition: shownTo,
    config: { data, file: config },
    defaults: readPageSettings(withEditionValues(data, shownTo, config), config),
    contentDir,
    out: target,
    folders: [root, ...[contentDir, site.static, 'templates'].map((folder) => join(root, folder))],
    files,
    outside: project.outside,
    static: {
      from: join(root, staticDir),
      dir: staticDir,
      files: staticDir === '' ? [] : filesBelow(all, staticDir),
    },
    chapters: sources.map((source) => ({
      ...source,
      data: withEditionValues(source.data, shownTo, source.file),
    })),
    templates: await readTemplates(root, files),
    others: [
      config,
      ...unread,
      ...project.outside.filter((path) => isContent(path, contentDir, site)).map(refuseLink),
    ],
    load: (path) => readFileSync(join(root, path)),
    size: (path) => statSync(join(root, path)).size,
  }
}

/** Parse lutrin.yaml; a text that is not a mapping is an error. */
function readConfig(text: string | undefined, file: VFile): SettingsData {
  if (text === undefined || text.trim() === '') return NO_DATA
  const data = parseYaml(text, 1, file)
  if (data) return data
  reportProblem(file, {
    rule: 'front-matter-yaml',
    reason: 'Unexpected text, expected `key: value` lines',
    place: { line: 1, column: 1 },
  })
  return NO_DATA
}

/** Normalize the path of a folder of the project; '' for the project itself, `.`. */
function folderPath(written: string): string {
  return posix
    .normalize(written)
    .replace(/^\.?\/|\/$/g, '')
    .replace(/^\.$/, '')
}

/** Return the content folder; '' for the whole project where no file is below that folder. */
function findContent(files: readonly string[], wanted: string): string {
  return files.some((file) => file.startsWith(`${wanted}/`)) ? wanted : ''
}

/** Whether a file is content; where the project has no content folder, static and templates are not. */
function isContent(file: string, contentDir: string, site: SiteSettings): boolean {
  if (contentDir !== '') return file.startsWith(`${contentDir}/`)
  return ![site.static, 'templates'].some((folder) => file.startsWith(`${folder}/`))
}

/** List the files below a folder, relative to it. */
function filesBelow(files: readonly string[], folder: string): readonly string[] {
  const prefix = `${folder}/`
  return files.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length))
}

/** Leave out the files below a folder, which may be outside the project. */
function withoutFolder(files: readonly string[], folder: string): readonly string[] {
  if (folder === '' || folder.startsWith('..') || isAbsolute(folder)) return files
  return files.filter((file) => !file.startsWith(`${folder}/`))
}

/** Report a symbolic link that leads out of the project. */
function refuseLink(path: string): VFile {
  const file = new VFile({ path })
  reportProblem(file, {
    rule: 'outside-project',
    reason: 'Unexpected symbolic link out of the project, expected one that stays inside',
    place: { line: 1, column: 1 },
  })
  return file
}

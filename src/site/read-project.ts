import { readFileSync, statSync } from 'node:fs'
import { basename, isAbsolute, join, posix, relative, resolve, sep } from 'node:path'
import { VFile } from 'vfile'
import type { Edition, SiteSettings } from '../model/settings.ts'
import type { Templates } from '../model/site-file.ts'
import type { Config, SettingsData, SourceFile } from '../model/source.ts'
import { reportProblem } from '../problems/report-problem.ts'
import { chaptersIn } from './course/content-tree.ts'
import type { Project } from './read/discover.ts'
import { readSource, readTextFile } from './read/read-source.ts'
import { readTemplates } from './read/read-templates.ts'
import { NO_DATA, parseYaml } from './read/yaml.ts'
import { type PageSettings, readPageSettings } from './settings/page-settings.ts'
import { readSiteSettings } from './settings/read-site-settings.ts'

/** A project with everything that is text in memory. */
export interface Sources {
  readonly root: string
  readonly projectName: string
  readonly site: SiteSettings
  readonly edition: Edition
  readonly config: Config
  /** Settings that lutrin.yaml has for every page. */
  readonly defaults: PageSettings
  /** Content folder relative to the root; '' where the project is a plain folder of Markdown. */
  readonly contentDir: string
  /** Absolute path of the folder that the site goes to. */
  readonly out: string
  /** Absolute paths of what the site must never be written over. */
  readonly folders: readonly string[]
  /** Files that pages may refer to, relative to the root; nothing of the output folder. */
  readonly files: readonly string[]
  readonly outside: readonly string[]
  /** Folder whose files are copied as they are, absolute, and the files' paths in it. */
  readonly static: { readonly from: string; readonly dir: string; readonly files: readonly string[] }
  readonly chapters: readonly SourceFile[]
  readonly templates: Templates
  /** lutrin.yaml, and links that lead out of the project: what has messages but is no chapter. */
  readonly others: readonly VFile[]
  /** Reads the bytes of one of `files`. */
  readonly load: (path: string) => Uint8Array
  /** Tells the length of one of `files` in bytes. */
  readonly size: (path: string) => number
}

const CONFIG = ['lutrin.yaml', 'lutrin.yml']

/** What the command line says over lutrin.yaml. */
export interface ProjectOptions {
  /** Output folder, relative to the current folder. */
  readonly out: string | undefined
  readonly edition: Edition | undefined
  /** False: no PDF, whatever lutrin.yaml says. */
  readonly pdf: boolean
}

/** Read the settings, chapters and templates of a project. */
export async function readProject(project: Project, { out, edition, pdf }: ProjectOptions): Promise<Sources> {
  const { root } = project
  const config = new VFile({ path: CONFIG.find((name) => project.files.includes(name)) ?? 'lutrin.yaml' })
  const text = project.files.includes(config.path) ? await readTextFile(root, config.path, config) : undefined
  const data = readConfig(text, config)
  const set = readSiteSettings(data, config)
  const site = pdf ? set : { ...set, pdf: { ...set.pdf, files: [] } }
  const target = out === undefined ? resolve(root, site.out) : resolve(out)
  const all = withoutFolder(project.files, relative(root, target).split(sep).join('/'))
  const files = all.filter((file) => !/(?:^|\/)\./.test(file))
  const contentDir = findContent(files, posix.normalize(site.content).replace(/\/$/, ''))
  for (const key of ['content', 'static'] as const) {
    if (typeof data.values[key] === 'string' && filesBelow(files, posix.normalize(site[key])).length === 0) {
      reportProblem(config, {
        rule: 'setting-type',
        reason: `Unexpected folder \`${site[key]}\` for \`${key}\`, expected one of the project with files in it`,
        place: data.place([key]),
      })
    }
  }
  const staticDir = posix.normalize(site.static).replace(/\/$/, '')
  const inside = chaptersIn(files).filter((file) => isContent(file, contentDir, site))
  return {
    root,
    projectName: basename(root),
    site,
    edition: edition ?? site.editions,
    config: { data, file: config },
    defaults: readPageSettings(data, config),
    contentDir,
    out: target,
    folders: [root, ...[contentDir, site.static, 'templates'].map((folder) => join(root, folder))],
    files,
    outside: project.outside,
    static: { from: join(root, staticDir), dir: staticDir, files: filesBelow(all, staticDir) },
    chapters: await Promise.all(inside.map((path) => readSource(root, path, contentDir))),
    templates: await readTemplates(root, files),
    others: [config, ...project.outside.filter((path) => isContent(path, contentDir, site)).map(refuseLink)],
    load: (path) => readFileSync(join(root, path)),
    size: (path) => statSync(join(root, path)).size,
  }
}

/** Read lutrin.yaml; a text that is no mapping is an error. */
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

/** Take the whole project for its content where it has no content folder. */
function findContent(files: readonly string[], wanted: string): string {
  return files.some((file) => file.startsWith(`${wanted}/`)) ? wanted : ''
}

/** Tell what is below the content folder, and not below another folder of the project's own. */
function isContent(file: string, contentDir: string, site: SiteSettings): boolean {
  if (contentDir !== '') return file.startsWith(`${contentDir}/`)
  return ![site.static, 'templates'].some((folder) => file.startsWith(`${folder}/`))
}

/** List the files below a folder, relative to it. */
function filesBelow(files: readonly string[], folder: string): readonly string[] {
  const prefix = `${folder.replace(/\/$/, '')}/`
  return files.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length))
}

/** Leave out what is below a folder; everything stays where that is no folder of the project. */
function withoutFolder(files: readonly string[], folder: string): readonly string[] {
  if (folder === '' || folder.startsWith('..') || isAbsolute(folder)) return files
  return files.filter((file) => !file.startsWith(`${folder}/`))
}

/** Say that a symbolic link is not followed. */
function refuseLink(path: string): VFile {
  const file = new VFile({ path })
  reportProblem(file, {
    rule: 'outside-project',
    reason: 'Unexpected symbolic link out of the project, expected one that stays inside',
    place: { line: 1, column: 1 },
  })
  return file
}

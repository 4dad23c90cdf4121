import { resolve } from 'node:path'
import { VFile } from 'vfile'
import {
  type FileStates,
  hasSameTimes,
  isSameAs,
  readFolder,
  readStates,
  withDigests,
} from '../cache/file-states.ts'
import type { Cache } from '../cache/open-cache.ts'
import { BROWSER_USED } from '../chromium/browser/course-browser.ts'
import type { BuildOptions, BuildResult } from '../model/build-options.ts'
import { fromMessageData, type MessageData, toMessageData } from '../problems/message-data.ts'
import type { Project } from '../site/read/discover.ts'
import { SHIPPED_TEMPLATES } from '../site/read/read-templates.ts'

/** What a build read and wrote, and its result. */
interface BuildRecord {
  /** Files of the project. */
  readonly project: FileStates
  readonly outside: readonly string[]
  /** Templates that Lutrin ships. */
  readonly templates: FileStates
  /** Files of the site. */
  readonly site: FileStates
  readonly result: Omit<BuildResult, 'files'>
  readonly messages: readonly (readonly [path: string, messages: readonly MessageData[]])[]
}

/** What may make a build differ besides files. */
export interface Makers {
  /** Identity of the program that builds. */
  readonly tool: string
  /** Identity of the browser; '' where there is none. */
  readonly browser: string
}

/** The record of the last build of a project with the same options. */
export interface KeptBuild {
  /** Return the result of that build where nothing has changed since, and the site is as it left it. */
  readonly recall: () => Promise<BuildResult | undefined>
  /** Keep the result of a build that has just been made. */
  readonly keep: (result: BuildResult) => Promise<void>
}

/** Rules of problems that another try may not have. */
const PASSING = new Set([
  'browser-missing',
  'cache-unwritable',
  'chapter-failed',
  'diagram-undrawn',
  'fit-failed',
  'print-failed',
  'unreadable',
])

/**
 * Open the record of the last build.
 *
 * A build is unchanged where all of this is as it was: the program, the browser, the options and the time zone; names and
 * contents of all files of the project, whether pages show them or not; the shipped templates; the files of the site. A
 * chapter's date of publication ends it. Contents are the same where names, lengths, times and inodes are, else where
 * digests are.
 */
export function openBuildRecord(
  project: Project,
  options: BuildOptions,
  { tool, browser }: Makers,
  cache: Cache,
): KeptBuild {
  const { root, files, outside } = project
  const { out, pdf, only, edition, drafts, date } = options
  const target = out === undefined ? undefined : resolve(out)
  const zone = new Date().getTimezoneOffset()
  const key = JSON.stringify([root, target, pdf, only, edition, drafts, date, browser, zone])
  const entries = cache.entries<BuildRecord>('build', ['1', tool])
  // Before the build reads a file, so that a later change shows.
  const found = readStates(root, files)
  const record = entries.read(key).then((entry) => entry?.data)

  return {
    recall: async () => {
      const before = await record
      if (!before || !isCurrent(before) || JSON.stringify(before.outside) !== JSON.stringify(outside))
        return undefined
      if (!isSameAs(before.project, found, root)) return undefined
      if (!isSameAs(before.templates, readFolder(SHIPPED_TEMPLATES), SHIPPED_TEMPLATES)) return undefined
      if (!hasSameTimes(before.site, readFolder(before.result.out))) return undefined
      const messages = before.messages.map(([path, own]) => {
        const file = new VFile({ path })
        file.messages.push(...own.map(fromMessageData))
        return file
      })
      // No browser was started this time.
      const notices = before.result.notices.filter((line) => !line.startsWith(BROWSER_USED))
      return { ...before.result, notices, files: messages }
    },
    keep: async ({ files: reported, ...result }) => {
      const messages = reported.map(
        ({ path, messages: own }) => [path, own.map((message) => toMessageData(message))] as const,
      )
      const isLasting = messages.every(([, own]) =>
        own.every((message) => message && !PASSING.has(String(message['ruleId']))),
      )
      // A build of some decks depends on the others of the earlier site.
      if (!isLasting || only.length > 0 || result.isPassing) return
      const before = await record
      const own = withDigests(root, found, before?.project)
      const shipped = withDigests(SHIPPED_TEMPLATES, readFolder(SHIPPED_TEMPLATES), before?.templates)
      if (!own || !shipped) return
      const site = readFolder(result.out)
      const kept = messages.map(([path, own]) => [path, own.filter((one) => one !== undefined)] as const)
      await entries.write(key, {
        data: { project: own, outside, templates: shipped, site, result, messages: kept },
      })
    },
  }
}

/** Whether no chapter of a build is published or withdrawn since. */
function isCurrent({ project, result }: BuildRecord): boolean {
  const now = Date.now()
  return now >= project.at && (result.changesAt === undefined || now < result.changesAt)
}

import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { describe, expect, test, vi } from 'vitest'
import { NO_CACHE } from '../../../src/cache/open-cache.ts'
import { RULES, type Rule } from '../../../src/model/rule.ts'
import { openCompileCache } from '../../../src/pipeline/compile-cache.ts'
import { compileCourse } from '../../../src/pipeline/compile-course.ts'
import { fitCourse } from '../../../src/pipeline/fit-course.ts'
import { assemble } from '../../../src/site/course/assemble.ts'
import { discover } from '../../../src/site/read/discover.ts'
import { readPackageFile } from '../../../src/site/read/package-files.ts'
import { readProject } from '../../../src/site/read-project.ts'
import { BUILD_OPTIONS, buildIn, built } from '../../built.ts'
import { course } from '../../course.ts'

/** What a situation leaves behind: the files that carry its messages. */
interface Reported {
  readonly files: readonly VFile[]
}

/** Where the text of an example goes that is one chapter. */
const CHAPTER = 'content/docker/images.md'
const ALL: readonly (readonly [string, Rule])[] = Object.entries(RULES)

/** Return the files of a rule's example. */
function filesOf(id: string): Readonly<Record<string, string>> {
  const { example } = (RULES as Readonly<Record<string, Rule>>)[id] as Rule
  return typeof example === 'string' ? { [CHAPTER]: example } : example
}

/** List the rules that were reported. */
function rulesOf({ files }: Reported): readonly (string | undefined)[] {
  return files.flatMap((file) => file.messages.map(({ ruleId }) => ruleId))
}

/** Build a chapter of these bytes. */
function builtBytes(...bytes: number[]): Promise<Reported> {
  return built({ [CHAPTER]: new Uint8Array(bytes), 'content/docker/network.md': '# Network\n' })
}

/** For each rule that text alone does not break: how to make a build report it. */
const SITUATIONS: Readonly<Record<string, () => Promise<Reported>>> = {
  encoding: () => builtBytes(...Buffer.from('# Caf'), 0xe9),
  unreadable: () => builtBytes(0x89, 0x50, 0x4e, 0x47, 0x00, 0x00),
  'outside-project': async () => {
    const root = await course({ ...filesOf('outside-project') })
    const outside = join(await course({ 'notes.md': '# Notes\n' }), 'notes.md')
    await symlink(outside, join(root, 'content/docker/notes.md'))
    return buildIn(root)
  },
  'chapter-failed': () =>
    built({ [CHAPTER]: `${'> '.repeat(1800)}deep\n`, 'content/docker/network.md': '# Network\n' }),
  'diagram-syntax': () => built(filesOf('diagram-syntax'), { browser: undefined }),
  'diagram-undrawn': () => built(filesOf('diagram-undrawn')),
  'slide-overflow': () => {
    const [text = ''] = Object.values(filesOf('slide-overflow'))
    return built({ [CHAPTER]: text.replace('one<br>', 'one<br>'.repeat(50)) }, { browser: undefined })
  },
  'file-unread': () => built({ ...filesOf('file-unread'), 'content/docker/annex.adoc': '= Annex\n' }),
  'order-unread': () =>
    built({ ...filesOf('order-unread'), 'content/docker/_category_.json': '{"position": 2}\n' }),
  'cache-unwritable': async () => {
    const file = join(await course({ 'no-folder': '' }), 'no-folder')
    vi.stubEnv('LUTRIN_CACHE', file)
    const result = await built(filesOf('cache-unwritable'), { browser: undefined })
    vi.unstubAllEnvs()
    return result
  },
  'fit-failed': () => fitWithBrokenBrowser(filesOf('fit-failed')),
  'browser-missing': () => built(filesOf('browser-missing'), { pdf: true, browser: 'no-such-browser' }),
  'diagram-small': () => built(filesOf('diagram-small'), { browser: undefined }),
  'print-failed': () => built(filesOf('print-failed'), { pdf: true }),
}

/** Run the stages up to the fit of a course, with a browser that is found and does not work. */
async function fitWithBrokenBrowser(files: Readonly<Record<string, string>>): Promise<Reported> {
  const project = await discover(await course(files), '.lutrin')
  const sources = await readProject(project, BUILD_OPTIONS)
  const plain = { drafts: false, headingOf: () => undefined, slugify: (text: string) => text }
  const assembled = assemble(sources.chapters, { ...sources, ...plain })
  const compiled = await compileCourse(
    assembled,
    sources,
    await openCompileCache(sources, NO_CACHE),
    BUILD_OPTIONS,
  )
  const browser = {
    get: () => Promise.reject(new Error('the browser has ended')),
    identity: async () => `broken ${project.root}`,
    notices: () => [],
    close: async () => {},
  }
  const context = { ...sources, readPackageFile, browser, cache: NO_CACHE, read: async () => undefined }
  await fitCourse(assembled, compiled, context, BUILD_OPTIONS)
  return { files: sources.chapters.map(({ file }) => file) }
}

describe('the example of', () => {
  test.each(ALL.filter(([, { situation }]) => situation === undefined))('%s is reported', async (id) => {
    expect(rulesOf(await built(filesOf(id)))).toContain(id)
  })

  test.each(ALL.filter(([, { situation }]) => situation !== undefined))(
    '%s is reported in its situation',
    async (id) => {
      const build = SITUATIONS[id]
      expect(build, `Expected a way to cause \`${id}\` in this test`).toBeDefined()
      expect(rulesOf(await build!())).toContain(id)
    },
  )
})

test('every situation belongs to a rule that needs one', () => {
  const needed = ALL.filter(([, { situation }]) => situation !== undefined).map(([id]) => id)
  expect(Object.keys(SITUATIONS).sort()).toEqual(needed.sort())
})

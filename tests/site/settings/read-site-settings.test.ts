import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { SiteSettings } from '../../../src/model/settings.ts'
import { parseYaml } from '../../../src/site/read/yaml.ts'
import { readSiteSettings } from '../../../src/site/settings/read-site-settings.ts'

/** Read lutrin.yaml, with the messages about it as `line:column rule reason note`. */
function read(yaml: string): { readonly site: SiteSettings; readonly problems: readonly string[] } {
  const file = new VFile({ path: 'lutrin.yaml' })
  const data = parseYaml(yaml, 1, file)
  const site = readSiteSettings(data ?? { values: {}, place: () => ({ line: 1, column: 1 }) }, file)
  const problems = file.messages.map((m) =>
    [`${m.line}:${m.column} ${m.ruleId} ${m.reason}`, m.note].filter(Boolean).join('; '),
  )
  return { site, problems }
}

test('a setting that lutrin.yaml leaves out has its default', () => {
  expect(read('').site).toMatchObject({
    url: undefined,
    content: 'content',
    static: 'static',
    out: 'public',
    decks: undefined,
    editions: 'student',
    pdf: { files: [{ name: 'handout.pdf' }, { name: 'slides.pdf' }], paper: 'a4', qr: false },
  })
})

test('`pdf: false` prints nothing but what a mapping asks for', () => {
  expect(read('pdf: false').site.pdf.files).toEqual([])
  expect(read('pdf: {slides: false, nup: 3}').site.pdf.files.map(({ name }) => name)).toEqual([
    'handout.pdf',
    'slides-3up.pdf',
  ])
})

test('a url has no slash at its end', () => {
  expect(read('url: https://example.org/courses/').site.url).toBe('https://example.org/courses')
})

test('a mistyped rule is a warning at its line that names the nearest one', () => {
  const { site, problems } = read('rules:\n  image-mising: off\n  valueOf: error\n')
  expect(problems).toEqual([
    '2:17 rule-unknown Unexpected rule `image-mising`, expected the name of one; Did you mean `image-missing`?',
    '3:12 rule-unknown Unexpected rule `valueOf`, expected the name of one',
  ])
  expect(site.rules).toEqual({ 'image-mising': 'off', valueOf: 'error' })
})

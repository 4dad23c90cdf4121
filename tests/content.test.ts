import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse as parseHcl } from '@cdktf/hcl2json'
import { Ajv } from 'ajv'
import { validate } from 'dockerfile-utils'
import type { Code, Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { parse as parseToml } from 'smol-toml'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'

/** A block of code of the sample course. */
interface Fence {
  readonly place: string
  readonly lang: string
  readonly title: string
  readonly text: string
}

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const FENCES = readdirSync(`${ROOT}content`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => fencesOf(name, readFileSync(`${ROOT}content/${name}`, 'utf8')))
// The schema of Compose files, from the package `dclint`, which does not export it.
const COMPOSE = JSON.parse(readFileSync(`${ROOT}node_modules/dclint/schemas/compose.schema.json`, 'utf8'))
const isCompose = new Ajv({ strict: false, validateFormats: false }).compile({
  ...COMPOSE,
  $schema: undefined,
})

/** List the fences of a chapter, nested ones included. */
function fencesOf(name: string, text: string): readonly Fence[] {
  const found: Code[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'code' && node.lang) found.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(unified().use(remarkParse).parse(text))
  return found.map((node) => {
    const info = `${node.lang ?? ''} ${node.meta ?? ''}`
    return {
      place: `content/${name}:${node.position?.start.line}`,
      lang: /[\w-]+/.exec(info)?.[0].toLowerCase() ?? '',
      title: /(?:title|filename)="([^"]*)"/.exec(info)?.[1] ?? '',
      text: node.value,
    }
  })
}

/** List the fences in some languages. */
function inLanguage(...languages: readonly string[]): readonly Fence[] {
  return FENCES.filter(({ lang }) => languages.includes(lang))
}

/** Whether a fence of YAML is a Compose file. */
function isComposeFile({ title, text }: Fence): boolean {
  return /^(?:compose|pile)/.test(title) || (/^services:\s*$/m.test(text) && !/^\S+:\n\s+script:/m.test(text))
}

describe('the code of the sample course', () => {
  test('has blocks in every language that is checked', () => {
    for (const lang of ['yaml', 'dockerfile', 'hcl', 'json', 'toml', 'bash'])
      expect(inLanguage(lang).length, lang).toBeGreaterThan(0)
    expect(inLanguage('yaml').filter(isComposeFile).length).toBeGreaterThan(10)
  })

  test.each(inLanguage('yaml', 'yml'))('YAML of $place', (fence) => {
    const documents = parseAllDocuments(fence.text, { merge: true })
    expect(Array.from(documents, ({ errors }) => errors).flat()).toEqual([])
    if (!isComposeFile(fence)) return
    const [compose] = documents
    expect(
      isCompose(compose && 'toJS' in compose ? compose.toJS() : {}),
      JSON.stringify(isCompose.errors),
    ).toBe(true)
    expect(fence.text).not.toMatch(/^version:/m)
  })

  test.each(inLanguage('dockerfile', 'docker'))('Dockerfile of $place', ({ text }) => {
    expect(validate(text).map(({ message }) => message)).toEqual([])
  })

  test.each(inLanguage('hcl', 'terraform', 'tf'))('HCL of $place', async ({ text }) => {
    expect(await parseHcl('main.tf', text)).toBeTypeOf('object')
  })

  test.each(inLanguage('json'))('JSON of $place', ({ text }) => {
    expect(JSON.parse(text)).toBeTypeOf('object')
  })

  test.each(inLanguage('toml'))('TOML of $place', ({ text }) => {
    expect(parseToml(text)).toBeTypeOf('object')
  })

  test.skipIf(process.platform === 'win32').each(inLanguage('bash', 'sh'))('shell of $place', ({ text }) => {
    const { status, stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })
})

describe('Docker en une journée', () => {
  const text = readFileSync(`${ROOT}content/une-journee/_index.md`, 'utf8')
  const rows = Array.from(
    text.matchAll(/^\| (\d+) h (\d+) \|.*\| (\d+) \|$/gm),
    ([, hour, minute, length]) => ({
      start: Number(hour) * 60 + Number(minute),
      length: Number(length),
    }),
  )

  test('lasts seven hours with its breaks, and has no gap but lunch', () => {
    expect(rows.reduce((sum, { length }) => sum + length, 0)).toBe(7 * 60)
    const gaps = rows.slice(1).map(({ start }, n) => start - (rows[n]?.start ?? 0) - (rows[n]?.length ?? 0))
    expect(gaps.filter((gap) => gap !== 0)).toEqual([75])
  })

  test('plans as many minutes for each chapter as its front matter sets', () => {
    const chapters = Array.from(text.matchAll(/^ +- (\S+\.md)$/gm), ([, path]) => path)
    const minutes = chapters.map((path) =>
      Number(/^minutes: (\d+)$/m.exec(readFileSync(`${ROOT}content/${path}`, 'utf8'))?.[1]),
    )
    const planned = rows.map(({ length }) => length).filter((length) => length > 15)
    expect(minutes).toEqual(planned)
  })
})

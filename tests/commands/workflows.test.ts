import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { createProblem } from '../../src/problems/report-problem.ts'

/** Parse a YAML file of the repository. */
async function load(path: string): Promise<Record<string, unknown>> {
  return parse(await readFile(path, 'utf8'), { strict: true })
}

interface Job {
  readonly steps: readonly Readonly<Record<string, unknown>>[]
}

/** Versions that the tests run with: the oldest that package.json allows, and today's. */
const NODE_VERSIONS = ['20.19', '24']

test('the oldest Node that the tests run with is the oldest that package.json allows', async () => {
  const { engines } = JSON.parse(await readFile('package.json', 'utf8'))
  expect(engines.node).toBe(`>=${NODE_VERSIONS[0]}`)
})

test('the GitHub workflow tests and builds every push, and deploys none of a pull request', async () => {
  const { on, permissions, jobs } = await load('.github/workflows/pages.yml')
  expect(on).toMatchObject({ push: { branches: ['main'] }, pull_request: null })
  expect(permissions).toEqual({ contents: 'read' })
  const { build, deploy } = jobs as Record<string, Job>
  expect(build).toMatchObject({ strategy: { matrix: { 'node-version': NODE_VERSIONS } } })
  expect(build?.steps[1]).toMatchObject({
    with: { 'node-version': expect.stringContaining('matrix.node-version') },
  })
  expect(build?.steps.flatMap((step) => step['run'] ?? [])).toEqual(['npm ci', 'npm test', 'npm run build'])
  expect(build?.steps.at(-1)).toMatchObject({ with: { path: 'public' } })
  expect(deploy).toMatchObject({
    if: "github.event_name != 'pull_request'",
    needs: 'build',
    permissions: { pages: 'write', 'id-token': 'write' },
    environment: { name: 'github-pages' },
  })
  for (const { uses } of [...(build?.steps ?? []), ...(deploy?.steps ?? [])]) {
    if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/)
  }
})

test('the GitLab pipeline tests every merge request, and publishes public/ of the default branch', async () => {
  const { default: defaults, stages, test: tests, pages } = await load('.gitlab-ci.yml')
  expect(defaults).toMatchObject({ before_script: ['npm ci --cache .npm --prefer-offline'] })
  expect(stages).toEqual(['test', 'deploy'])
  expect(tests).toMatchObject({
    stage: 'test',
    image: 'node:$NODE_VERSION',
    parallel: { matrix: [{ NODE_VERSION: NODE_VERSIONS }] },
    script: ['npm test'],
  })
  expect(pages).toMatchObject({
    stage: 'deploy',
    script: ['npm run build'],
    artifacts: { paths: ['public'] },
    rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
  })
})

test('a tag is tested and published on npm with provenance', async () => {
  const { on, permissions, jobs } = await load('.github/workflows/release.yml')
  expect(on).toEqual({ push: { tags: ['v*'] } })
  expect(permissions).toEqual({ contents: 'read' })
  const { publish } = jobs as Record<string, Job>
  expect(publish).toMatchObject({ permissions: { contents: 'read', 'id-token': 'write' } })
  expect(publish?.steps.flatMap((step) => step['run'] ?? []).slice(1)).toEqual([
    'npm ci',
    'npm test',
    'npm publish --provenance --access public',
  ])
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  const compare = String(publish?.steps.find((step) => step['name'] !== undefined)?.['run'])
  for (const [tag, status] of [
    [`v${version}`, 0],
    ['v9.9.9', 1],
  ] as const) {
    const { status: found } = spawnSync('sh', ['-c', compare], {
      env: { ...process.env, GITHUB_REF_NAME: tag },
    })
    expect(found).toBe(status)
  }
})

test('the addresses in package.json and of the explanation of a rule are in one repository', async () => {
  const { repository, homepage, bugs } = JSON.parse(await readFile('package.json', 'utf8'))
  const address = repository.url.replace(/^git\+|\.git$/g, '')
  expect([homepage, bugs]).toEqual([`${address}#readme`, `${address}/issues`])
  const { url } = createProblem({ rule: 'encoding', reason: 'Unexpected bytes, expected UTF-8' })
  expect(url).toMatch(`${address}/`)
})

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

/** Parse a YAML file of the repository. */
async function load(path: string): Promise<Record<string, unknown>> {
  return parse(await readFile(path, 'utf8'), { strict: true })
}

test('the GitHub workflow tests and builds every push, and deploys none of a pull request', async () => {
  const { on, permissions, jobs } = await load('.github/workflows/pages.yml')
  expect(on).toMatchObject({ push: { branches: ['main'] }, pull_request: null })
  expect(permissions).toEqual({ contents: 'read' })
  const { build, deploy } = jobs as Record<string, { steps: Record<string, unknown>[] }>
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
  expect(tests).toMatchObject({ stage: 'test', script: ['npm test'] })
  expect(pages).toMatchObject({
    stage: 'deploy',
    script: ['npm run build'],
    artifacts: { paths: ['public'] },
    rules: [{ if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' }],
  })
})

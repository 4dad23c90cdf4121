import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const report = process.env['LUTRIN_TEST_REPORT']

/** What nearly every test loads, in a thousand files. */
const LIBRARIES = [
  'highlight.js',
  'image-size',
  'liquidjs',
  'lowlight',
  'mdast-util-to-hast',
  'mdast-util-to-markdown',
  'parse5',
  'rehype-raw',
  'rehype-stringify',
  'remark-gfm',
  'remark-parse',
  'remark-rehype',
  'smol-toml',
  'unified',
  'yaml',
  'zod',
]

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    pool: 'forks',
    // One more than the cores of the smallest machine that runs them: tests wait for browsers and for npm.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Bundled once, for each file loads them anew: a ninth of the whole run. The command line is tested without.
    deps: { optimizer: { ssr: { enabled: true, include: LIBRARIES } } },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})

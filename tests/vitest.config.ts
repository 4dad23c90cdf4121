import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const report = process.env['LUTRIN_TEST_REPORT']

/** Test files that open a browser or print. */
const BROWSER = [
  'tests/{chromium,client,pipeline}/**/*.test.ts',
  'tests/commands/{build,pack}.test.ts',
  'tests/model/rules/rule-examples.test.ts',
  'tests/render/**/{axe,bundle-theme,contrast,maths,theme-pictures}.test.ts',
  'tests/secrets.test.ts',
]

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: ['tests/global-setup.ts'],
    setupFiles: ['tests/setup.ts'],
    pool: 'forks',
    // The files of a worker share the modules that they load; nothing in src changes a module's state.
    isolate: false,
    // One more than the cores of the smallest machine in use: tests spend time waiting for browsers and npm.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: BROWSER,
          // A test that needs a browser fails without one: add its file to BROWSER.
          env: { LUTRIN_BROWSER: 'lutrin-test-without-browser' },
        },
      },
      { extends: true, test: { name: 'browser', include: BROWSER } },
    ],
  },
})

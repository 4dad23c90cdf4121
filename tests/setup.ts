import { afterAll, vi } from 'vitest'

/** Restore environment variables: the test files of a worker share one process. */
afterAll(() => {
  vi.unstubAllEnvs()
})

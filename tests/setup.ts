import { afterAll, vi } from 'vitest'

/** Leave the environment of the worker as the next file expects it. */
afterAll(() => {
  vi.unstubAllEnvs()
})

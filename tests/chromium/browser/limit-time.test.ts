import { expect, test, vi } from 'vitest'
import { limitTime } from '../../../src/chromium/browser/limit-time.ts'

test('ends the work when its time is over', async () => {
  const close = vi.fn(async () => {})
  const limit = limitTime(10, undefined, close)
  await vi.waitFor(() => expect(limit.reason()).toBe('it took longer than 0.01 seconds'))
  expect(close).toHaveBeenCalledOnce()
})

test('ends the work when the signal is aborted, also where it was aborted before', () => {
  const stop = new AbortController()
  const before = limitTime(60_000, stop.signal, () => undefined)
  expect(before.reason()).toBeUndefined()
  stop.abort()
  const after = limitTime(60_000, stop.signal, () => undefined)
  for (const limit of [before, after]) {
    expect(limit.reason()).toBe('it was stopped')
    limit.clear()
  }
})

test('does not wait for a part of the work that never ends', async () => {
  const limit = limitTime(60_000, undefined, async () => {})
  expect(await limit.wait(Promise.resolve('page'))).toBe('page')
  const endless = limit.wait(new Promise(() => {}))
  limit.end('it crashed')
  await expect(endless).rejects.toThrow('it crashed')
  limit.clear()
})

test('keeps the first reason, and none after it is cleared', () => {
  const stop = new AbortController()
  const [crashed, finished] = [0, 1].map(() => limitTime(60_000, stop.signal, () => undefined))
  crashed?.end('it crashed')
  finished?.clear()
  stop.abort()
  expect(crashed?.reason()).toBe('it crashed')
  expect(finished?.reason()).toBeUndefined()
  crashed?.clear()
})

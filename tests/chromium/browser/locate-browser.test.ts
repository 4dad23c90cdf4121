import { access, chmod, constants, mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { installedBrowser } from '../../../src/chromium/browser/installed-browser.ts'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import { unpackChromium } from '../../../src/chromium/browser/unpack-chromium.ts'

/** Create a folder with programs that do nothing. */
async function programs(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(inject('scratch'), 'programs-'))
  for (const name of names) {
    await writeFile(join(folder, name), '#!/bin/sh\nexit 1\n')
    await chmod(join(folder, name), 0o755)
  }
  return folder
}

describe.skipIf(process.platform === 'win32')('a browser that the user names', () => {
  it('comes from the option, else LUTRIN_BROWSER, else CHROME_PATH', async () => {
    const folder = await programs('a', 'b', 'c')
    const env = { LUTRIN_BROWSER: join(folder, 'b'), CHROME_PATH: join(folder, 'c') }

    expect(await locateBrowser({ browser: join(folder, 'a'), env })).toEqual({
      executable: join(folder, 'a'),
      env: {},
    })
    expect(await locateBrowser({ env })).toEqual({ executable: join(folder, 'b'), env: {} })
    expect(await locateBrowser({ env: { ...env, LUTRIN_BROWSER: '' } })).toEqual({
      executable: join(folder, 'c'),
      env: {},
    })
  })

  it('may be the name of a command', async () => {
    const folder = await programs('my-chrome')
    const found = await locateBrowser({ browser: 'my-chrome', env: { PATH: `/nowhere:${folder}` } })

    expect(found.executable).toBe(join(folder, 'my-chrome'))
  })

  it('is reported where it does not exist or cannot be run', async () => {
    const folder = await programs('plain')
    await chmod(join(folder, 'plain'), 0o644)

    await expect(locateBrowser({ env: { LUTRIN_BROWSER: '/nowhere/chrome' } })).rejects.toMatchObject({
      ruleId: 'browser-missing',
      reason: 'Unexpected `LUTRIN_BROWSER` `/nowhere/chrome`, which does not exist',
    })
    await expect(locateBrowser({ browser: folder })).rejects.toMatchObject({
      reason: `Unexpected \`--browser\` \`${folder}\`, expected a file that can be run`,
    })
    await expect(locateBrowser({ env: { CHROME_PATH: join(folder, 'plain') } })).rejects.toMatchObject({
      reason: `Unexpected \`CHROME_PATH\` \`${join(folder, 'plain')}\`, expected a file that can be run`,
    })
  })

  it('is reported where it does not start', async () => {
    const folder = await programs('chrome')

    await expect(launchBrowser({ executable: join(folder, 'chrome'), env: {} })).rejects.toMatchObject({
      ruleId: 'browser-missing',
      reason: `Unexpected browser \`${join(folder, 'chrome')}\`, which does not start`,
    })
  })
})

it.skipIf(process.platform !== 'linux')('finds an installed browser on the PATH, Chrome first', async () => {
  const [edge, chrome] = [await programs('microsoft-edge'), await programs('chromium', 'google-chrome')]

  expect(await installedBrowser({ PATH: `${edge}:${chrome}` }, 'linux')).toBe(join(chrome, 'google-chrome'))
  expect(await installedBrowser({ PATH: edge }, 'linux')).toBe(join(edge, 'microsoft-edge'))
})

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('the embedded browser', () => {
  it('is unpacked once and completely, when two processes need it at the same time', async () => {
    const cache = await mkdtemp(join(inject('scratch'), 'cache-'))
    const abandoned = join(cache, 'lutrin', '.unpacking-dead')
    await mkdir(abandoned, { recursive: true })
    await utimes(abandoned, 0, 0)

    const env = { XDG_CACHE_HOME: cache }
    const [one, other] = await Promise.all([unpackChromium(env), unpackChromium(env)])

    expect(one).toBe(join(cache, 'lutrin', 'chromium-147.0.0'))
    expect(other).toBe(one)
    expect(await readdir(join(cache, 'lutrin'))).toEqual(['chromium-147.0.0'])
    await access(join(one, 'chromium'), constants.X_OK)
    const found = await locateBrowser({
      env: { ...process.env, ...env, LUTRIN_BROWSER: '', CHROME_PATH: '' },
    })
    expect(found.executable).toBe(join(one, 'chromium'))
    const browser = await launchBrowser(found)
    expect(browser.version()).toMatch(/^147\./)
    await browser.close()
  })

  it('is unpacked into a private folder where the home folder cannot be written to', async () => {
    const temporary = await mkdtemp(join(inject('scratch'), 'tmp-'))
    const file = join(await programs('file'), 'file')
    process.env.TMPDIR = temporary
    const folder = await unpackChromium({ HOME: file })
    delete process.env.TMPDIR

    expect(folder).toBe(join(temporary, `lutrin-${process.getuid?.()}`, 'chromium-147.0.0'))
  })
})

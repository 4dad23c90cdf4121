import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import { openSite } from '../../../src/chromium/browser/open-site.ts'
import { site } from '../site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
})
afterAll(() => browser?.close())

it('shows pages with their styles, scripts and accented paths', async () => {
  const opened = await openSite(
    browser,
    site({
      'été/index.html':
        '<link rel="stylesheet" href="a b.css"><h1>Été</h1><script type="module" src="../x.mjs"></script>',
      'été/a b.css': 'h1 { color: rgb(1, 2, 3) }',
      'x.mjs': 'document.title = "prêt"',
    }),
  )
  const page = await opened.newPage()
  await page.goto(opened.url('été/'))

  expect(await page.title()).toBe('prêt')
  expect(await page.$eval('h1', (heading) => [heading.textContent, getComputedStyle(heading).color])).toEqual(
    ['Été', 'rgb(1, 2, 3)'],
  )
  expect([...opened.blocked, ...opened.missing]).toEqual([])
  await opened.close()
})

it('lets no request of a page reach the network', async () => {
  const reached: string[] = []
  const server = createServer((request) => reached.push(`http ${request.url}`))
  server.on('connection', () => reached.push('tcp'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const socket = createSocket('udp4', () => reached.push('udp'))
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready))
  const tcp = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const udp = `127.0.0.1:${socket.address().port}`

  const opened = await openSite(
    browser,
    site({
      'index.html': `<link rel="preconnect" href="http://${tcp}"><img src="http://${tcp}/image">
        <iframe src="http://${tcp}/frame"></iframe><script>
        fetch('http://${tcp}/fetch').catch(() => {})
        new WebSocket('ws://${tcp}/socket')
        navigator.sendBeacon('http://${tcp}/beacon', 'x')
        new Worker(URL.createObjectURL(new Blob(["fetch('http://${tcp}/worker').catch(() => {})"])))
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${udp}' }] })
        peer.createDataChannel('x')
        peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && (document.title = 'tried')
        peer.createOffer().then((offer) => peer.setLocalDescription(offer))
        </script>`,
    }),
  )
  const page = await opened.newPage()
  await page.goto(opened.url('index.html'))
  await page.waitForFunction(() => document.title === 'tried')
  await expect
    .poll(() => [...opened.blocked].map((url) => url.replace(/.*\//, '')).sort())
    .toEqual(['beacon', 'fetch', 'frame', 'image', 'socket', 'worker'])
  await opened.close()

  expect(reached).toEqual([])
  socket.close()
  server.close()
})

it('serves no file of the disk', async () => {
  const opened = await openSite(browser, site({ 'index.html': '<h1>A</h1>' }))
  const page = await opened.newPage()
  await page.goto(opened.url(''))
  const answer = page.evaluate(async () => (await fetch('/../../etc/passwd')).status)

  await expect(answer).resolves.toBe(404)
  await expect(page.evaluate(() => fetch('file:///etc/passwd'))).rejects.toThrow()
  expect([...opened.missing]).toEqual(['etc/passwd'])
  await opened.close()
})

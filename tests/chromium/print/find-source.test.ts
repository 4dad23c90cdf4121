import { expect, it } from 'vitest'
import { sourceOfReference } from '../../../src/chromium/print/find-source.ts'

const PAGE = `<link href="../assets/head.css"><section data-source="content/a.md:3"><iframe src="my%20map.html"></iframe></section>
  <section data-source="content/b.md:7"><img src="last.png"></section>`

it('finds the line that refers to a file', () => {
  expect(sourceOfReference('docker/my map.html', PAGE)).toEqual({ file: 'content/a.md', line: 3 })
  expect(sourceOfReference('docker/last.png', PAGE)).toEqual({ file: 'content/b.md', line: 7 })
})

it('finds no line of what the page refers to in its head, or from a style sheet', () => {
  expect(sourceOfReference('assets/head.css', PAGE)).toBeUndefined()
  expect(sourceOfReference('assets/font.woff2', PAGE)).toBeUndefined()
})

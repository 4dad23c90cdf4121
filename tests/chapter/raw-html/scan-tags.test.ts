import { expect, test } from 'vitest'
import { scanTags } from '../../../src/chapter/raw-html/scan-tags.ts'

/** Returns the tags of some HTML as they were written. */
function written(html: string): readonly string[] {
  return scanTags(html).map(({ start, end }) => html.slice(start, end))
}

test('tags have their names, attributes and offsets as written', () => {
  const html = 'a\r\n<Img SRC=\'a "b".png\' alt="x > y" hidden class=c/> </p >'
  const [image, end] = scanTags(html)
  expect(written(html)).toEqual(['<Img SRC=\'a "b".png\' alt="x > y" hidden class=c/>', '</p >'])
  expect(image).toMatchObject({ kind: 'start', name: 'Img', element: 'img', ended: true })
  expect(image?.attributes.map(({ name, value }) => [name, value])).toEqual([
    ['src', 'a "b".png'],
    ['alt', 'x > y'],
    ['hidden', ''],
    ['class', 'c/'],
  ])
  expect(image?.attributes.map(({ start, end }) => html.slice(start, end)).at(1)).toBe('alt="x > y"')
  expect(end).toMatchObject({ kind: 'end', name: 'p', ended: true })
})

test('character references in values stay as written', () => {
  expect(scanTags('<a title="&quot;a&quot; &amp; b">')[0]?.attributes[0]?.value).toBe('&quot;a&quot; &amp; b')
})

test('comments, declarations and instructions hold no tags', () => {
  expect(written('<!-- <b> --><!--> <i> <!DOCTYPE html><?php <u> ?></x>')).toEqual(['<i>', '</x>'])
})

test('scripts and styles hold no tags up to their end; without an end they do', () => {
  expect(written('<script>a<b</script><i>')).toEqual(['<script>', '</script>', '<i>'])
  expect(written('<title> or <b>x</b>')).toEqual(['<title>', '<b>', '</b>'])
})

test('a tag without an end stops at the next one, or where the text stops', () => {
  expect(written('<service <b>x</b> <p class="y')).toEqual(['<service ', '<b>', '</b>', '<p class="y'])
  expect(scanTags('<service <b> </p').map(({ ended }) => ended)).toEqual([false, true, false])
})

test('a long broken tag costs no more than its length', () => {
  const size = 200_000
  for (const html of [
    `<aside ${'class='.repeat(size)}`,
    `<aside ${'a '.repeat(size)}`,
    '<b '.repeat(size),
    '<script>'.repeat(size),
    '<!--'.repeat(size),
    `<a href="${'<'.repeat(size)}`,
  ])
    expect(scanTags(html).length).toBeLessThanOrEqual(size)
})

import { expect, test } from 'vitest'
import { scanTags } from '../../../src/chapter/raw-html/scan-tags.ts'

/** Return the tags of some HTML as written. */
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

test('comments, declarations and processing instructions contain no tags', () => {
  expect(written('<!-- <b> --><!--> <i> <!DOCTYPE html><?php <u> ?></x>')).toEqual(['<i>', '</x>'])
})

test('the contents of scripts, styles and titles contain no tags, unless their end tag is missing', () => {
  expect(written('<script>a<b</script><i>')).toEqual(['<script>', '</script>', '<i>'])
  expect(written('<title> or <b>x</b>')).toEqual(['<title>', '<b>', '</b>'])
})

test('a tag without `>` ends at the next tag, or at the end of the text', () => {
  expect(written('<service <b>x</b> <p class="y')).toEqual(['<service ', '<b>', '</b>', '<p class="y'])
  expect(scanTags('<service <b> </p').map(({ ended }) => ended)).toEqual([false, true, false])
})

test('long broken tags are read in linear time', () => {
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

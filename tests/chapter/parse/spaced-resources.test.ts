import { describe, expect, test } from 'vitest'
import { parse } from '../../../src/chapter/parse/parse-markdown.ts'

/** The first paragraph of a text: images and links as `![alt](url "title" size)`, with `·` between nodes. */
function read(text: string): string {
  const [paragraph] = parse(text).children
  if (paragraph?.type !== 'paragraph') return String(paragraph?.type)
  return paragraph.children
    .map((node) => {
      if (node.type === 'image') {
        const { width = '', height = '' } = node.data?.hProperties ?? {}
        const size = width || height ? ` ${width}x${height}` : ''
        return `image<${node.alt}|${node.url}${node.title ? `|${node.title}` : ''}${size}>`
      }
      if (node.type === 'link') return `link<${node.url}>`
      return 'value' in node ? node.value : node.type
    })
    .join('·')
}

describe('targets that CommonMark shows as text', () => {
  test.each([
    ['![Ports](the ports.png)', 'image<Ports|the ports.png>'],
    ['![A *map*](été à la mer (3).jpg "Sea (north)")', 'image<A map|été à la mer (3).jpg|Sea (north)>'],
    ["![](a b.png 'x')", 'image<|a b.png|x>'],
    ['![x](a.png "the "old" one")', 'image<x|a.png|the "old" one>'],
    ['![x](a.png “old”)', 'image<x|a.png|old>'],
    ['![x](no such thing)', 'image<x|no such thing>'],
    ['[script](my script.sh)', 'link<my script.sh>'],
    ['[part](./part two/)', 'link<./part two/>'],
    ['[part](part two.md#the end)', 'link<part two.md#the end>'],
    ['[below](#The end)', 'link<#The end>'],
  ])('%s is read', (text, expected) => expect(read(text)).toBe(expected))

  test.each([
    ['![p](p.svg =120x)', 'image<p|p.svg 120x>'],
    ['![p](p.svg =120x80)', 'image<p|p.svg 120x80>'],
    ['![p](p.svg =x80)', 'image<p|p.svg x80>'],
    ['![p](p.svg =40%)', 'image<p|p.svg 40%x>'],
    ['![p](my p.svg =120x "P")', 'image<p|my p.svg|P 120x>'],
    ['![p](p.svg "P" =120x)', 'image<p|p.svg|P 120x>'],
    ['![p](<my p.svg> =120x)', 'image<p|my p.svg 120x>'],
  ])('%s has a size', (text, expected) => expect(read(text)).toBe(expected))

  test('a definition may have spaces in its path', () => {
    const text = '![map]\n\n[map]: the map of l\'île (1).png "Map"\n'
    expect(parse(text).children[1]).toMatchObject({
      type: 'definition',
      identifier: 'map',
      url: "the map of l'île (1).png",
      title: 'Map',
    })
    expect(read(text)).toBe('imageReference')
  })
})

describe('what stays text', () => {
  test.each([
    '[word](one of them)',
    '[word](see fig. 3)',
    '[word](',
    '![word](a b',
    '[word] (a b.png)',
    '[word]: see the manual',
  ])('%s', (text) => expect(read(text)).toBe(text))

  test('code', () => {
    expect(read('`![a](b c.png)`')).toBe('![a](b c.png)')
    expect(read('    ![a](b c.png)')).toBe('code')
  })

  test('a link in a link', () => {
    expect(read('[a [b](c d.md) e](f g.md)')).toBe('[a ·link<c d.md>· e](f g.md)')
  })
})

test('an image has its place', () => {
  const [paragraph] = parse('Look:\n![a](b c.png) here').children
  const image = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined
  expect(image?.position).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 2, column: 14 } })
})

import { describe, expect, test } from 'vitest'
import { measureImage } from '../../src/assets/dimensions.ts'
import type { Asset } from '../../src/model/reference-targets.ts'
import { references, type TestProject } from './project.ts'

function assetOf(project: TestProject, ref: string): Asset {
  const target = references(project).image(ref)
  if (target.kind !== 'asset') throw new Error(`${ref} is ${target.kind}`)
  return target.asset
}

describe('where an asset is published', () => {
  test('under an ASCII name with a hash of its bytes, whatever its own name', () => {
    const bytes = 'same length'
    const name = (file: string): string => assetOf({ files: { [`static/${file}`]: bytes } }, file).sitePath
    expect(name('Schéma réseau (v2).PNG')).toBe('assets/schema-reseau-v2-c1c4105db3.png')
    expect(name('Schéma.png'.normalize('NFD'))).toBe('assets/schema-c1c4105db3.png')
    expect(name('œuvre.jpeg')).toBe('assets/oeuvre-c1c4105db3.jpeg')
    expect(name('図.svg')).toBe('assets/file-c1c4105db3.svg')
    expect(name('Dockerfile')).toBe('assets/dockerfile-c1c4105db3')
  })

  test('other bytes have another path', () => {
    const before = assetOf({ files: { 'static/a.png': 'one' } }, 'a.png')
    const after = assetOf({ files: { 'static/a.png': 'two' } }, 'a.png')
    expect(after.sitePath).not.toBe(before.sitePath)
  })

  test('the same bytes are published once, whichever copy is asked for first', () => {
    const files = { 'static/b.png': 'same', 'content/docker/c.png': 'same', 'static/d.png': 'diff' }
    const one = references({ files })
    const addresses = ['b.png', 'c.png', 'd.png'].map((ref) => assetOf({ files }, ref).sitePath)
    const backwards = ['d.png', 'c.png', 'b.png'].map((ref) => one.image(ref))
    expect(addresses[0]).toBe(addresses[1])
    expect(addresses[0]).toMatch(/^assets\/c-[\da-f]{10}\.png$/)
    expect(addresses[2]).not.toBe(addresses[0])
    expect(backwards.map((target) => target.kind === 'asset' && target.asset.sitePath)).toEqual(
      addresses.toReversed(),
    )
  })

  test('once for each extension, since browsers go by it', () => {
    const files = { 'static/a.txt': 'x: 1', 'static/a.yaml': 'x: 1' }
    expect(assetOf({ files }, 'a.txt').sitePath).toMatch(/\.txt$/)
    expect(assetOf({ files }, 'a.yaml').sitePath).toMatch(/\.yaml$/)
  })
})

describe('how large a picture is', () => {
  function sizeOf(name: string, content: string | Uint8Array): string {
    const { width, height } = assetOf({ files: { [`static/${name}`]: content } }, name)
    return `${width} x ${height}`
  }

  test.each([
    [
      'width and height',
      '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"></svg>',
      '300 x 150',
    ],
    ['a view box', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"/>', '640 x 480'],
    ['a view box with commas', "<svg viewBox='0,0, 640,480'>", '640 x 480'],
    ['a view box and per cent', '<svg width="100%" height="100%" viewBox="0 0 640 480">', '640 x 480'],
    ['a view box and one side', '<svg width="320" viewBox="0 0 640 480">', '320 x 240'],
    ['units', '<svg width="1in" height="72pt">', '96 x 96'],
    [
      'a long comment before it',
      `<?xml version="1.0"?><!-- ${'<svg >'.repeat(300)} --><svg width="3" height="2">`,
      '3 x 2',
    ],
    [
      'a long root tag',
      `<svg ${'xmlns:a="http://example.org/a" '.repeat(60)}\n width="3"\n height="2">`,
      '3 x 2',
    ],
    ['children with sizes', '<svg width="3" height="2"><rect width="9" height="9"/></svg>', '3 x 2'],
    ['nothing', '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'undefined x undefined'],
    ['a broken tag', '<svg width="3" height="2', 'undefined x undefined'],
  ])('an SVG with %s', (_, svg, size) => {
    expect(sizeOf('a.svg', svg)).toBe(size)
  })

  test('a PNG, a GIF, and a JPEG with an EXIF orientation', () => {
    expect(sizeOf('a.png', png(320, 200))).toBe('320 x 200')
    expect(sizeOf('a.gif', Buffer.from('474946383961400120000000', 'hex'))).toBe('320 x 32')
    expect(sizeOf('a.jpg', jpeg(400, 300, 1))).toBe('400 x 300')
    expect(sizeOf('a.jpg', jpeg(400, 300, 6))).toBe('300 x 400')
  })

  test('a picture under the wrong extension is measured, as browsers show it', () => {
    expect(sizeOf('a.jpg', png(320, 200))).toBe('320 x 200')
  })

  test.each([
    ['an empty one', ''],
    ['text', 'not a picture'],
    ['a web page with an SVG in it', '<html><svg width="3" height="2"></svg></html>'],
  ])('%s has no size, and does no harm', (_, content) => {
    expect(sizeOf('a.png', content)).toBe('undefined x undefined')
  })

  test('a truncated picture has no size, whatever follows it in memory', () => {
    expect(measureImage(png(320, 200), '.png')).toEqual({ width: 320, height: 200 })
    expect(measureImage(png(320, 200).subarray(0, 18), '.png')).toBeUndefined()
  })
})

function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33)
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

function jpeg(width: number, height: number, orientation: number): Buffer {
  const exif = `45786966000049492a000800000001001201030001000000${orientation.toString(16).padStart(2, '0')}00000000000000`
  const segment = Buffer.from(exif, 'hex')
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, segment.length + 2]), segment])
  const frame = Buffer.from('ffc0001108000000000301220002110103110100', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const app0 = Buffer.from('ffe000104a46494600010100000100010000', 'hex')
  return Buffer.concat([Buffer.from('ffd8', 'hex'), app0, app1, frame])
}

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imageOf, linkOf, references } from './project.ts'

const segment = fc.constantFrom(
  '..',
  '.',
  '',
  'static',
  'content',
  'docker',
  'img',
  'a.png',
  'A.PNG',
  'été',
  '01-intro.md',
  'x',
)
const separator = fc.constantFrom('/', '\\', '//', '%2F', '%5C')
const soup = fc
  .array(fc.tuple(segment, separator), { maxLength: 8 })
  .map((parts) => parts.map(([name, between]) => name + between).join(''))
const anyText = fc.oneof(soup, fc.string(), fc.string({ unit: 'binary' }), fc.webUrl())
const path = fc
  .array(fc.constantFrom('static', 'content', 'docker', 'img', 'été', 'x', 'a.png', 'A.PNG'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('/'))

test('a reference never leads to a path that is not in the listing', () => {
  fc.assert(
    fc.property(fc.array(path), anyText, (files, ref) => {
      const refer = references({ files })
      const image = refer.image(ref)
      const link = refer.link(ref)
      const listed = [...files, 'content/docker/01-intro.md']
      if (image.kind === 'asset') expect(listed).toContain(image.asset.path)
      if (image.kind === 'missing') for (const file of image.nearest) expect(listed).toContain(file)
      if (link.kind === 'asset') expect(listed).toContain(link.asset.path)
      if (link.kind === 'chapter') expect(listed).toContain(link.path)
      if (link.kind === 'static' && link.path !== 'index.html')
        expect(listed).toContain(`static/${link.path}`)
    }),
    { numRuns: 2000 },
  )
})

test('no combination of `../` reaches a file outside the project', () => {
  fc.assert(
    fc.property(soup, (ref) => {
      const loaded: string[] = []
      const files = ['static/img/a.png']
      const target = references({ files }).image(ref)
      if (target.kind === 'asset') loaded.push(target.asset.path)
      expect(loaded.filter((file) => !files.includes(file))).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

test('a file is found beside its chapter however its path is encoded', () => {
  const name = fc.stringMatching(/^[a-zé0-9 %#?&'()+,;=@~-]{1,12}$/).filter((text) => text.trim() === text)
  fc.assert(
    fc.property(name, (stem) => {
      const file = `content/docker/img/${stem}.png`
      expect(imageOf({ files: [file] }, `img/${encodeURIComponent(stem)}.png`)).toBe(file)
      expect(imageOf({ files: [file] }, `img\\${encodeURIComponent(stem.normalize('NFD'))}.png`)).toBe(file)
    }),
    { numRuns: 500 },
  )
})

test('the order of the listing changes nothing', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path), soup, (files, ref) => {
      const backwards = files.toReversed()
      expect(imageOf({ files: backwards }, ref)).toBe(imageOf({ files }, ref))
      expect(linkOf({ files: backwards }, ref)).toBe(linkOf({ files }, ref))
    }),
    { numRuns: 500 },
  )
})

test('measuring bytes that only look like a picture never throws', () => {
  const magic = fc.constantFrom(
    'ffd8ffe0',
    '89504e470d0a1a0a',
    '47494638',
    '52494646',
    '424d',
    '49492a00',
    '0000000c',
    '3c73766720',
  )
  fc.assert(
    fc.property(
      magic,
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('png', 'svg', 'jpg'),
      (start, rest, extension) => {
        const files = { [`static/a.${extension}`]: Buffer.concat([Buffer.from(start, 'hex'), rest]) }
        expect(references({ files }).image(`a.${extension}`).kind).toBe('asset')
      },
    ),
    { numRuns: 1000 },
  )
})

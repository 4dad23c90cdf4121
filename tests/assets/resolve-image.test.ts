import { describe, expect, test } from 'vitest'
import { imageOf, references } from './project.ts'

describe('where an image is looked for', () => {
  test('first beside the chapter', () => {
    const files = ['content/docker/img/a.png', 'static/img/a.png', 'content/img/a.png', 'img/a.png']
    expect(imageOf({ files }, 'img/a.png')).toBe('content/docker/img/a.png')
    expect(imageOf({ files }, './img/a.png')).toBe('content/docker/img/a.png')
    expect(imageOf({ files }, '../img/a.png')).toBe('content/img/a.png')
  })

  test('then in assetRoots, static/, content/ and the project, in this order', () => {
    const files = ['medias/img/a.png', 'static/img/a.png', 'content/img/a.png', 'img/a.png']
    const assetRoots = ['./medias/']
    expect(imageOf({ files, assetRoots }, 'img/a.png')).toBe('medias/img/a.png')
    expect(imageOf({ files: files.slice(1), assetRoots }, 'img/a.png')).toBe('static/img/a.png')
    expect(imageOf({ files: files.slice(2), assetRoots }, 'img/a.png')).toBe('content/img/a.png')
    expect(imageOf({ files: files.slice(3), assetRoots }, 'img/a.png')).toBe('img/a.png')
  })

  test('with a leading slash', () => {
    expect(imageOf({ files: ['static/img/a.png'] }, '/img/a.png')).toBe('static/img/a.png')
    expect(imageOf({ files: ['content/docker/a.png'] }, '/docker/a.png')).toBe('content/docker/a.png')
    expect(imageOf({ files: ['static/img/a.png'] }, '/static/img/a.png')).toBe('static/img/a.png')
  })

  test('with leading `../` and `static/` taken off, as authors of Hugo sites write them', () => {
    const files = ['static/img/docker/layers.png', 'static/images/devops/loop.png', 'images/docker/aws.png']
    expect(imageOf({ files }, '../../static/img/docker/layers.png')).toBe('static/img/docker/layers.png')
    expect(imageOf({ files }, '../../../../static/img/docker/layers.png')).toBe(
      'static/img/docker/layers.png',
    )
    expect(imageOf({ files }, '../../images/devops/loop.png')).toBe('static/images/devops/loop.png')
    expect(imageOf({ files }, '../../../images/devops/loop.png')).toBe('static/images/devops/loop.png')
    expect(imageOf({ files }, 'images/docker/aws.png')).toBe('images/docker/aws.png')
    expect(imageOf({ files }, 'static/img/docker/layers.png')).toBe('static/img/docker/layers.png')
  })

  test('with `static/` taken off where the folder has another name', () => {
    const project = {
      files: ['public-files/img/a.png', 'other/img/b.png'],
      static: 'public-files',
      assetRoots: ['other'],
    }
    expect(imageOf(project, '../../static/img/a.png')).toBe('public-files/img/a.png')
    expect(imageOf(project, '../../../public-files/img/b.png')).toBe('other/img/b.png')
  })

  test('by its name alone if exactly one file has it', () => {
    expect(imageOf({ files: ['medias/2019/loop.png'] }, 'pics/loop.png')).toBe(
      'medias/2019/loop.png (by name)',
    )
    expect(imageOf({ files: ['a/loop.png', 'b/loop.png'] }, 'pics/loop.png')).toBe(
      'missing a/loop.png b/loop.png',
    )
  })

  test('from any file with settings, for the logo', () => {
    expect(imageOf({ files: ['static/logo.svg'] }, 'logo.svg', 'lutrin.yaml')).toBe('static/logo.svg')
    expect(imageOf({ files: ['content/docker/logo.svg'] }, 'logo.svg', 'content/docker/_index.md')).toBe(
      'content/docker/logo.svg',
    )
  })
})

describe('how authors spell names', () => {
  test.each([
    ['mon image.png', 'mon image.png'],
    ['mon image.png', 'mon%20image.png'],
    ['mon%20image.png', 'mon%20image.png'],
    ['100%.png', '100%.png'],
    ['100%.png', '100%25.png'],
    ['100% été.png', '100%%20%C3%A9t%C3%A9.png'],
    ['schéma.png', 'schéma.png'.normalize('NFD')],
    ['schéma.png'.normalize('NFD'), 'schéma.png'.normalize('NFC')],
    ['schéma.png'.normalize('NFD'), 'sch%C3%A9ma.png'],
    ['img/a.png', 'img\\a.png'],
    ['img/a.png', '.\\img\\a.png'],
    ['img/a.png', 'img%5Ca.png'],
    ['PHOTO.PNG', 'PHOTO.PNG'],
    ['a.svg', 'a.svg#layer1'],
    ['a.png', 'a.png?raw=true'],
    ['a.png', 'a.png?v=2#x'],
    ['c#.png', 'c#.png'],
    ['why?.png', 'why?.png'],
    ['c#.png', 'c%23.png'],
    ['a.png', ' a.png '],
  ])('a file `%s` is found as `%s`', (name, ref) => {
    expect(imageOf({ files: [`content/docker/${name}`] }, ref)).toBe(`content/docker/${name}`)
  })

  test('a name that differs in case only is found, with a warning, since servers tell them apart', () => {
    expect(imageOf({ files: ['content/docker/Photo.PNG'] }, 'photo.png')).toBe(
      'content/docker/Photo.PNG (by name)',
    )
    expect(imageOf({ files: ['static/Img/a.png'] }, '/img/A.png')).toBe('static/Img/a.png (by name)')
  })

  test('a name in the right case wins over one in another case, whatever its folder', () => {
    const files = ['content/docker/A.png', 'static/a.png']
    expect(imageOf({ files }, 'a.png')).toBe('static/a.png')
  })
})

describe('references that are not to files of the project', () => {
  test.each([
    ['https://example.org/a.png', 'remote'],
    ['HTTP://example.org/a.png', 'remote'],
    ['//example.org/a.png', 'remote'],
    ['data:image/png;base64,AAAA', 'data'],
    ['../../../secret.png', 'outside'],
    ['..\\..\\..\\secret.png', 'outside'],
    ['%2e%2e/%2e%2e/%2e%2e/secret.png', 'outside'],
    ['/etc/passwd', 'outside'],
    ['/home/anna/a.png', 'outside'],
    ['C:\\Users\\anna\\a.png', 'outside'],
    ['c:/Users/anna/a.png', 'outside'],
    ['C:%5CUsers%5Canna%5Ca.png', 'outside'],
    ['\\\\server\\share\\a.png', 'outside'],
    ['file:///etc/passwd', 'outside'],
    ['FILE://localhost/etc/passwd', 'outside'],
    ['file://server/share/a.png', 'outside'],
    ['file:///C:/a.png', 'outside'],
    ['file:///home/ada/course/../secret.png', 'outside'],
    ['/img/a.png', 'missing'],
    ['img/a.png', 'missing'],
    ['', 'missing'],
  ])('`%s` is %s', (ref, kind) => {
    expect(imageOf({ root: '/home/ada/course' }, ref)).toBe(kind)
  })

  test('an absolute path or `file:` URL into the project works', () => {
    const project = { files: ['static/mon image.png'], root: '/home/ada/course' }
    expect(imageOf(project, 'file:///home/ada/course/static/mon%20image.png')).toBe('static/mon image.png')
    expect(imageOf(project, '/home/ada/course/static/mon image.png')).toBe('static/mon image.png')
    expect(imageOf({ ...project, root: 'D:\\cours' }, 'd:/Cours/static/mon%20image.png')).toBe(
      'static/mon image.png',
    )
  })

  test('a symbolic link that leads out of the project is outside, and so is everything below it', () => {
    const project = { outside: ['content/docker/disk', 'static/photo.png'] }
    expect(imageOf(project, 'disk/etc/passwd')).toBe('outside')
    expect(imageOf(project, '/photo.png')).toBe('outside')
  })

  test('Markdown of the content folder is never published, be it a chapter or a draft', () => {
    const project = { files: ['content/docker/draft.md', 'content/docker/01-intro.md'] }
    expect(imageOf(project, 'draft.md')).toBe('missing')
    expect(imageOf(project, '01-intro.md')).toBe('missing')
  })

  test('a file that cannot be read is missing, and the message names it', () => {
    expect(imageOf({ files: ['static/a.png'], broken: ['static/a.png'] }, 'a.png')).toBe(
      'missing static/a.png',
    )
  })
})

describe('names offered for a missing image', () => {
  test('are the nearest three, those with the same extension first', () => {
    const files = [
      'static/layer.png',
      'static/layers.jpg',
      'static/layers2.png',
      'static/player.png',
      'static/volumes.png',
    ]
    expect(references({ files }).image('img/layers.png')).toEqual({
      kind: 'missing',
      nearest: ['static/layer.png', 'static/layers2.png', 'static/layers.jpg'],
    })
  })

  test('are not suggested where no name is near', () => {
    expect(imageOf({ files: ['static/volumes.png'] }, 'layers.png')).toBe('missing')
  })
})

import { describe, expect, test } from 'vitest'
import { linkOf } from './project.ts'

const course = {
  chapters: [
    'content/docker/_index.md',
    'content/docker/01-intro.md',
    'content/docker/02-images.md',
    'content/docker/swarm/_index.md',
    'content/docker/swarm/01-raft.md',
    'content/docker/swarm/02-services.md',
    'content/docker/labs/01-first.md',
    'content/02-kube/01-pods.md',
    'content/02-kube/02-résumé du jour.md',
  ],
  decks: { 'content/docker': 'docker', 'content/02-kube': 'kube', 'content/parcours': 'parcours' },
}

describe('links between chapters', () => {
  test.each([
    ['02-images.md', 'chapter content/docker/02-images.md'],
    ['./02-images.md', 'chapter content/docker/02-images.md'],
    ['.\\swarm\\02-services.md', 'chapter content/docker/swarm/02-services.md'],
    ['swarm/02-services.md#raft', 'chapter content/docker/swarm/02-services.md#raft'],
    ['02-images', 'chapter content/docker/02-images.md'],
    ['images', 'chapter content/docker/02-images.md'],
    ['images/', 'chapter content/docker/02-images.md'],
    ['images.md', 'chapter content/docker/02-images.md'],
    ['images.html#tags', 'chapter content/docker/02-images.md#tags'],
    ['Images', 'chapter content/docker/02-images.md'],
    ['../02-kube/01-pods.md', 'chapter content/02-kube/01-pods.md'],
    ['../kube/pods', 'chapter content/02-kube/01-pods.md'],
    ['/docker/images/', 'chapter content/docker/02-images.md'],
    ['/docker/swarm/services#x', 'chapter content/docker/swarm/02-services.md#x'],
    ['content/docker/02-images.md', 'chapter content/docker/02-images.md'],
    ['../images/', 'chapter content/docker/02-images.md'],
    ['../kube/02-résumé du jour.md', 'chapter content/02-kube/02-résumé du jour.md'],
    ['../kube/r%C3%A9sum%C3%A9%20du%20jour.md', 'chapter content/02-kube/02-résumé du jour.md'],
    ['../kube/résumé-du-jour/'.normalize('NFD'), 'chapter content/02-kube/02-résumé du jour.md'],
    ['02-images.md#d%C3%A9ploiement', 'chapter content/docker/02-images.md#déploiement'],
    ['02-images.md?plain=1#tags', 'chapter content/docker/02-images.md#tags'],
    ['#tags', 'chapter content/docker/01-intro.md#tags'],
    ['swarm/', 'chapter content/docker/swarm/_index.md'],
    ['labs/', 'chapter content/docker/labs/01-first.md'],
    ['pods.md', 'chapter content/02-kube/01-pods.md'],
  ])('`%s` leads to %s', (ref, target) => {
    expect(linkOf(course, ref)).toBe(target)
  })

  test('may start from the chapter as from a folder, as on a Hugo site', () => {
    expect(linkOf(course, '../services', 'content/docker/swarm/01-raft.md')).toBe(
      'chapter content/docker/swarm/02-services.md',
    )
    expect(linkOf(course, '../../images', 'content/docker/swarm/01-raft.md')).toBe(
      'chapter content/docker/02-images.md',
    )
  })

  test('are dead where several chapters have the name', () => {
    const chapters = ['content/docker/01-intro.md', 'content/a/01-same.md', 'content/a/02-same.md']
    expect(linkOf({ chapters }, 'same.md')).toBe('dead content/a/01-same.md content/a/02-same.md')
    expect(linkOf({ chapters }, '../a/02-same')).toBe('chapter content/a/02-same.md')
  })

  test('may leave out the number of a chapter, also where another deck has one of that name', () => {
    const chapters = ['content/docker/01-intro.md', 'content/a/01-same.md', 'content/b/02-same.md']
    expect(linkOf({ chapters }, '../b/same')).toBe('chapter content/b/02-same.md')
    expect(linkOf({ chapters }, 'same')).toBe('dead content/a/01-same.md content/b/02-same.md')
  })

  test('are dead where no chapter has the name, with the nearest names', () => {
    expect(linkOf(course, 'swarm/servces.md')).toBe('dead content/docker/swarm/02-services.md')
    expect(linkOf(course, 'nothing-like-it.md')).toBe('dead')
  })

  test('never publish a draft as a file', () => {
    expect(linkOf({ ...course, files: ['content/docker/brouillon.md'] }, 'brouillon.md')).toBe('dead')
  })
})

describe('links to decks and to the home page', () => {
  test.each([
    ['../02-kube/', 'deck kube'],
    ['../kube', 'deck kube'],
    ['/kube/', 'deck kube'],
    ['/kube/index.html', 'deck kube'],
    ['/parcours/', 'deck parcours'],
    ['../parcours/_index.md', 'deck parcours'],
    ['./', 'deck docker'],
    ['/', 'static index.html'],
    ['../', 'static index.html'],
    ['../index.html', 'static index.html'],
  ])('`%s` leads to %s', (ref, target) => {
    expect(linkOf(course, ref)).toBe(target)
  })

  test('lead to pages that the build writes', () => {
    const project = { ...course, pages: ['docker/handout.pdf', 'course.json'] }
    expect(linkOf(project, 'handout.pdf')).toBe('static docker/handout.pdf')
    expect(linkOf(project, '/docker/handout.pdf')).toBe('static docker/handout.pdf')
    expect(linkOf(project, 'docker/handout.pdf', 'content/_index.md')).toBe('static docker/handout.pdf')
    expect(linkOf(project, '../course.json')).toBe('static course.json')
  })
})

describe('links to files', () => {
  const files = [
    'static/tp/tp1.zip',
    'static/demo/index.html',
    'content/docker/compose.yaml',
    'labs/README.md',
  ]

  test.each([
    ['/tp/tp1.zip', 'static tp/tp1.zip'],
    ['../../static/tp/tp1.zip#x', 'static tp/tp1.zip#x'],
    ['/demo/', 'static demo/index.html'],
    ['compose.yaml', 'asset content/docker/compose.yaml'],
    ['Compose.YAML', 'asset content/docker/compose.yaml'],
    ['../../labs/README.md', 'asset labs/README.md'],
    ['compose.yml', 'dead content/docker/compose.yaml'],
    ['file:///home/ada/course/labs/README.md', 'asset labs/README.md'],
  ])('`%s` leads to %s', (ref, target) => {
    expect(linkOf({ ...course, files, root: '/home/ada/course' }, ref)).toBe(target)
  })

  test('a link to a file that cannot be read is dead, and the message names the file', () => {
    expect(linkOf({ files: ['labs/a.zip'], broken: ['labs/a.zip'] }, '/labs/a.zip')).toBe('dead labs/a.zip')
  })
})

describe('links that are not checked', () => {
  test.each([
    ['https://example.org/x.md', 'external'],
    ['//example.org', 'external'],
    ['mailto:anna@example.org', 'external'],
    ['tel:+33100000000', 'external'],
    ['?print-pdf', 'external'],
    ['', 'external'],
    ['{{< ref "services" >}}', 'external'],
  ])('`%s` is %s', (ref, kind) => {
    expect(linkOf(course, ref)).toBe(kind)
  })
})

describe('links out of the project', () => {
  test.each([
    ['../../../../etc/passwd', 'outside'],
    ['/etc/passwd', 'outside'],
    ['file:///etc/passwd', 'outside'],
    ['C:\\labs\\tp1.zip', 'outside'],
    ['disk/key.pem', 'outside'],
  ])('`%s` is %s', (ref, kind) => {
    expect(linkOf({ ...course, outside: ['content/docker/disk'] }, ref)).toBe(kind)
  })
})

import { expect, test } from 'vitest'
import { courseModel } from '../../src/render/course-json.ts'
import { chapter, deck, linkedCourse, slide } from './fixture.ts'

test('lists every deck, chapter and slide with its URL', () => {
  const own = chapter(
    'Images',
    [slide('Les couches', '<p>x</p>', { source: { file: 'content/docker/01.md', line: 12 } })],
    {
      settings: { minutes: 20 },
    },
  )
  const docker = deck('docker', 'Docker', [{ title: 'Bases', chapters: [own] }], {
    description: 'Deux jours.',
  })
  const site = {
    url: 'https://exemple.org/cours',
    pdf: {
      files: [
        { name: 'handout.pdf', kind: 'handout' },
        { name: 'slides-6up.pdf', kind: 'slides', perPage: 6 },
      ],
      paper: 'a4',
      qr: false,
    } as const,
  }
  expect(courseModel(linkedCourse([docker], { title: 'Formations', site }))).toEqual({
    title: 'Formations',
    description: null,
    lang: 'fr',
    edition: 'student',
    url: 'https://exemple.org/cours',
    decks: [
      {
        slug: 'docker',
        title: 'Docker',
        description: 'Deux jours.',
        lang: 'fr',
        url: 'docker/index.html',
        handout: 'docker/handout.html',
        pdf: { handout: 'docker/handout.pdf', slides: null, nup: { 6: 'docker/slides-6up.pdf' } },
        minutes: 20,
        slides: 2,
        cover: { id: 'cover', url: 'docker/index.html#/cover' },
        chapters: [
          {
            slug: 'images',
            title: 'Images',
            part: 'Bases',
            minutes: 20,
            source: { file: 'content/demo/images.md' },
            slides: [
              {
                id: 'les-couches',
                title: 'Les couches',
                url: 'docker/index.html#/les-couches',
                source: { file: 'content/docker/01.md', line: 12 },
              },
            ],
          },
        ],
      },
    ],
  })
})

import { expect, test } from 'vitest'
import { chapterFiles } from '../../../src/site/read/chapter-files.ts'

test('chapters are the Markdown files, whatever their ending', () => {
  const files = ['01.md', '02.mdx', '03.markdown', '04.mkd', '05.mdown', '06.qmd', '07.Rmd', '08.MD']
  expect(chapterFiles([...files, '09.adoc', '10.ipynb', 'x.svg'], '')).toEqual(files)
})

test('a Quarto file that was rendered beside it is not a second chapter', () => {
  expect(chapterFiles(['a/x.md', 'a/x.qmd', 'a/y.qmd'], '')).toEqual(['a/x.md', 'a/y.qmd'])
})

test.each([
  '_part.md',
  '_parts/x.md',
  'deck/_old/x.md',
  '.notes/x.md',
  'deck/SUMMARY.md',
  'deck/_sidebar.md',
])('%s is no chapter', (path) => {
  expect(chapterFiles([`content/${path}`, 'content/deck/01.md'], 'content')).toEqual(['content/deck/01.md'])
})

test('the settings of a folder are kept, in each language', () => {
  const files = ['content/deck/_index.fr.md', 'content/deck/_index.md']
  expect(chapterFiles(files, 'content')).toEqual(files)
})

test('README and other files at the top of a repository are not chapters; a file of that name in a deck is', () => {
  const top = [
    'README.md',
    'readme.md',
    'CHANGELOG.md',
    'LICENSE.md',
    'CONTRIBUTING.md',
    'CODE_OF_CONDUCT.md',
  ]
  const lessons = ['security.md', 'deck/README.md', 'deck/CHANGELOG.md']
  expect(chapterFiles([...top, ...lessons], '')).toEqual(lessons)
})

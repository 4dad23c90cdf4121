import { expect, it } from 'vitest'
import { built } from '../../built.ts'

it('messages show the names of files as people read them', async () => {
  const { files } = await built({
    'content/a/01.md':
      '# A\n\n[b](<old plan.pdf>) ![c](<the image.png>) [d](caf%C3%A9.md) [e](100%25-%0A.md)\n\n[f](#caf%C3%A9)\n',
    'content/a/02.md': '# B\n',
  })
  const reasons = files.flatMap(({ messages }) => messages.map(({ reason }) => reason)).join('\n')
  for (const name of ['`old plan.pdf`', '`the image.png`', '`café.md`', '`#café`', '`100%-%0A.md`'])
    expect(reasons).toContain(name)
})

it('links without an ending, over two lines and to a folder lead to their chapter', async () => {
  const { problems, read } = await built({
    'content/a/01-start.md':
      '# Start\n\n[x](02-images) [y](./02-images#les-couches) [z](../b/)\n\n[v](\n02-images#les-couches "a\ntitle") [w](\n02-images#1️⃣-first)\n',
    'content/a/02-images.md': '# Images\n\n## Les couches\n\nText.\n\n## 1️⃣ First\n\nText.\n',
    'content/b/01-net.md': '# Net\n',
  })
  expect(problems).toEqual([])
  const deck = await read('a/index.html')
  expect(deck.match(/#\/images--les-couches"/g)).toHaveLength(2)
  expect(deck).toContain('#/images--1-first"')
  expect(deck).toContain('href="../b/index.html"')
})

it('pictures in a heading leave their spaces in its anchor, as on GitHub', async () => {
  const { problems } = await built({
    'content/a/01.md':
      '# A\n\n## Helpers [![One](one.svg)](https://example.org) [![Two](one.svg)](https://example.org)\n\n[x](#helpers--)\n',
    'content/a/one.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  })
  expect(problems).toEqual([])
})

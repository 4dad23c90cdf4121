import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { NO_CACHE } from '../../../src/cache/open-cache.ts'
import { type KeptTable, openTable } from '../../../src/cache/open-table.ts'
import { splitFrontMatter } from '../../../src/site/read/front-matter.ts'
import { type KeptFrontMatter, readFrontMatter } from '../../../src/site/read/kept-front-matter.ts'

/** Open a table that keeps what one build puts into it, as the cache would. */
async function open(): Promise<KeptTable<KeptFrontMatter>> {
  const table = await openTable<KeptFrontMatter>(NO_CACHE.entries('front-matter', []), '')
  return { ...table, keep: (key, value) => table.keep(key, JSON.parse(JSON.stringify(value))) }
}

/** Read a text, and return all that later stages see of it. */
function seen(
  read: (text: string, file: VFile) => ReturnType<typeof splitFrontMatter>,
  text: string,
): unknown {
  const file = new VFile({ path: 'a.md' })
  const { data, body } = read(text, file)
  const keys = Object.keys(data.values)
  return {
    values: data.values,
    body,
    messages: file.messages.map(({ reason, line, column, ruleId, file: path }) => [
      reason,
      line,
      column,
      ruleId,
      path,
    ]),
    places: keys.map((key) => [data.place([key]), data.placeOfKey?.(key)]),
  }
}

test('front matter from the cache is that of the text: values, body, places and messages', async () => {
  const table = await open()
  const line = fc.constantFrom(
    ...[
      '---',
      '+++',
      '...',
      'title: A',
      'n: .inf',
      'n: 1.10',
      'list: [a, b]',
      'bad: [',
      '# Text',
      '',
      'x = 1',
      '---yaml',
      'é: 1',
      '\ta: b',
    ],
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end)
      const fresh = seen(splitFrontMatter, text)
      for (let build = 0; build < 2; build += 1)
        expect(seen((one, file) => readFrontMatter(one, file, table), text)).toEqual(fresh)
    }),
  )
})

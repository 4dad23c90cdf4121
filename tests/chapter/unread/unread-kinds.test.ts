import { describe, expect, test } from 'vitest'
import { UNREAD_KINDS } from '../../../src/chapter/unread/unread-kinds.ts'
import { compiled } from '../compiled.ts'

/** Messages about unread syntax in a chapter, which may start with a `dialect` in front matter. */
function unread(text: string): readonly string[] {
  const front = /^---\ndialect: lutrin\n---\n/.exec(text)?.[0] ?? ''
  const settings = front === '' ? {} : { dialect: ['lutrin'] as const }
  return compiled(text.slice(front.length), { settings })
    .messages.filter(({ ruleId }) => ruleId === 'syntax-unread')
    .map(({ reason }) => reason)
}

describe('the example is reported of', () => {
  test.each(UNREAD_KINDS.map((kind) => [`${kind.what} (${kind.tools}, ${kind.scope})`, kind] as const))(
    '%s',
    (_, { example, what, tools }) => {
      const named = `which looks like ${what} (${tools})`
      expect(unread(example).filter((reason) => reason.includes(named))).toHaveLength(1)
    },
  )
})

describe('nothing is reported of', () => {
  const quiet = UNREAD_KINDS.flatMap((kind) => kind.quiet ?? [])
  test.each([...new Set(quiet)])('%j', (text) => {
    expect(unread(text)).toEqual([])
  })
})

test.each(
  UNREAD_KINDS.filter(({ scope }) => scope !== 'fence' && scope !== 'code').map(({ example }) => example),
)('%j in a code block is code', (example) => {
  const front = /^---\n[\s\S]*?\n---\n/.exec(example)?.[0] ?? ''
  expect(unread(`${front}~~~~~text\n${example.slice(front.length)}\n~~~~~\n`)).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { findPrivate } from '../../src/model/find-private.ts'
import { PRIVATE_NAMES } from '../../src/model/private-names.ts'

describe('a name that hides', () => {
  test.each([
    ['notes', 'notes'],
    ['Speaker-Notes', 'notes'],
    ['speaker_note', 'notes'],
    ['speakerNotes', 'notes'],
    ['trainer', 'trainer'],
    ['instructor', 'trainer'],
    ['SOLUTION', 'solution'],
  ])('without a message: %s', (name, kind) => {
    expect(findPrivate(name)).toEqual({ kind, certain: true })
  })

  test.each([
    ['solutions', 'solution'],
    ['Corrigé', 'solution'],
    ['corriges', 'solution'],
    ['solutoin', 'solution'],
    ['sollutions', 'solution'],
    ['solution-2', 'solution'],
    ['Musterlösung', 'solution'],
    ['rozwiazania', 'solution'],
    ['solution-box', 'solution'],
    ['trainer-notes', 'trainer'],
    ['pour-formateur', 'trainer'],
    ['traner', 'trainer'],
    ['teacherOnly', 'trainer'],
    ['Lærer', 'trainer'],
    ['note-orateur', 'notes'],
    ['ntoes', 'notes'],
    ['presenter', 'notes'],
  ])('and is reported: %s', (name, kind) => {
    expect(findPrivate(name)).toEqual({ kind, certain: false })
  })

  test.each(
    Object.values(PRIVATE_NAMES).flatMap(({ likely }) =>
      Object.values(likely).flatMap((all) => all.split(' ')),
    ),
  )('in any language: %s', (name) => expect(findPrivate(name)).toBeDefined())
})

test.each([
  ...[
    'note',
    'nodes',
    'votes',
    'footnotes',
    'release-notes',
    'trainee',
    'training',
    'resolution',
    'evolution',
  ],
  ...['container', 'text', 'tip', 'no-solution', 'content', 'speak', 'center', 'Note', 'response', '', 'x'],
])('a name of what students see: %s', (name) => {
  expect(findPrivate(name)).toBeUndefined()
})

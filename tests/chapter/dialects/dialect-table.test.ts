import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dialectReference, dialectTable } from '../../../src/chapter/dialects/dialect-table.ts'
import { DIALECTS } from '../../../src/chapter/dialects/registry.ts'
import { DIALECT_NAMES } from '../../../src/model/dialect-name.ts'

test('the setting `dialect` takes the name of every dialect', () => {
  expect(DIALECTS.map(({ name }) => name).sort()).toEqual([...DIALECT_NAMES].sort())
})

test("README's table of dialects is up to date", () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`\n${dialectTable()}\n`)
})

test('the reference has a row for each dialect, with as many cells as the head', () => {
  const rows = dialectReference().split('\n')
  expect(rows).toHaveLength(DIALECT_NAMES.length + 2)
  for (const row of rows) expect(row.replaceAll('\\|', '').match(/\|/g)).toHaveLength(6)
})

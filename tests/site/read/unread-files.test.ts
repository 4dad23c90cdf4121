import { expect, test } from 'vitest'
import { built } from '../../built.ts'

test('other formats and unused orders are named once each', async () => {
  const { problems } = await built({
    'content/a/01.md': '# Un\n\ntexte\n',
    'content/a/annexe.adoc': '= Annexe\n',
    'content/a/fin.rst': 'Fin\n===\n',
    'content/a/_category_.json': '{"label": "A", "position": 2}',
    'content/SUMMARY.md': '- [Un](a/01.md)\n',
  })
  expect(problems).toHaveLength(2)
  expect(problems).toContain('content/a/annexe.adoc:1:1 file-unread')
  expect(problems.join()).toContain('1:1 order-unread')
})

test('files that give no order are not named', async () => {
  const { problems } = await built({
    'content/a/01.md': '# Un\n\ntexte\n',
    'content/a/_category_.json': '{"label": "A"}',
    'mkdocs.yml': 'site_name: Cours\n',
  })
  expect(problems).toEqual([])
})

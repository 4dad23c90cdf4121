import { expect, test } from 'vitest'
import { layoutSettings } from '../../../src/model/settings/layout-settings.ts'
import { PRINT_SETTINGS } from '../../../src/model/settings/print-settings.ts'
import { DECK_SETTINGS, PAGE_SETTINGS } from '../../../src/model/settings/setting-tables.ts'
import { SITE_SETTINGS } from '../../../src/model/settings/site-settings.ts'
import { cascade } from '../../../src/site/settings/page-settings.ts'

const TABLES = { ...PAGE_SETTINGS, ...DECK_SETTINGS, ...SITE_SETTINGS, ...PRINT_SETTINGS }

test.each(Object.entries(TABLES))('the entry of %s is complete', (_, setting) => {
  // The tables state their types by assertions, which the compiler does not check for missing properties.
  expect(setting).toMatchObject({
    level: expect.stringMatching(/^(?:inherited|own|deck|site)$/),
    schema: expect.any(Object),
    layout: expect.any(Boolean),
    meaning: expect.stringMatching(/\w$|[`)}]$/),
    expected: expect.any(String),
  })
  expect(setting).toHaveProperty('default')
})

test('a default is a value that the setting reads', () => {
  for (const [key, { schema, default: value }] of Object.entries(TABLES))
    if (value !== undefined) expect(schema.safeParse(value).success, key).toBe(true)
})

test('the fit of a slide depends on every setting that changes its layout', () => {
  const layout = layoutSettings(cascade([]))
  expect(layout).toMatchObject({ overflow: 'split', minTextSize: 20, theme: { scheme: 'auto' } })
  expect(layout).not.toHaveProperty('title')
})

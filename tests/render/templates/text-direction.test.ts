import { expect, it } from 'vitest'
import { textDirection } from '../../../src/render/templates/text-direction.ts'

it.each(['ar', 'ar-MA', 'he', 'iw', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv', 'az-Arab', 'ckb'])(
  '%s is written from right to left',
  (lang) => expect(textDirection(lang)).toBe('rtl'),
)

it.each(['fr', 'en-US', 'ar-Latn', 'zh', 'az', '', 'no language'])(
  '%s is written from left to right',
  (lang) => expect(textDirection(lang)).toBe('ltr'),
)

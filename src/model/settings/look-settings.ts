import * as z from 'zod'
import type { InheritedSetting } from '../setting.ts'
import { MAPPING, TEXT } from './setting-schemas.ts'

/** Transitions of reveal.js, for a slide that comes or goes too; and those that Slidev's chapters have. */
const TRANSITION =
  /^(?:none|(?:(?:none|default|fade|slide|convex|concave|zoom|cube|page|linear)(?:-in|-out)?(?: (?!$)|$))+|slide-(?:left|right|up|down)|view-transition|[\w -]+\|[\w -]+)$/

/** Settings that say what slides look like. */
export const LOOK_SETTINGS = {
  theme: {
    level: 'inherited',
    schema: z.union([
      TEXT,
      // Quarto has a list: a theme, and style sheets over it.
      z
        .array(TEXT)
        .min(1)
        .transform((names) => names[0] ?? ''),
      MAPPING,
    ]),
    default: 'auto',
    layout: true,
    meaning: 'the colors, fonts and sizes: `auto`, `light`, `dark`, a theme of reveal.js, or your own tokens',
    expected: 'the name of a theme, or a mapping of `base` and tokens',
  } as InheritedSetting<string | Readonly<Record<string, unknown>>>,
  transition: {
    level: 'inherited',
    schema: z.string().regex(TRANSITION),
    default: 'fade',
    layout: false,
    meaning: 'how one slide gives way to the next: a transition of reveal.js',
    expected: '`none`, `fade`, `slide`, `convex`, `concave` or `zoom`',
  } as InheritedSetting<string>,
  revealjs: {
    level: 'inherited',
    schema: MAPPING,
    default: {},
    layout: true,
    meaning: 'options that `Reveal.initialize` gets as they are; each level adds its own',
    expected: 'a mapping of reveal.js options',
  } as InheritedSetting<Readonly<Record<string, unknown>>>,
  logo: {
    level: 'inherited',
    schema: TEXT,
    default: undefined,
    layout: true,
    meaning: 'an image on every slide, looked up as the images of chapters are',
    expected: 'the path of an image',
  } as InheritedSetting<string | undefined>,
  footer: {
    level: 'inherited',
    schema: TEXT,
    default: undefined,
    layout: true,
    meaning: 'a line at the foot of every slide',
    expected: 'a text',
    verbatim: true,
  } as InheritedSetting<string | undefined>,
  overflow: {
    level: 'inherited',
    schema: z.enum(['split', 'shrink', 'scroll']),
    default: 'split',
    layout: true,
    meaning:
      'what becomes of a slide with too much on it: it goes on over several slides, it becomes smaller still, or it scrolls',
    expected: '`split`, `shrink` or `scroll`',
  } as InheritedSetting<'split' | 'shrink' | 'scroll'>,
  minTextSize: {
    level: 'inherited',
    schema: z.number().min(8).max(60),
    default: 20,
    layout: true,
    meaning: 'the size below which no text shrinks, in pixels of a slide of 1280 by 720',
    expected: 'a number of pixels from 8 to 60',
  } as InheritedSetting<number>,
}

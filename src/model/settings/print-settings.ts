import * as z from 'zod'
import type { SiteSetting } from '../setting.ts'
import { FLAG, TEXT } from './setting-schemas.ts'

const PER_PAGE = z.literal([1, 2, 3, 4, 6, 9])

/** Settings below `pdf:` of lutrin.yaml. */
export const PRINT_SETTINGS = {
  handout: {
    level: 'site',
    schema: FLAG,
    default: true,
    layout: false,
    meaning: 'prints `handout.pdf`',
    expected: '`true` or `false`',
  } as SiteSetting<boolean>,
  slides: {
    level: 'site',
    schema: FLAG,
    default: true,
    layout: false,
    meaning: 'prints `slides.pdf`, one slide a page',
    expected: '`true` or `false`',
  } as SiteSetting<boolean>,
  nup: {
    level: 'site',
    schema: z.union([PER_PAGE.transform((value) => [value]), z.array(PER_PAGE)]),
    default: [],
    layout: false,
    meaning:
      'prints sheets with several slides, `slides-6up.pdf`; three a page have lines to write on beside them',
    expected: 'a number of slides a page (1, 2, 3, 4, 6 or 9), or a list of them',
  } as SiteSetting<readonly (1 | 2 | 3 | 4 | 6 | 9)[]>,
  paper: {
    level: 'site',
    schema: TEXT.transform((name) => name.toLowerCase()).pipe(z.enum(['a4', 'letter'])),
    default: 'a4',
    layout: false,
    meaning: 'the size of the paper',
    expected: '`a4` or `letter`',
  } as SiteSetting<'a4' | 'letter'>,
  qr: {
    level: 'site',
    schema: FLAG,
    default: false,
    layout: false,
    meaning:
      "`true` prints codes on the handout's cover and at each chapter that lead telephones to the slides; needs `url`",
    expected: '`true` or `false`',
  } as SiteSetting<boolean>,
}

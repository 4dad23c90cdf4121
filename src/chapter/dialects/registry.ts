import type { Dialect } from './dialect.ts'
import { hugo } from './hugo/hugo.ts'
import { marp } from './marp/marp.ts'
import { pandoc } from './pandoc/pandoc.ts'
import { remark } from './remark/remark.ts'
import { reveal } from './reveal/reveal.ts'

/** All dialects; of those of slide tools, the first one that recognizes a chapter reads it. */
export const DIALECTS: readonly Dialect[] = [marp, remark, reveal, pandoc, hugo]

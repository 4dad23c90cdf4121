import { JEKYLL_KINDS } from './jekyll-kinds.ts'
import { MARKDOWN_KINDS } from './markdown-kinds.ts'
import { MDBOOK_KINDS } from './mdbook-kinds.ts'
import { MDX_KINDS } from './mdx-kinds.ts'
import { MKDOCS_KINDS } from './mkdocs-kinds.ts'
import { MYST_KINDS } from './myst-kinds.ts'
import { OBSIDIAN_KINDS } from './obsidian-kinds.ts'
import { PANDOC_KINDS } from './pandoc-kinds.ts'
import { SLIDE_TOOL_KINDS } from './slide-tool-kinds.ts'
import type { UnreadKind } from './unread-kind.ts'

/** Every kind of syntax that is looked for in text that no dialect has read. */
export const UNREAD_KINDS: readonly UnreadKind[] = [
  ...MARKDOWN_KINDS,
  ...MKDOCS_KINDS,
  ...MDX_KINDS,
  ...MYST_KINDS,
  ...PANDOC_KINDS,
  ...JEKYLL_KINDS,
  ...MDBOOK_KINDS,
  ...OBSIDIAN_KINDS,
  ...SLIDE_TOOL_KINDS,
]

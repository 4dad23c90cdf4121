import { isListing } from './mkdocs-kinds.ts'
import type { UnreadKind } from './unread-kind.ts'

/** Syntax of mdBook. */
export const MDBOOK_KINDS: readonly UnreadKind[] = [
  {
    what: 'an include',
    tools: 'mdBook',
    scope: 'text',
    sign: '{{#',
    pattern:
      /(?<!\\)\{\{[ \t]{0,4}#(?:include|rustdoc_include|shiftinclude|playground|playpen|template|title|quiz|tabs?|endtabs?|cite|bib|hint|aquascope|webinclude)\b[^{}\n]{0,300}\}\}/g,
    example: '{{#include hello.rs}}\n',
    quiet: ['Handlebars writes {{#if open}} and {{#each names}}.\n'],
  },
  {
    what: 'an include',
    tools: 'mdBook',
    scope: 'code',
    sign: '{{#',
    pattern:
      /^[ \t]*\{\{[ \t]{0,4}#(?:include|rustdoc_include|shiftinclude|playground)[ \t][^{}\n]{1,300}\}\}[ \t]*$/,
    accepts: (_, language) => isListing(language),
    example: '```rust\n{{#include hello.rs}}\n```\n',
    quiet: ['```markdown\n{{#include hello.rs}}\n```\n'],
  },
  {
    what: 'a hidden line',
    tools: 'mdBook',
    scope: 'code',
    sign: '#',
    // In Rust, a `#` starts an attribute, `#[` or `#![`, and is never followed by a space.
    pattern: /^#(?: .{0,300})?$/,
    accepts: (_, language) => /^rust$/i.test(language),
    example: '```rust\n# fn main() {\nlet x = 5;\n# }\n```\n',
    quiet: ['```rust\n#[derive(Debug)]\nstruct Point;\n```\n', '```sh\n# a comment\n```\n'],
  },
  {
    what: 'an admonition',
    tools: 'mdBook and Obsidian',
    scope: 'fence',
    sign: 'ad',
    pattern: /^(?:admonish\b|ad-[a-z])/,
    example: '```admonish tip\nLayers are shared.\n```\n',
    instead: 'Write `:::note[Title]` and `:::` around the text.',
  },
]

import type { UnreadKind } from './unread-kind.ts'

/** Tags that need an argument; without one, a sentence mentions them and does not use them. */
const NAMED =
  /^(?:if|for|include|assign|extends|block|load|url|case|when|set|macro|import|from|call|filter|with|unless|elsif|elif|else|endif|endfor|endblock|end\w*|component|static)$/

/** Syntax of Jekyll: Liquid and kramdown. */
export const JEKYLL_KINDS: readonly UnreadKind[] = [
  {
    what: 'a tag of a template',
    tools: 'Jekyll, GitBook and Hexo',
    scope: 'text',
    sign: '{%',
    pattern: /(?<!\{)\{%-?[ \t]{0,4}([a-z_]\w{0,40})([ \t][^%{}\n]{0,300})?[ \t]{0,4}-?%\}/g,
    accepts: ([, name = '', rest = '']) => rest.trim().replace(/-$/, '') !== '' || !NAMED.test(name),
    example: '{% include links.md %}\n',
    quiet: ['A {% block %} ends with {% endblock %} in Django.\n', 'Loads of 50 {% of all}.\n'],
  },
  {
    what: 'a value of the site',
    tools: 'Jekyll, VitePress and MkDocs',
    scope: 'text',
    sign: '{{',
    pattern:
      /\{\{-?[ \t]{0,4}(?:(?:site|page|include|config|layout|post|paginator|book)\.|\$(?:frontmatter|page|site|slidev|nav|clicks|params|themeConfig)\b|content\b|relative_root_path\b)[^{}\n]{0,200}\}\}/g,
    example: 'Download [the layers] from {{ page.root }}/layers.svg.\n',
    quiet: ['Ansible reads {{ user }} from its variables.\n', 'Helm reads {{ .Values.name }}.\n'],
  },
  {
    what: 'attributes that belong to nothing',
    tools: 'Jekyll (kramdown)',
    scope: 'text',
    sign: '{:',
    pattern:
      /(?<![{\\])\{:[ \t]{0,4}(?:(?:[.#][A-Za-z][\w-]{0,60}|[A-Za-z][\w-]{0,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w%.-]{1,60}))[ \t]{0,4}){1,12}\}/g,
    example: 'Some {:.wide} words.\n',
    quiet: ['Elixir returns {:ok, value} or {:error}.\n', 'In Ruby {:name => 1} is a hash.\n'],
    instead: 'Put the attributes right after what they are for.',
  },
  {
    what: 'a table of contents',
    tools: 'Jekyll (kramdown)',
    scope: 'text',
    sign: '{:',
    pattern: /\{:[ \t]{0,4}toc\b[^{}\n]{0,100}\}/g,
    example: 'Contents {:toc}\n',
    instead: 'Remove it: each handout has a table of contents.',
  },
  {
    what: 'an extension',
    tools: 'Jekyll (kramdown)',
    scope: 'text',
    sign: '{:',
    pattern: /\{:(?::(?:comment|nomarkdown|options)\b[^{}\n]{0,200}|:?\/(?:comment|nomarkdown|options)?)\}/g,
    example: '{::comment}\nAsk who knows.\n{:/comment}\n',
  },
  {
    what: 'attributes that belong to nothing',
    tools: 'pandoc, MkDocs and Docusaurus',
    scope: 'text',
    sign: '{',
    pattern:
      /(?<![\w{\\$#%)}])\{[ \t]{0,4}[.#][A-Za-z][\w-]{0,60}(?:[ \t]{1,4}(?:[.#][A-Za-z][\w-]{0,60}|[A-Za-z][\w-]{0,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w%.-]{1,60}))){0,12}[ \t]{0,4}\}(?!\})/g,
    example: 'Some {.wide} words.\n',
    quiet: [
      'In Svelte {#if open} starts a block.\n',
      'LaTeX takes \\twice{#1} as it is.\n',
      'Ruby writes #{name}.\n',
    ],
    instead: 'Put the attributes right after what they are for.',
  },
  {
    what: 'a macro',
    tools: 'Confluence and Jira',
    scope: 'line',
    sign: '{',
    pattern: /^\{(?:code|panel|noformat|info|note|warning|tip|quote|expand|toc)(?::[^{}\n]{0,200})?\}[ \t]*$/,
    example: '{panel:title=Layers}\nThey are shared.\n{panel}\n',
  },
]

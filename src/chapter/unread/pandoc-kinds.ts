import type { UnreadKind } from './unread-kind.ts'

/** Syntax of pandoc, Quarto and R Markdown, of LaTeX, and of other markup languages. */
export const PANDOC_KINDS: readonly UnreadKind[] = [
  {
    what: 'a reference',
    tools: 'Quarto',
    scope: 'text',
    sign: '@',
    pattern:
      /(?<![\w/.@])@(?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|alg|Fig|Tbl|Eq|Sec|Lst)-[\p{L}\w-]{1,80}/gu,
    example: 'See @fig-layers for more.\n',
    quiet: ['Install `@fig-tools` or write to me@sec-lab.example.\n'],
    instead: 'Write a link to a heading: `[text](#heading)`.',
  },
  {
    what: 'a reference',
    tools: 'R Markdown (bookdown)',
    scope: 'text',
    sign: '@ref(',
    pattern: /@ref\([\w:. -]{1,100}\)/g,
    escaped: true,
    example: 'See \\@ref(fig:layers) for more.\n',
  },
  {
    what: 'a citation',
    tools: 'pandoc and Quarto',
    scope: 'text',
    sign: '@',
    // A key has a digit, a colon or an underscore: `[@anna]` names a person.
    pattern:
      /\[(?:[^[\]@\n]{0,100}[ \t])?-?@(?=[\w.-]{0,80}[\d:_])[A-Za-z][\w:.-]{1,100}(?:[,; ][^[\]\n]{0,300})?\](?![([:])/g,
    example: 'Layers are shared [@knuth1984, p. 3].\n',
    quiet: ['Thanks to [@anna] and [@angular/core].\n'],
  },
  {
    what: 'a note',
    tools: 'pandoc',
    scope: 'text',
    sign: '^[',
    pattern:
      /(?<=[\p{L}\p{N}.,;:!?)»"”*_\uE000])\^\[[\p{L}*_"“«\uE000\uE002][^\]\n]{0,500}[ \t][^\]\n]{0,500}\]/gu,
    example: '---\ndialect: lutrin\n---\n\nLayers are shared.^[Since version 1.10 at least.]\n',
    quiet: ['The pattern ^[a-z ]+$ finds words.\n'],
    instead: 'Write `[^1]`, and `[^1]: text` below.',
  },
  {
    what: 'a grid table',
    tools: 'pandoc',
    scope: 'line',
    sign: '+-',
    pattern: /^\+[-:]{3,}\+(?:[-:+]{0,1000}\+)?[ \t]*$/,
    example: '---\ndialect: lutrin\n---\n\n+-----+-----+\n| one | two |\n+-----+-----+\n',
  },
  {
    what: 'a command',
    tools: 'LaTeX',
    scope: 'line',
    sign: '\\',
    pattern:
      /^\\(?:newpage|pagebreak|clearpage|cleardoublepage|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|centering|raggedright|noindent|bigskip|medskip|smallskip|vfill|hfill|pause|maketitle|tableofcontents|appendix|columnbreak|onecolumn|twocolumn)(?:\{\}|\[\d\])?[ \t]*$/,
    example: '\\newpage\n',
    quiet: ['The folder C:\\small is not large.\n'],
    instead: 'Remove it: pages break by themselves, and `---` starts a slide.',
  },
  {
    what: 'a command',
    tools: 'LaTeX',
    scope: 'text',
    sign: '\\',
    pattern:
      /(?<![\w:\\/$])\\(?:begin|end|textbf|textit|texttt|emph|underline|textcolor|footnote|cite[pt]?|autocite|parencite|ref|autoref|cref|label|includegraphics|vspace|hspace|setcounter|section|subsection|chapter|caption|href|url|input|include|usepackage|column|only|onslide|setlength|fontsize|color)\*?(?:\[[^\]\n]{0,100}\]|<[^>\n]{0,20}>)?\{/g,
    accepts: ({ input }) => !input.includes('$'),
    example: '\\begin{center}\nLayers\n\\end{center}\n',
    quiet: ['A formula $\\label{a} b$ has a name, and C:\\input{1} a folder.\n'],
  },
  {
    what: 'an import',
    tools: 'Markdown Preview Enhanced and VuePress',
    scope: 'line',
    sign: '@i',
    pattern: /^@(?:import[ \t]+["'\uE002]|include[:(][ \t]{0,4}\S)/,
    example: '@import "layers.md"\n',
  },
  {
    what: 'an include',
    tools: 'pandoc filters and HackMD',
    scope: 'line',
    sign: '!',
    pattern: /^!include(?:url)?(?:[ \t(]|\uE002)\S?/i,
    example: '!include layers.md\n',
  },
  {
    what: 'a macro',
    tools: 'AsciiDoc',
    scope: 'line',
    sign: '[',
    pattern:
      /^(?:(?:image|include|video|audio|toc)::\S{0,200}\[.{0,200}\]|\[(?:source|%[a-z]{1,20}|\.[a-z]{1,20}|cols=)[^\]\n]{0,100}\])[ \t]*$/,
    accepts: ({ 0: found }) => !/^\[\.[a-z-]+:/.test(found),
    example: 'image::layers.png[Layers]\n',
  },
  {
    what: 'a keyword',
    tools: 'Org mode',
    scope: 'line',
    sign: '#+',
    pattern: /^#\+[A-Za-z_]{2,40}(?::|[ \t]|$)/,
    example: '#+BEGIN_SRC sh\nls\n#+END_SRC\n',
  },
]

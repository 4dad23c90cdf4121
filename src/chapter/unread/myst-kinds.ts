import type { UnreadKind } from './unread-kind.ts'

/** Names of MyST's directives; other names in the braces of a fence are languages, whose cells a course shows. */
const DIRECTIVES =
  'admonition attention caution danger error hint important note seealso tip warning todo versionadded versionchanged deprecated ' +
  'dropdown details figure image video audio iframe youtube math equation table list-table csv-table flat-table tab-set tab-item tabs tab tabbed ' +
  'group-tab code-tab grid grid-item grid-item-card card card-carousel panels button-link button-ref include literalinclude ' +
  'exercise exercise-start exercise-end solution solution-start solution-end toctree tableofcontents contents bibliography ' +
  'epigraph highlights pull-quote margin sidebar topic rubric aside glossary index eval-rst raw only parsed-literal ' +
  'nb-exec-table glue embed div div-start container blockquote attrs_block attrs_inline thebe-button kroki plantuml graphviz ' +
  'questions objectives keypoints challenge instructor-note type-along callout discussion prereq testimonial checklist ' +
  'theorem proof definition lemma proposition corollary example algorithm remark axiom quizdown iframe-figure'
const known: ReadonlySet<string> = new Set(DIRECTIVES.split(' '))

/** Roles of reStructuredText; other names between colons are emojis. */
const RST_ROLES =
  'ref|doc|numref|func|class|meth|mod|attr|obj|exc|data|file|math|term|guilabel|kbd|menuselection|command|option|program|envvar|code|sup|sub|sup|abbr|download|cite|eq|any|samp|pep|rfc|dfn|token|keyword|py:\\w{1,20}|c:\\w{1,20}|cpp:\\w{1,20}'

/** Syntax of MyST (Jupyter Book), of Sphinx and of notebooks. */
export const MYST_KINDS: readonly UnreadKind[] = [
  {
    what: 'a directive',
    tools: 'MyST (Jupyter Book)',
    scope: 'fence',
    sign: '{',
    pattern: /^\{([a-z][\w:.+-]{0,60})\}/,
    accepts: ([, name = '']) =>
      known.has(name) ||
      /^(?:(?:prf|proof|sd|bib|cpp|py|c|js|rst):[\w-]+|auto(?:class|module|function|doc\w*|summary))$/.test(
        name,
      ),
    example: '```{note}\nLayers are shared.\n```\n',
    quiet: ['```{python}\nprint(1)\n```\n', '```{r}\nplot(x)\n```\n', '```{code-cell} python\nx = 1\n```\n'],
    instead: 'Write `:::note` and `:::` around the text.',
  },
  {
    what: 'a role',
    tools: 'MyST (Jupyter Book)',
    scope: 'text',
    sign: '}`',
    pattern: /(?<![\w\\$])\{[a-z][\w:+.-]{0,60}\}\uE000/g,
    example: 'See {ref}`layers` for more.\n',
    quiet: ['The set {a} `b` is small.\n'],
    instead: 'Write a link: `[text](#heading)`.',
  },
  {
    what: 'the name of a place',
    tools: 'MyST (Jupyter Book)',
    scope: 'line',
    sign: ')=',
    pattern: /^\([\w:.+ -]{1,100}\)=[ \t]*$/,
    example: '(layers)=\n\n## Layers\n',
    quiet: ['f(x)=\n'],
    instead: 'Give the heading an id: `## Layers {#layers}`.',
  },
  {
    what: 'a comment',
    tools: 'MyST (Jupyter Book) and LaTeX',
    scope: 'block',
    sign: '%',
    pattern: /^% ?\p{L}[^%\n]{2,}$/mu,
    example: 'Layers are shared.\n\n% ask who knows\n',
    quiet: ['Some 20 % of all layers are shared.\n'],
    instead: 'Write `<!-- … -->`.',
  },
  {
    what: 'a break between cells',
    tools: 'MyST (Jupyter Book)',
    scope: 'line',
    sign: '+++',
    pattern: /^\+\+\+(?:[ \t]{1,4}\{.{0,300}\})?[ \t]*$/,
    example: 'One\n\n+++\n\nTwo\n',
    quiet: ['Layers +++ images\n'],
  },
  {
    what: 'a magic of a cell',
    tools: 'Jupyter',
    scope: 'line',
    sign: '%%',
    pattern:
      /^%%(?:html|bash|sh|javascript|js|latex|svg|timeit|time|capture|writefile|sql|python\d?|perl|ruby|script|markdown|cython|prun|file)\b(?!.*%%)/,
    example: '%%html\n\nLayers\n',
  },
  {
    what: 'a directive',
    tools: 'reStructuredText (Sphinx)',
    scope: 'line',
    sign: '.. ',
    pattern: /^\.\. (?:[a-z][\w:-]{1,60}::(?:[ \t]|$)|_[^:\n]{1,100}:[ \t]*$|\|[^|\n]{1,80}\| [a-z]{1,40}::)/,
    example: '.. note::\n\n   Layers are shared.\n',
    quiet: ['And so on .. and on.\n'],
    instead: 'Write `:::note` and `:::` around the text.',
  },
  {
    what: 'a role',
    tools: 'reStructuredText (Sphinx)',
    scope: 'text',
    sign: ':`',
    pattern: new RegExp(`(?<![\\w:]):(?:${RST_ROLES}):\\uE000`, 'g'),
    example: 'See :ref:`layers` for more.\n',
    quiet: ['A list:`ls` of files.\n'],
  },
]

/** Rules about the Markdown of a chapter. */
export const SYNTAX_RULES = {
  'comment-unclosed': {
    severity: 'warning',
    meaning:
      'A comment has no end. Its text is shown, so that nothing is lost; in the dialects of slide tools, it is hidden up to the next slide.',
    example: '# Images\n\n<!-- to do\n\nLayers are shared.\n',
    fix: 'Add `-->`.',
  },
  'comment-separator': {
    severity: 'warning',
    meaning: 'Lines with `<!--` alone were read as slide breaks. Other tools would hide the text after them.',
    example: '# Images\n\n<!--\n\n# Layers\n\n<!--\n\n# Registries\n',
    fix: 'Write `---` between slides.',
  },
  'fence-unclosed': {
    severity: 'warning',
    meaning:
      'A code block has no end. What follows is shown as code, up to the next separator or the start of notes.',
    example: '# Images\n\n```sh\ndocker pull nginx\n\n## Layers\n',
    fix: 'Close the block with as many backticks or tildes as it starts with.',
  },
  'directive-unknown': {
    severity: 'warning',
    meaning: 'No dialect knows the name of a container, or a container has no end. It is shown as written.',
    example: '# Images\n\n:::tpi\nLayers are shared.\n:::\n',
  },
  'shortcode-unknown': {
    severity: 'warning',
    meaning: 'No dialect knows a shortcode. The text that it wraps is shown; alone, it is shown as written.',
    example: '# Images\n\n{{< carousel >}}\n',
  },
  'attribute-unknown': {
    severity: 'warning',
    meaning: 'The name of an attribute is probably mistyped.',
    example: '# Images\n\n![Layers](https://example.org/layers.png){widht=480}\n',
  },
  'footnote-unused': {
    severity: 'warning',
    meaning: 'Nothing refers to a footnote. It is not shown.',
    example: '# Images\n\nLayers are shared.\n\n[^1]: Since version 1.10.\n',
    fix: 'Write `[^1]` where the footnote belongs.',
  },
  'html-unknown': {
    severity: 'warning',
    meaning: 'A tag has a name that HTML does not have. It is shown as written.',
    example: '# Images\n\nRun `docker pull` with <service> as its name.\n',
    fix: 'Put it in backticks: `` `<service>` ``.',
  },
  'html-unclosed': {
    severity: 'warning',
    meaning: 'An element such as `<script>` or `<style>` has no end. The text that it would hide is shown.',
    example: '# Images\n\n<script>\n\nLayers are shared.\n',
    fix: 'Add the end tag.',
  },
  'math-syntax': {
    severity: 'error',
    meaning: 'KaTeX cannot read a formula. It is shown as written.',
    example: '---\nmath: true\n---\n\n# Images\n\n$\\fraction{1}{2}$\n',
  },
  'math-unclosed': {
    severity: 'warning',
    meaning: 'A formula block has no end. Its text is shown as written.',
    example: '---\nmath: true\n---\n\n# Images\n\n$$\nE = mc^2\n\nLayers are shared.\n',
    fix: 'Add a line `$$`.',
  },
  'math-off': {
    severity: 'info',
    meaning:
      'A chapter has blocks of `$$`, or TeX between dollars, and `math` is not set. They are shown as text.',
    example: '# Images\n\n$$\nE = mc^2\n$$\n',
    fix: 'Set `math: true`.',
  },
  'diagram-syntax': {
    severity: 'error',
    meaning: 'Mermaid cannot read a diagram. Pages show its text.',
    situation: 'A browser is there to draw diagrams.',
    example: '# Images\n\n```mermaid\nsequenceDiagram\n  A->>B: pull\n  A-B\n```\n',
    fix: 'Correct the line that the message names, or set `mermaid: false` to show diagrams as code.',
  },
  'syntax-unread': {
    severity: 'warning',
    meaning:
      'Text looks like the syntax of another tool, and no dialect reads it. It is shown as written. [What is known](dialects.md#syntax-that-is-not-read).',
    example: '# Images\n\n!!! note "Remember"\n    Layers are shared.\n',
    fix: 'Write it as the message says; or put it in backticks, where it is text.',
  },
  'private-name': {
    severity: 'error',
    meaning:
      'A name is near to `notes`, `trainer` or `solution`, or a translation of one. What it marks is hidden from students, in case it is meant.',
    example: '# Images\n\n:::answer\nAll of them share one layer.\n:::\n',
    fix: 'Write the name that the message expects; [private.md](private.md) lists them.',
  },
  'note-callout': {
    severity: 'info',
    meaning:
      'A course has `:::note` and no `:::notes`. The one is a callout that students see, the other speaker notes. The first one is named.',
    example: '# Images\n\n:::note\nLayers are shared.\n:::\n',
    fix: 'Write `:::notes` for speaker notes.',
  },
  'notes-unsure': {
    severity: 'warning',
    meaning:
      '`Note:` starts a paragraph, and nothing tells whether it is for the trainer, as with reveal.js, or a remark in the text. It is hidden from students.',
    example:
      '# Images\n\nLayers are shared.\n\nNote: ask who knows them.\n\n---\n\n# Registries\n\nThey hold images.\n',
    fix: 'Write `:::notes` or set `dialect: reveal` for notes; set `dialect: -reveal` or write `**Note:**` for remarks.',
  },
  'math-label': {
    severity: 'warning',
    meaning:
      'No formula of the chapter has the label that `\\ref` or `\\eqref` names. The command is shown as written.',
    example: '---\nmath: true\n---\n\n# Images\n\nSee \\eqref{eq:size}.\n',
    fix: 'Write `\\label{…}` in the formula. Numbers run through a chapter.',
  },
  'private-unread': {
    severity: 'error',
    meaning:
      'A private name stands in syntax that is not read there: braces without an end, attributes in the description of an image or in HTML, a directive of another tool. What is around it is hidden from students, in case it is meant.',
    example: '# Images\n\nAll of them share one layer. {.solution\n',
    fix: 'Write what the message expects; [private.md](private.md) has all ways to write it.',
  },
} as const

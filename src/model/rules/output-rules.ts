/** Rules about what a build writes, and about the browser that measures, draws and prints. */
export const OUTPUT_RULES = {
  'static-collision': {
    severity: 'warning',
    meaning: 'A file of `static/` has the path of a page of the site. The page wins.',
    example: { 'content/docker/images.md': '# Images\n', 'static/docker/index.html': '<h1>Docker</h1>\n' },
    fix: 'Rename the file, or the deck with `slug`.',
  },
  template: {
    severity: 'error',
    meaning: 'A template, style sheet or label file cannot be used. The pages that need it are missing.',
    example: {
      'templates/handout.html': '<h1>{% if deck.title %}{{ deck.title }}</h1>\n',
      'content/docker/images.md': '# Images\n',
    },
  },
  'slide-overflow': {
    severity: 'warning',
    meaning: 'A slide has more on it than can be read from the last row, and cannot be cut.',
    situation: 'The boxes hold fifty lines, and a browser is there to measure them.',
    example: '# Images\n\n<div class="r-stack"><p>one<br>two<br>and so on</p></div>\n',
    fix: 'Cut the slide with `---`, or lower `minTextSize`.',
  },
  'fit-failed': {
    severity: 'warning',
    meaning: 'The slides of a deck could not be measured. They shrink where they are shown.',
    situation: 'The browser ends while it measures, or takes longer than it may.',
    example: '# Images\n',
    fix: 'Build again; where that does not help, name another browser with `--browser`.',
  },
  'diagram-undrawn': {
    severity: 'warning',
    meaning: 'There is no browser to draw diagrams with. Pages show their text.',
    situation: 'No Chrome, Edge or Chromium can be started.',
    example: '# Images\n\n```mermaid\nflowchart LR\n  pull --> run\n```\n',
    fix: 'Name a Chrome, Edge or Chromium with `--browser`.',
  },
  'browser-missing': {
    severity: 'error',
    meaning: 'There is no browser to print with. The site has no PDF.',
    situation: 'No Chrome, Edge or Chromium can be started.',
    example: '# Images\n',
    fix: 'Name a Chrome, Edge or Chromium with `--browser`, or build with `--no-pdf`.',
  },
  'print-failed': {
    severity: 'error',
    meaning: 'A PDF could not be printed, or lacks something that its page shows.',
    situation: 'PDFs are printed.',
    example: '# Images\n\n<img src="data:image/png;base64,AAAA" alt="Layers">\n',
  },
  'cache-unwritable': {
    severity: 'info',
    meaning: 'Results cannot be kept for the next build, which will take as long as this one.',
    situation: 'The folder of the cache cannot be written to, or the disk is full.',
    example: '# Images\n',
    fix: 'Name a folder that can be written to with `LUTRIN_CACHE`, or build with `--no-cache`.',
  },
  'diagram-small': {
    severity: 'warning',
    meaning:
      'A diagram is so large that most of its text is smaller than `minTextSize` on its slide: nobody reads it from the last row.',
    situation: 'A browser is there to measure slides.',
    example:
      '# Images\n\n```mermaid\nflowchart LR\n  a[write the file] --> b[build the image] --> c[scan the image] --> d[push the image] --> e[pull the image] --> f[run a container] --> g[watch it]\n```\n',
    fix: 'Turn the diagram, shorten its labels, or divide it.',
  },
} as const

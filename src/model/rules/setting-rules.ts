/** Rules about settings, in lutrin.yaml and in front matter. */
export const SETTING_RULES = {
  'setting-type': {
    severity: 'error',
    meaning: 'A setting has a value that it cannot have. It counts as unset.',
    example: '---\nslideLevel: deep\n---\n\n# Images\n',
    fix: '[settings.md](settings.md) lists the values that each setting may have.',
  },
  'chapter-not-found': {
    severity: 'error',
    meaning: 'An entry of `chapters:` matches no file.',
    example: {
      'content/day/_index.md': '---\nchapters: [docker/image.md]\n---\n',
      'content/docker/images.md': '# Images\n',
    },
    fix: 'Write the path, or a glob, relative to the content folder.',
  },
  'deck-not-found': {
    severity: 'error',
    meaning: 'An entry of `decks:` in lutrin.yaml names no deck.',
    example: {
      'lutrin.yaml': 'decks: [docker, swarm]\n',
      'content/docker/images.md': '# Images\n',
    },
    fix: "Name the decks by their folders on the site: the deck's folder below `content/`, or its `slug`.",
  },
  'rule-unknown': {
    severity: 'warning',
    meaning: '`rules:` in lutrin.yaml names a rule that does not exist. All severities stay as they are.',
    example: {
      'lutrin.yaml': 'rules:\n  image-mising: warning\n',
      'content/docker/images.md': '# Images\n',
    },
  },
  'theme-unknown': {
    severity: 'warning',
    meaning: '`theme` names a theme or a token that does not exist. It is left out.',
    example: { 'lutrin.yaml': 'theme:\n  acent: "#0b7a75"\n', 'content/docker/images.md': '# Images\n' },
    fix: 'Tokens have the names of `templates/theme/tokens.css`, without `--`.',
  },
  'theme-contrast': {
    severity: 'warning',
    meaning: 'Text in a color of `theme` has too little contrast to be read (WCAG AA).',
    example: {
      'lutrin.yaml': 'theme:\n  ink: ["#999", "#eee"]\n',
      'content/docker/images.md': '# Images\n',
    },
    fix: 'Choose a darker color for light pages and a lighter one for dark pages; a single color is adapted for both.',
  },
  'setting-unknown': {
    severity: 'error',
    meaning: 'A key of lutrin.yaml is no setting. Nothing reads it.',
    example: { 'lutrin.yaml': 'assetsRoots: [pictures]\n', 'content/docker/images.md': '# Images\n' },
    fix: '[settings.md](settings.md) lists the settings.',
  },
  'setting-misspelled': {
    severity: 'warning',
    meaning: 'A key of a front matter is nearly a setting. Keys of other tools are not reported.',
    example: '---\ntitel: Images\n---\n\n# Images\n',
  },
} as const

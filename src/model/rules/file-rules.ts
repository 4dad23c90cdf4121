/** Rules about the files of a course: encoding, front matter, and paths. */
export const FILE_RULES = {
  encoding: {
    severity: 'error',
    meaning: 'The file is not UTF-8. It is read as Windows-1252, so some characters may be wrong.',
    situation: 'A chapter that an editor saved as Latin-1.',
    example: '# Café\n',
    fix: 'Save the file as UTF-8 in your editor.',
  },
  unreadable: {
    severity: 'error',
    meaning: 'A file of the course cannot be read, or a text file holds binary data.',
    situation: 'A chapter whose file is an image that was renamed.',
    example: '# Images\n',
    fix: 'Check the permissions of the file, and that it is a text.',
  },
  'outside-project': {
    severity: 'error',
    meaning: 'A symbolic link leads out of the project. It is not followed.',
    situation: '`content/docker/notes.md` is a symbolic link to a file outside the project.',
    example: '# Images\n',
    fix: 'Copy the file into the project.',
  },
  'front-matter-yaml': {
    severity: 'error',
    meaning: 'The front matter or lutrin.yaml is not valid YAML or TOML. What could not be read is unset.',
    example: '---\ntitle: "Images\n---\n\n# Images\n',
    fix: 'Close quotes and brackets, indent with spaces, and quote values that hold `: ` or `#`.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    meaning: 'The front matter has no closing line. The whole file is shown as text.',
    example: '---\ntitle: Images\n\n# Images\n',
    fix: 'Add a line `---` after the settings.',
  },
  'front-matter-engine': {
    severity: 'error',
    meaning: 'The front matter is in a language that would have to be run. Lutrin runs no code of a course.',
    example: '---js\n{ title: "Images" }\n---\n\n# Images\n',
    fix: 'Write the front matter as YAML.',
  },
  'chapter-failed': {
    severity: 'error',
    meaning: 'A chapter could not be compiled. It is missing from the site; all others are there.',
    situation: 'Lists, quotes or HTML in each other by the thousand.',
    example: '> > > > > > > > and so on, five thousand times\n',
    fix: 'Where the message names no depth of lists or quotes, report it with the chapter: Lutrin is at fault.',
  },
  'include-missing': {
    severity: 'error',
    meaning: 'A file that a chapter includes is not in the project. The line is shown as it was written.',
    example: '# Images\n\n{{< include _layers.md >}}\n',
    fix: 'Write the path from the folder of the chapter; `/` at its start is the project or its content.',
  },
  'include-cycle': {
    severity: 'error',
    meaning:
      'A file includes itself, or files include each other more than ten deep. The line is shown as written.',
    example: {
      'content/docker/images.md': '# Images\n\n{{< include _layers.md >}}\n',
      'content/docker/_layers.md': 'Layers are shared.\n\n{{< include _layers.md >}}\n',
    },
    fix: 'Remove one of the lines.',
  },
  'file-unread': {
    severity: 'info',
    meaning:
      'A text in another format than Markdown is beside chapters. It is no chapter; the first one is named.',
    situation: '`content/docker/annex.adoc` is beside the chapters.',
    example: '# Images\n',
    fix: 'Convert it to Markdown, such as with pandoc; or move it to the static folder.',
  },
  'order-unread': {
    severity: 'info',
    meaning:
      'A file gives the chapters an order for another tool, such as `SUMMARY.md`. Lutrin does not use it.',
    situation: '`content/docker/_category_.json` has a `position`.',
    example: '# Images\n',
    fix: 'Write the order as `weight` in the front matter, as numbers at the start of file names, or as `chapters:`.',
  },
} as const

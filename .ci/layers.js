// Which part of the source may import which. `.ci/check-layers.js` checks the code against this table, and `.ci/docs.js`
// generates the diagram in docs/architecture.md from it. Add a new room (a file or folder beside the others) here first.

/**
 * Floors by folder, from top to bottom. A room imports from the floors below its own: never upward, and never from
 * another room on its floor. `*.ts` is one room of all files that are not listed by name. A folder without floors is one
 * room.
 */
export const FLOORS = {
  src: [
    ['cli.ts', 'index.ts', 'client'],
    ['commands'],
    ['build-site.ts'],
    ['pipeline.ts'],
    ['pipeline'],
    ['site', 'chapter', 'assets', 'render', 'output', 'chromium', 'rules'],
    ['cache', 'problems'],
    ['model'],
  ],
  'src/chapter': [
    ['compile.ts'],
    ['render-chapter.ts', 'restore-origins.ts'],
    ['read-chapter.ts', 'render-piece.ts'],
    ['slides'],
    ['chapter-input.ts'],
    ['dialects', 'maths', 'references', 'syntax', 'unread'],
    ['chapter-neighbors.ts', 'shortcodes'],
    ['raw-html', 'separators', 'to-html'],
    ['tree'],
    ['parse'],
  ],
  // `remark` shares code of `reveal`: both tools have some syntax in common.
  'src/chapter/dialects': [
    ['choose-dialects.ts', 'dialect-table.ts', 'doubtful-notes.ts', 'neighbors.ts', 'separator-reader.ts'],
    ['registry.ts'],
    ['remark'],
    ['hugo', 'marp', 'pandoc', 'reveal'],
    ['chapter-sample.ts', 'slide-lines.ts'],
    ['dialect.ts'],
  ],
  'src/chromium': [['*.ts'], ['print'], ['pdf'], ['browser']],
  'src/client': [['*.ts'], ['deck', 'handout', 'fit', 'diagrams', 'print'], ['page']],
  'src/render': [['*.ts'], ['pages'], ['theme'], ['templates']],
  'src/site': [['read-project.ts'], ['course'], ['settings'], ['read']],
}

/** Rooms that import fewer than all the rooms below them. */
export const ONLY = {
  'src/cli.ts': {
    rooms: ['commands', 'problems', 'model'],
    why: 'cli.ts finds the command: commands/ do the work',
  },
  'src/index.ts': {
    rooms: ['build-site.ts', 'model'],
    why: 'index.ts is what a program imports: build-site.ts does the work',
  },
  'src/commands': {
    rooms: ['build-site.ts', 'rules', 'cache', 'problems', 'model'],
    why: 'commands know build-site.ts, not the stages',
  },
  'src/client': { rooms: ['model'], typesOnly: true, why: "client/ runs in the reader's browser" },
}

/** Packages with restricted imports: the places in `src` that may import them (`in`), or may not (`notIn`). */
export const PACKAGES = [
  {
    name: /^node:fs\b/,
    in: ['site', 'output', 'chromium', 'cache', 'commands'],
    why: 'other rooms touch no disk: take data or a function',
  },
  { name: /^node:/, notIn: ['client'], why: "client/ runs in the reader's browser" },
  {
    name: /^gray-matter$/,
    in: ['site/read/front-matter.ts'],
    why: 'one file wraps gray-matter and closes its traps',
  },
  {
    name: /^(?:playwright-core|@sparticuz\/chromium)(?:\/|$)/,
    in: ['chromium'],
    why: 'only chromium/ drives the browser',
  },
]

/** Limits of size, so that code stays easy to find and to read. */
export const MOST = { filesInFolder: 30, linesInFile: 250 }

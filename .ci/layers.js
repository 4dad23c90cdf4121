// Which part of the source may import which: `.ci/check-layers.js` holds the code to it, and `.ci/draw-layers.js` draws
// the picture in docs/architecture.md from it. A new room (a file or folder beside the others) is added here first.

/**
 * Floors by folder, from top to bottom. A room imports from the floors below its own: never upward, and never from
 * another room on its floor. `*.ts` is one room of all the files that are not named. A folder without floors is one room.
 */
export const FLOORS = {
  src: [
    ['cli.ts', 'index.ts', 'client'],
    ['commands'],
    ['pipeline.ts'],
    ['pipeline'],
    ['site', 'chapter', 'assets', 'render', 'output', 'chromium', 'rules'],
    ['cache', 'problems'],
    ['model'],
  ],
  'src/chapter': [
    ['compile.ts'],
    ['render-chapter.ts'],
    ['read-chapter.ts', 'render-piece.ts'],
    ['plugins.ts'],
    ['slides'],
    ['chapter-input.ts'],
    ['dialects', 'maths', 'references', 'syntax'],
    ['chapter-neighbors.ts', 'shortcodes'],
    ['raw-html', 'separators', 'to-html'],
    ['tree'],
    ['parse'],
  ],
  // remark.js writes some signs as reveal.js does, and reads them with its code.
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
    rooms: ['pipeline.ts', 'model'],
    why: 'index.ts is what a program imports: pipeline.ts does the work',
  },
  'src/commands': {
    rooms: ['pipeline.ts', 'rules', 'problems', 'model'],
    why: 'commands know pipeline.ts, not its stages',
  },
  'src/client': { rooms: ['model'], typesOnly: true, why: "client/ runs in the reader's browser" },
}

/** Packages that few may import: places in `src` where they may be imported, or may not. */
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

/** Sizes beyond which code is hard to find or to read. */
export const MOST = { filesInFolder: 30, linesInFile: 250 }

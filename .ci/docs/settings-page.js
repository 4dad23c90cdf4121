// Make docs/settings.md, and the tables of settings in README.
import { importSource } from '../import-source.js'

const { PRINT_SETTINGS } = await importSource('src/model/settings/print-settings.ts')
const { DECK_SETTINGS, PAGE_SETTINGS } = await importSource('src/model/settings/setting-tables.ts')
const { SITE_SETTINGS } = await importSource('src/model/settings/site-settings.ts')

const INTRODUCTION = `# Settings

<!-- Made from the code by \`npm run docs\`: edit \`src/model/settings/\`. -->

A value of the wrong type is a [setting-type](rules.md#setting-type) error at its line, and counts as unset. In front matter, keys
of other tools are ignored.`

const LEVELS = [
  [
    'Handed down',
    'Every level may set them: `lutrin.yaml`, `content/_index.md`, the `_index.md` of a deck or part, a chapter. They hold for all levels below; the nearest one wins.',
    pick(PAGE_SETTINGS, 'inherited'),
  ],
  [
    'Of one page',
    'Every level may set them, for itself: nothing is handed down.',
    pick(PAGE_SETTINGS, 'own'),
  ],
  ['Of a deck', 'Only the `_index.md` of a deck.', DECK_SETTINGS],
  ['Of the site', 'Only `lutrin.yaml`.', SITE_SETTINGS],
  ['Of the PDFs', 'Only `lutrin.yaml`, below `pdf:`.', PRINT_SETTINGS],
]

/** Make the page. */
export function makeSettingsPage() {
  const sections = LEVELS.flatMap(([title, text, settings]) => [
    `## ${title}`,
    text,
    makeTable(['key', 'what it does', 'values', 'default'], settings, (key, setting) => [
      `\`${key}\``,
      setting.meaning,
      setting.expected,
      showDefault(setting),
    ]),
  ])
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`
}

/** Make README's table of the settings that every level has. */
export function makePageSettingsTable() {
  return makeShortTable(PAGE_SETTINGS)
}

/** Make README's table of the settings of the site. */
export function makeSiteSettingsTable() {
  return makeShortTable(SITE_SETTINGS)
}

/** Make a table without the values that are allowed, for README. */
function makeShortTable(settings) {
  const row = (key, setting) => [
    `\`${key}\``,
    setting.meaning.replaceAll('](rules.md', '](docs/rules.md'),
    showDefault(setting),
  ]
  return `${makeTable(['key', 'what it does', 'default'], settings, row)}\n`
}

/** Make a Markdown table with one row a setting. */
function makeTable(head, settings, row) {
  const rows = Object.entries(settings).map(([key, setting]) => row(key, setting))
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
}

/** Show the default of a setting; what is computed is described. */
function showDefault({ default: value, fallback }) {
  if (fallback !== undefined) return fallback
  if (value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)) return ''
  return `\`${value}\``
}

/** Pick the settings of one level from a table. */
function pick(settings, level) {
  return Object.fromEntries(Object.entries(settings).filter(([, setting]) => setting.level === level))
}

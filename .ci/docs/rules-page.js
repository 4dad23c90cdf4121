// Make docs/rules.md: one section a rule, whose anchor is the rule's name; messages link there.
import { importSource } from '../import-source.js'

const { FILE_RULES } = await importSource('src/model/rules/file-rules.ts')
const { OUTPUT_RULES } = await importSource('src/model/rules/output-rules.ts')
const { REFERENCE_RULES } = await importSource('src/model/rules/reference-rules.ts')
const { SETTING_RULES } = await importSource('src/model/rules/setting-rules.ts')
const { SYNTAX_RULES } = await importSource('src/model/rules/syntax-rules.ts')

const INTRODUCTION = `# Rules

<!-- Made from the code by \`npm run docs\`: edit \`src/model/rules/\`. -->

Every problem that Lutrin reports belongs to a rule. An **error** makes the build exit with 1; with \`--strict\` a **warning**
does too. \`rules:\` in \`lutrin.yaml\` sets another severity, or switches a rule off:

\`\`\`yaml
rules:
  image-remote: off
  link-dead: error
\`\`\``

const SUBJECTS = [
  ['Files', FILE_RULES],
  ['Settings', SETTING_RULES],
  ['Markdown', SYNTAX_RULES],
  ['Images and links', REFERENCE_RULES],
  ['The site and the browser', OUTPUT_RULES],
]

/** Make the page. */
export function makeRulesPage() {
  const contents = SUBJECTS.map(
    ([subject, rules]) =>
      `- ${subject}: ${Object.keys(rules)
        .map((id) => `[${id}](#${id})`)
        .join(', ')}`,
  ).join('\n')
  const sections = SUBJECTS.flatMap(([subject, rules]) => [
    `## ${subject}`,
    ...Object.entries(rules).map(([id, rule]) => makeSection(id, rule)),
  ])
  return `${[INTRODUCTION, contents, ...sections].join('\n\n')}\n`
}

/** Make the section of one rule. */
function makeSection(id, { severity, meaning, example, situation, fix }) {
  const files = typeof example === 'string' ? [[undefined, example]] : Object.entries(example)
  return [
    `### ${id}`,
    `**${severity}** · ${meaning}`,
    ...(situation ? [`When: ${situation}`] : []),
    ...files.flatMap(([path, text]) => [...(path ? [`\`${path}\``] : []), fence(text, path)]),
    ...(fix ? [`Fix: ${fix}`] : []),
  ].join('\n\n')
}

/** Write a text as a code block, whose fence is longer than every fence in it. */
function fence(text, path = 'chapter.md') {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const language = path.endsWith('.md') ? 'markdown' : path.slice(path.lastIndexOf('.') + 1)
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`
}

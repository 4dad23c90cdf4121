// Make docs/private.md: the names that hide something from students, with languages beside each other.
import { importSource } from '../import-source.js'

const { PRIVATE_NAMES } = await importSource('src/model/private-names.ts')

const INTRODUCTION = `# What students do not see

<!-- Made from the code by \`npm run docs\`: edit \`src/model/private-names.ts\`. -->

The student edition holds no speaker notes, no trainer parts and, unless \`solutions: show\` is set, no solutions. Their three
names are \`notes\`, \`trainer\` and \`solution\`. Each of them hides

- a container, \`:::solution\` or \`::: {.solution}\`, and a shortcode, \`{{% solution %}}\`;
- as a class in braces, \`{.solution}\` or kramdown's \`{: .solution}\`: a heading with its slide and section, a paragraph, quote,
  list, item, table, image, link, code block, code span, or \`[words]{.solution}\`;
- as a class in HTML, or as its element: \`<div class="solution">\`, \`<li class="solution">\`, \`<Solution>\`;
- remark's \`.solution[…]\`, a class of a slide, and Quarto's \`.content-visible when-profile="trainer"\` and \`.content-hidden\`.

A heading takes all with it up to the next heading of the same or a higher level, or to the end of its slide, whichever is
later. Where the end of a private part is missing, the rest of its slide is hidden.

A slide that its author hid is in neither edition, as in reveal.js: \`visibility="hidden"\` on its heading,
\`data-visibility="hidden"\` in its comment, remark's \`exclude: true\`, Slidev's \`hide: true\`. Its notes, solutions and trainer parts
go with it. The class \`hidden\` is for style sheets alone. \`<section data-visibility="hidden">\` in HTML is a trainer part.

Case, accents and dashes do not matter. A name that is **certain** hides without a message. A name that is only **likely** to
mean one of the three hides too, and is a [private-name](rules.md#private-name) error: a plural, one wrong letter, a
translation, a name with a word beside it such as \`trainer-only\`. \`:::note\` is not among them: it is a callout that
students see.`

/** Make the page. */
export function makePrivatePage() {
  const sections = Object.entries(PRIVATE_NAMES).flatMap(([kind, { certain, likely }]) => [
    `## ${kind}`,
    makeTable('certain', 'of', certain),
    makeTable('likely', 'in', likely),
  ])
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`
}

/** Make a table of names. */
function makeTable(title, by, names) {
  const rows = Object.entries(names).map(
    ([key, list]) =>
      `| ${key} | ${list
        .split(' ')
        .map((name) => `\`${name}\``)
        .join(', ')} |`,
  )
  return [`| ${by} | ${title} |`, '|---|---|', ...rows].join('\n')
}

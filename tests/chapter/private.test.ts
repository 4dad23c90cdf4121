import { describe, expect, test } from 'vitest'
import { compiled } from './compiled.ts'

/** The text of everything that a chapter gives to the pages of the student's edition. */
const shown = (text: string): string => JSON.stringify({ ...compiled(text), messages: [] })
/** The same for the trainer. */
const told = (text: string): string => JSON.stringify(compiled(text, { edition: 'trainer' }))

/** Names of each kind: one that is certain, and one that is near to it or a translation. */
const NAMES = [
  'notes',
  'trainer',
  'solution',
  'instructor',
  'speaker-notes',
  'solutions',
  'formatrice',
  'orateur',
]

/** Ways to write that a text is private. */
const WAYS: Readonly<Record<string, (name: string, secret: string) => string>> = {
  container: (name, secret) => `:::${name}\n${secret}\n:::`,
  'container in braces': (name, secret) => `::: {.${name}}\n${secret}\n:::`,
  'container with spaces': (name, secret) => `:::::: ${name}\n\n${secret}\n\n::::::`,
  'container as in MyST': (name, secret) => `:::{${name}}\n${secret}\n:::`,
  'container on one line': (name, secret) => `:::${name} ${secret} :::`,
  'container in capitals': (name, secret) => `:::${name.toUpperCase()}\n${secret}\n:::`,
  'title of a container': (name, secret) => `:::${name}[${secret}]\n${secret}\n:::`,
  'class beside others': (name, secret) => `::: {.box .${name} #x}\n${secret}\n:::`,
  'flag of a container': (name, secret) => `::: {.box ${name}=true}\n${secret}\n:::`,
  paragraph: (name, secret) => `${secret} {.${name}}`,
  'paragraph of kramdown': (name, secret) => `${secret}\n{: .${name}}`,
  item: (name, secret) => `- a\n- ${secret} {.${name}}`,
  span: (name, secret) => `a [${secret}]{.${name}} b`,
  'span in bold': (name, secret) => `a **[${secret} *x*]{.${name}}** b`,
  'span of words after a space': (name, secret) => `a [${secret}] {.${name}} b`,
  'code span': (name, secret) => `a \`${secret}\`{.${name}} b`,
  link: (name, secret) => `a [${secret}](https://example.org/${secret}){.${name}} b`,
  image: (name, secret) => `a ![${secret}](https://example.org/a.png "${secret}"){.${name}} b`,
  fence: (name, secret) => `\`\`\`{.sh .${name}}\n${secret}\n\`\`\``,
  'fence with its language outside': (name, secret) =>
    `\`\`\`sh {.${name} title="${secret}"}\n${secret}\n\`\`\``,
  'fence with a flag': (name, secret) => `\`\`\`sh ${name}\n${secret}\n\`\`\``,
  'fence as a directive': (name, secret) => `\`\`\`{${name}}\n${secret}\n\`\`\``,
  heading: (name, secret) => `## ${secret} {.${name}}\n\n${secret}\n\n### ${secret}\n\n${secret}\n\n## b`,
  'heading in a list': (name, secret) => `- a\n\n  ### ${secret} {.${name}}\n\n  ${secret}`,
  'heading with separators': (name, secret) => `---\n\n## ${secret} {.${name}}\n\n${secret}\n\n---\n\n## b`,
  slide: (name, secret) => `---\n\n<!-- .slide: class="${name}" -->\n${secret}\n\n---\n\n`,
  'element comment': (name, secret) => `${secret} <!-- .element: class="${name}" -->`,
  ...Object.fromEntries(
    ['div', 'aside', 'section', 'span', 'p', 'details', 'article'].flatMap((element) => [
      [
        `<${element}>`,
        (name: string, secret: string) => `<${element} class="${name}">${secret}</${element}>`,
      ],
      [
        `<${element}> over Markdown`,
        (name: string, secret: string) =>
          `<${element} class='a ${name}'>\n\n**${secret}**\n\n- ${secret}\n\n</${element}>`,
      ],
      [
        `<${element}> in words`,
        (name: string, secret: string) => `a <${element} class=${name}>${secret} *x*</${element}> b`,
      ],
    ]),
  ),
  '<li>': (name, secret) => `<ul>\n<li class="${name}">${secret}</li>\n<li>a</li>\n</ul>`,
  '<td>': (name, secret) => `<table><tr><td class="${name}">${secret}</td><td>a</td></tr></table>`,
  '<summary>': (name, secret) => `<details><summary class="${name}">${secret}</summary>a</details>`,
  '<img>': (name, secret) =>
    `a <img class="${name}" alt="${secret}" src="https://example.org/${secret}.png"> b`,
  '<div> with a flag': (name, secret) => `<div ${name}>${secret}</div>`,
  '<div> in a <div>': (name, secret) => `<div>\n<div class="${name}">\n\n${secret}\n\n</div>\na</div>`,
  'HTML without an end': (name, secret) =>
    `<div class="${name}">\n\n${secret}\n\n### ${secret}\n\n${secret}\n\n## b`,
  'HTML in words without an end': (name, secret) => `a <span class="${name}">${secret}\n\n${secret}\n\n## b`,
  shortcode: (name, secret) => `{{% ${name} %}}\n${secret}\n{{% /${name} %}}`,
  'shortcode in words': (name, secret) => `a {{< ${name} >}}${secret}{{< /${name} >}} b`,
  'shortcode without an end': (name, secret) =>
    `{{% ${name} %}}\n${secret}\n\n### ${secret}\n\n${secret}\n\n## b`,
  'kind of a callout': (name, secret) => `{{% notice ${name} %}}\n${secret}\n{{% /notice %}}`,
  alert: (name, secret) => `> [!${name}] ${secret}\n> ${secret}`,
  'container without an end': (name, secret) => `:::${name}\n${secret}\n\n### ${secret}\n\n${secret}\n\n## b`,
  'container without an end in a list': (name, secret) =>
    `- a\n\n  :::${name}\n  ${secret}\n\n${secret}\n\n## b`,
  'container that ends outside of its quote': (name, secret) =>
    `> :::${name}\n> ${secret}\n\n${secret}\n\n:::\n`,
  'container without an end between separators': (name, secret) =>
    `---\n\n:::${name}\n${secret}\n\n## ${secret}\n\n${secret}\n\n---\n\n## b`,
  'remark span': (name, secret) => `.center[a]\n\na .${name}[${secret}] b`,
  'remark block': (name, secret) => `.center[a]\n\n.${name}[\n${secret}\n]`,
  'remark block without an end': (name, secret) =>
    `.center[a]\n\n.${name}[${secret}\n\n${secret}\n\n---\n\n## b`,
  'quote of kramdown': (name, secret) => `> ## ${secret}\n>\n> ${secret}\n{: .${name}}`,
  'quote in a quote of kramdown': (name, secret) =>
    `> a\n>\n> > ${secret}\n> >\n> > \`\`\`\n> > ${secret}\n> > \`\`\`\n> > {: .output}\n> {: .${name}}\n{: .challenge}`,
  'list of kramdown': (name, secret) => `- ${secret}\n- ${secret}\n{: .${name}}`,
  component: (name, secret) =>
    `<${name.replace(/^./, (first) => first.toUpperCase())}>\n\n${secret}\n\n</${name.replace(/^./, (first) => first.toUpperCase())}>`,
}

describe.each(Object.entries(WAYS))('%s', (_, write) => {
  test.each(NAMES)('of %s is for the trainer', (name) => {
    const text = `## Un\n\npublic\n\n${write(name, 'SECRET')}\n\nsuite\n`
    expect(shown(text)).not.toMatch(/SECRET/i)
    expect(shown(text)).toContain('public')
    expect(shown(text)).toContain('suite')
    expect(told(text)).toContain('SECRET')
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Built, built } from './built.ts'
import { readPdf } from './chromium/pdf.ts'

const LONG = Array.from({ length: 60 }, (_, n) => `- point ${n}, avec des mots pour remplir la ligne`).join(
  '\n',
)
const DIAGRAM = '```mermaid\nflowchart LR\n  %% SECRET\n  a[SECRET] --> b[SECRET]\n```'

/** Bodies of chapters, by dialect, in which every `SECRET` is for the trainer only. */
const FOR_TRAINERS: Readonly<Record<string, string>> = {
  lutrin: `
## Notes

:::notes
SECRET

### SECRET titre

## SECRET autre titre

${DIAGRAM}

$$ x + \\text{SECRET} $$

![SECRET](dessin.svg "SECRET")

\`\`\`js title="SECRET.js"
// SECRET
\`\`\`

| SECRET |
|---|
| [SECRET](https://example.org/SECRET)[^n] |

:::note
SECRET
:::
:::

[^n]: SECRET

## Longue

${LONG}

:::notes
SECRET
:::

${LONG}

<aside class='notes more'>SECRET</aside>

::: {.notes}
SECRET
:::

## Ailleurs

:::columns
:::column
Gauche

:::trainer
SECRET ![SECRET](dessin.svg)
:::
:::
:::column
:::solution
SECRET

${DIAGRAM}
:::
:::
:::

<details><summary>Voir</summary>

:::solution{title="SECRET"}
SECRET
:::

<aside class="notes">SECRET</aside>

</details>

- un
  :::notes
  SECRET
  :::
- deux

> cité
>
> :::trainer[SECRET]
> SECRET
> :::

Terme
: définition

  :::notes
  SECRET
  :::

Pied[^p].

[^p]: pied

    :::notes
    SECRET
    :::

:::incremental
- a

:::notes
SECRET
:::
:::

## Attributs {data-notes="SECRET"}

<!-- .slide: data-notes="SECRET" -->

<p data-notes="SECRET">b</p>

[c]{data-notes="SECRET"}

:::trainer
## SECRET diapositive

SECRET
:::

## Fin

::: {.notes}
SECRET
`,
  reveal: '## A\n\nTexte\n\nNote:\nSECRET\n\n- SECRET\n\n---\n\n## B\n\nfin\n\nnotes: SECRET\n',
  marp: `## M\n\n${LONG}\n\n<!-- SECRET -->\n\n<!--\n_class: lead\n-->\n\n<!--\n- SECRET\n-->\n`,
  hugo: '## H\n\n{{% note %}}\nSECRET\n{{% /note %}}\n\n{{< speaker_note >}}SECRET{{< /speaker_note >}}\n\nfin\n',
  pandoc:
    '## P\n\n:::: columns\n::: column\na\n\n::: {.notes}\nSECRET\n:::\n:::\n::::\n\n::: notes\n\n- SECRET\n\n:::\n',
  remark: '# R\n\ntexte\n\n???\nSECRET ![SECRET](dessin.svg)\n\n---\n\n# S\n\nfin\n',
}

/** A chapter in which every `SECRET` is a comment, which no edition may show. */
const FOR_NOBODY = `
<!-- SECRET -->
## Commentaires

Texte <!-- SECRET --> <b><!-- SECRET -->gras</b>

$$
x % SECRET
+ y
$$

Formule $a % SECRET
b$.

\`\`\`mermaid
flowchart LR
  %% SECRET
  a[Un] --> b[Deux]
\`\`\`

<svg viewBox="0 0 1 1"><!-- SECRET --><path d="M0 0"/></svg>
`

/** Make the files of a course, with a different word for each `SECRET` of its chapters. */
function courseOf(chapters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let number = 0
  const files = Object.entries(chapters).map(([dialect, body]) => [
    `content/cours/${dialect}.md`,
    `---\ndialect: ${dialect}\n# SECRET\nunknown: SECRET\n---\n${body}`,
  ])
  return {
    'lutrin.yaml': 'title: Cours\nlang: fr\nmath: true\n# SECRET\n',
    'content/cours/brouillon.md': '---\ndraft: true\n---\n## SECRET\n',
    'content/cours/dessin.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- SECRET --></svg>',
    ...Object.fromEntries(
      files.map(([path, text]) => [path, text?.replace(/SECRET/g, () => `Ornithorynque${++number}`)]),
    ),
  }
}

/** Files whose titles, descriptions and names hold secrets; all words of trainers are shown to them. */
const TITLES: Readonly<Record<string, string>> = {
  'content/_index.md':
    '---\ntitle: "Site [SECRET]{.trainer}"\ndescription: "Accueil <b class=\'notes\'>SECRET</b> fin"\n---\n\nBonjour [SECRET]{.solution}\n\n:::notes\nSECRET\n:::\n',
  'content/titres/_index.md':
    '---\ntitle: "Titres [SECRET]{.corrigé}"\ndescription: "Ici [SECRET]{.notes} fin"\nauthor: ["Ada [SECRET]{.trainer}", Bob]\n---\n\nIntroduction [SECRET]{.trainer}\n',
  'content/titres/01.md': '# Un [SECRET]{.trainer}\n\n## A [SECRET]{.notes} b\n\ntexte\n',
  'content/titres/02.md': '---\ntitle: "Deux {{< notes >}}SECRET{{< /notes >}}"\n---\n\n## C\n\ntexte\n',
  'content/titres/partie/_index.md': '# Partie [SECRET]{.trainer}\n\nTexte <i class="trainer">SECRET</i>\n',
  'content/titres/partie/03.md': '# Trois <b class="solution">SECRET</b>\n\ntexte\n\n- [SECRET]{.solution}\n',
  'content/seul/_index.md': '## Seul <b class="trainer">SECRET</b>\n\nx\n',
  'content/seul/04.md':
    '## D [SECRET]{.solution}\n\ntexte ![x [SECRET]{.trainer}](https://example.org/a.png)\n',
}

/** Number the secrets of some files, so that each has a word of its own. */
function numbered(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  let number = 1000
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace(/SECRET/g, () => `Ornithorynque${++number}`),
    ]),
  )
}

/** List the secrets in the files of a site. PDFs are searched in their text and metadata. */
async function leaked({ out, site }: Built): Promise<readonly string[]> {
  const texts = site.map(async (path) => {
    const bytes = await readFile(join(out, path))
    const text = path.endsWith('.pdf') ? JSON.stringify(await readPdf(bytes)) : bytes.toString()
    return [path, text].join('\n').match(/(?:SECRET|ornithorynque)\d*/gi) ?? []
  })
  return (await Promise.all(texts)).flat()
}

test('no file of the student edition holds a secret', async () => {
  const files = courseOf({ ...FOR_TRAINERS, lutrin: `${FOR_NOBODY}${FOR_TRAINERS['lutrin']}` })
  const site = await built({ ...files, ...numbered(TITLES) }, { pdf: true, browser: undefined })
  expect(site.site.filter((path) => path.endsWith('.pdf'))).toHaveLength(6)
  expect(await site.read('cours/index.html')).toMatch(/\(2\/\d\)/)
  expect(await leaked(site)).toEqual([])
})

test('the trainer edition shows every secret for trainers', async () => {
  const files = courseOf(FOR_TRAINERS)
  const site = await built(files, { edition: 'trainer' })
  const pages = (await site.read('cours/index.html')) + (await site.read('cours/handout.html'))
  const bodies = Object.keys(FOR_TRAINERS).map((name) =>
    files[`content/cours/${name}.md`]?.split('---\n').slice(2).join(),
  )
  // No edition shows the comments of diagrams.
  const expected =
    bodies
      .join()
      .replace(/%% .*/g, '')
      .match(/Ornithorynque\d+/g) ?? []
  expect(expected.length).toBeGreaterThan(40)
  const shown = new Set(pages.match(/Ornithorynque\d+/g))
  expect(expected.filter((secret) => !shown.has(secret))).toEqual([])
})

test('titles, descriptions and authors hold the words for trainers in their edition alone', async () => {
  const files = numbered(TITLES)
  const trainer = await built(files, { edition: 'trainer' })
  const texts = await Promise.all(trainer.site.filter((path) => path.endsWith('.html')).map(trainer.read))
  const expected =
    Object.values(files)
      .join()
      .match(/Ornithorynque\d+/g) ?? []
  expect(expected.filter((secret) => !texts.join().includes(secret))).toEqual([])

  const student = await built(files)
  expect(await leaked(student)).toEqual([])
  const home = await student.read('index.html')
  expect(home).toContain('Accueil fin')
  expect(await student.read('titres/index.html')).toContain('Ada, Bob')
})

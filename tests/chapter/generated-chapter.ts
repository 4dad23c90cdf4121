import fc from 'fast-check'

/** The dialect of a slide tool that a generated chapter is read in. */
type DeckDialect = 'lutrin' | 'reveal' | 'remark' | 'marp'

/** Who can read a block: everybody, nobody, or only the trainer, on a slide or in the speaker notes. */
export type Audience = 'all' | 'nobody' | 'trainer' | 'notes'

/** The media that show a block. */
type Media = 'both' | 'slide' | 'handout' | 'none'

/** A word of a generated chapter. Each word is written once. */
interface GeneratedWord {
  readonly word: string
  readonly audience: Audience
  readonly medium: Media
}

/** A random chapter, with the words in it. */
export interface GeneratedChapter {
  readonly text: string
  readonly dialect: DeckDialect
  readonly words: readonly GeneratedWord[]
}

/** Returns a new word. */
type NextWord = () => string

/** One block of Markdown; its `text` calls `w` for each word that it needs. */
interface Block {
  readonly text: (w: NextWord) => string
  readonly audience?: Audience
  /** The only dialect in which the block is used: in others its syntax has another meaning. */
  readonly dialect?: DeckDialect
  /** True for a comment, which is a speaker note in Marp. */
  readonly comment?: true
  /** True for syntax that has no meaning inside other blocks. */
  readonly top?: true
}

/** A block around another one, with words before it. */
interface Wrap {
  readonly text: (inner: string, w: NextWord) => string
  readonly audience?: Audience
  readonly medium?: Media
}

const BLOCKS: readonly Block[] = [
  { text: (w) => `# ${w()} ${w()}` },
  { text: (w) => `## ${w()} *${w()}* \`${w()}\` {#x .y}` },
  { text: (w) => `### ${w()}` },
  { text: (w) => `${w()}\n${'='.repeat(5)}` },
  { text: (w) => `${w()} **${w()}** [${w()}](https://example.org "${w()}") <${w()}> ${w()}:${w()}` },
  { text: (w) => `- ${w()}\n- ${w()}\n  - ${w()}\n\n    ${w()}\n- [ ] ${w()}\n- [x] ${w()}` },
  { text: (w) => `1. ${w()}\n\n   \`\`\`yaml\n   ${w()}: 1\n   ---\n   ${w()}: 2\n   \`\`\`` },
  { text: (w) => `\`\`\`js {1,2} title="${w()}"\nconst ${w()} = "${w()}" // ${w()}\n\`\`\`` },
  { text: (w) => `~~~~ {.bash .numberLines}\n${w()}\n:::notes\n\`\`\`\n<!-- ${w()} -->\n~~~~` },
  { text: (w) => `    ${w()} indented ${w()}` },
  { text: (w) => `> ${w()}\n> ${w()}\n>\n> ***\n> ${w()}` },
  { text: (w) => `> [!WARNING]\n> ${w()}` },
  { text: (w) => `| ${w()} | ${w()} |\n|---|:-:|\n| ${w()} | \`${w()}\` |` },
  { text: (w) => `${w()}\t${w()}\n${w()}\t${w()}` },
  { text: (w) => `![${w()}](a.png "${w()}"){height="100px"}` },
  { text: (w) => `${w()} ![${w()}](a.png){ width=50% .x } [${w()}]{.rouge}` },
  { text: (w) => `<div class="x"><b>${w()}</b>\n${w()}</div>` },
  { text: (w) => `<details>\n<summary>${w()}</summary>\n\n${w()}\n\n</details>` },
  { text: (w) => `${w()} <kbd>${w()}</kbd><br>${w()}` },
  { text: (w) => `${w()} ~~${w()}~~ \\*${w()}\\*` },
  { text: (w) => `:::inconnu ${w()}\n${w()}\n:::` },
  { text: (w) => `:::tip[${w()}]\n${w()}\n:::` },
  { text: (w) => `::: {.callout-note title="${w()}"}\n${w()}\n:::` },
  { text: (w) => `:::: columns\n::: {.column width="40%"}\n${w()}\n:::\n::: column\n${w()}\n:::\n::::` },
  { text: (w) => `::: incremental\n- ${w()}\n- ${w()}\n:::` },
  { text: (w) => `${w()}\n\n. . .\n\n${w()}` },
  { text: (w) => `{{% notice tip "${w()}" %}}\n${w()}\n{{% /notice %}}` },
  { text: (w) => `{{% expand "${w()}" %}}\n\n\`\`\`sh\n${w()}\n\`\`\`\n\n{{% /expand %}}` },
  { text: (w) => `${w()} <!-- .element: class="fragment" -->` },
  { text: (w) => `- ${w()} {.fragment}\n- ${w()}` },
  { text: (w) => `docker run ${w()} nginx:latest $HOME {${w()}} ${w()}` },
  { text: () => '---', top: true },
  { text: () => '***', top: true },
  { text: (w) => `.gauche[${w()} **${w()}**]`, dialect: 'remark' },
  {
    text: (w) => `.left-column[\n## ${w()}\n- ${w()}\n]\n.right-column[\n${w()}\n]`,
    dialect: 'remark',
    top: true,
  },
  { text: (w) => `${w()}\n--\n\n${w()}`, dialect: 'remark', top: true },
  { text: (w) => `## ${w()}\n${w()}\n--\n${w()}`, dialect: 'reveal', top: true },
  {
    text: (w) => `![bg right:40% ${w()}](a.png)\n\n<!-- _class: lead -->\n\n${w()}`,
    dialect: 'marp',
    top: true,
  },
  { text: (w) => `[${w()}]: https://example.org "${w()}"`, audience: 'nobody' },
  { text: (w) => `<!-- ${w()}\n\n# ${w()} -->`, audience: 'nobody', comment: true },
  {
    text: (w) => `<!--\n\`\`\`\n${w()}\n\`\`\`\n\n---\n\n:::notes\n${w()}\n-->`,
    audience: 'nobody',
    comment: true,
  },
  { text: (w) => `:::notes\n${w()}\n\n- ${w()}\n:::`, audience: 'notes' },
  { text: (w) => `::: {.notes}\n${w()}\n\n> ${w()}\n:::`, audience: 'notes' },
  { text: (w) => `:::notes ${w()} :::`, audience: 'notes' },
  { text: (w) => `<aside class="notes">\n\n${w()}\n\n</aside>`, audience: 'notes' },
  { text: (w) => `<aside class="notes">${w()} <b>${w()}</b></aside>`, audience: 'notes' },
  { text: (w) => `:::trainer\n## ${w()}\n${w()}\n:::`, audience: 'trainer' },
  { text: (w) => `::: solution ${w()}\n\`\`\`sh\n${w()}\n\`\`\`\n:::`, audience: 'trainer' },
  { text: (w) => `Note: ${w()}\n${w()}\n\n- ${w()}\n\n---`, audience: 'notes', dialect: 'reveal', top: true },
  { text: (w) => `???\n${w()}\n\n# ${w()}\n\n---`, audience: 'notes', dialect: 'remark', top: true },
]

const WRAPS: readonly Wrap[] = [
  { text: (inner) => inner },
  { text: (inner, w) => `- ${w()}\n\n${indent(inner, 2)}` },
  { text: (inner, w) => `1. ${w()}\n\n${indent(inner, 3)}` },
  { text: (inner, w) => quote(`${w()}\n\n${inner}`) },
  { text: (inner, w) => `:::warning ${w()}\n${inner}\n:::` },
  { text: (inner) => `::: columns\n::: column\n${inner}\n:::\n:::` },
  { text: (inner, w) => `<details><summary>${w()}</summary>\n\n${inner}\n\n</details>` },
  { text: (inner) => `<div class="cadre">\n\n${inner}\n\n</div>` },
  { text: (inner, w) => `{{% expand "${w()}" %}}\n\n${inner}\n\n{{% /expand %}}` },
  { text: (inner, w) => `:::trainer\n${w()}\n\n${inner}\n:::`, audience: 'trainer' },
  { text: (inner, w) => `:::notes\n${w()}\n\n${inner}\n:::`, audience: 'notes' },
  { text: (inner, w) => `:::handout\n${w()}\n\n${inner}\n:::`, medium: 'handout' },
  { text: (inner, w) => `:::slide\n${w()}\n\n${inner}\n:::`, medium: 'slide' },
]

/** Generate chapters from blocks of one slide tool's dialect and blocks that all dialects read, nested at random. */
export const generatedChapter: fc.Arbitrary<GeneratedChapter> = fc
  .record({
    dialect: fc.constantFrom<DeckDialect[]>('lutrin', 'reveal', 'remark', 'marp'),
    choice: fc.array(
      fc.record({
        block: fc.nat(),
        wraps: fc.oneof(
          { weight: 3, arbitrary: fc.constant<number[]>([]) },
          fc.array(fc.nat(WRAPS.length - 1), { maxLength: 2 }),
        ),
      }),
      { maxLength: 12 },
    ),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ dialect, choice, lineEnd }) => {
    const blocks = BLOCKS.filter((block) => block.dialect === undefined || block.dialect === dialect)
    const words: GeneratedWord[] = []
    const next = (audience: Audience, medium: Media): NextWord => {
      return () => {
        const word = `mot${words.length}x`
        words.push({ word, audience, medium })
        return word
      }
    }
    const texts = choice.map(({ block: number, wraps }) => {
      const block = blocks[number % blocks.length] as Block
      const around = block.top ? [] : wraps.map((wrap) => WRAPS[wrap] as Wrap)
      let hidden: Audience = 'all'
      let medium: Media = 'both'
      // From the outermost wrap inward: a hidden wrap hides all of its contents.
      const heads: ((inner: string) => string)[] = around.map((wrap) => {
        hidden = strictest(hidden, wrap.audience ?? 'all')
        medium = narrower(medium, wrap.medium ?? 'both')
        const word = next(hidden, medium)
        return (inner) => wrap.text(inner, word)
      })
      const own = block.comment && dialect === 'marp' ? 'notes' : (block.audience ?? 'all')
      const inner = block.text(next(strictest(hidden, own), medium))
      return heads.reduceRight((text, head) => head(text), inner)
    })
    // Start with a paragraph, so that notes at the start have a slide.
    texts.unshift(next('all', 'both')())
    return { text: texts.join('\n\n').replaceAll('\n', lineEnd), dialect, words }
  })

/** Return the audience of a block inside a wrap: the smaller one of both. */
function strictest(outer: Audience, inner: Audience): Audience {
  const order: readonly Audience[] = ['all', 'trainer', 'notes', 'nobody']
  return order[Math.max(order.indexOf(outer), order.indexOf(inner))] ?? 'nobody'
}

/** Return the media of a block inside a wrap: those that show both. */
function narrower(outer: Media, inner: Media): Media {
  if (outer === 'both' || outer === inner) return inner
  return inner === 'both' ? outer : 'none'
}

/** Indent the lines of a text. */
function indent(text: string, spaces: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(spaces))
}

/** Put a text into a block quote. */
function quote(text: string): string {
  return text.replace(/^/gm, '> ')
}

import { describe, expect, test } from 'vitest'
import { type ChapterOptions, compiled, problems, seen, titles } from '../compiled.ts'

/** Return the text of all slides. */
function shown(text: string, options: ChapterOptions = {}): string {
  return compiled(text, options)
    .slides.filter(({ id }) => !id.endsWith('--chapter'))
    .map(({ html }) => seen(html))
    .join(' ')
}

/** Return the HTML of all slides, without white space between tags. */
function html(text: string): string {
  return compiled(text, { settings: { chapterSlides: false } })
    .slides.map((slide) => slide.html.replace(/>\s+</g, '><').trim())
    .join('')
}

describe('a chapter is recognized', () => {
  test.each(['{{% expand %}}', '{{< figure src="a.png" >}}', 'Voir [x]({{< ref "y" >}})', '{{</* ref */>}}'])(
    'by %s',
    (text) => {
      expect(compiled(text).dialects).toContain('hugo')
    },
  )

  test.each([
    ['a template in a fence', '```yaml\nname: {{ .Release.Name }}\n{{% x %}}\n```'],
    ['code in a line', 'Écrire `{{< ref "x" >}}`.'],
    ['variables', 'Prix {{ .Site.Title }} et {{ prix }}, {% if x %}, {{- end }}'],
    ['unclosed signs', 'Si 3 {{< 4, ou {{% 5'],
  ])('but not by %s', (_, text) => {
    expect(compiled(text).dialects).not.toContain('hugo')
  })
})

describe('expand', () => {
  test.each([
    ['with spaces', '{{% expand "Voir" %}}\ntexte\n{{% /expand %}}'],
    ['without spaces', '{{%expand "Voir"%}}\ntexte\n{{%/expand%}}'],
    ['with angles', '{{< expand "Voir" >}}texte{{< /expand >}}'],
    ['with a name', '{{% expand title="Voir" %}}\ntexte\n{{% /expand %}}'],
    ['with other quotes', '{{% expand `Voir` %}}\ntexte\n{{% /expand %}}'],
    ['on several lines', '{{% expand\n    title="Voir"\n%}}\ntexte\n{{% /expand %}}'],
    ['inside a paragraph', '{{% expand "Voir" %}}texte{{% /expand %}}'],
  ])('%s', (_, text) => {
    expect(html(text)).toBe('<details><summary>Voir</summary><p>texte</p></details>')
  })

  test('is open where its second parameter says so', () => {
    expect(html('{{% expand "Voir" "true" %}}\ntexte\n{{% /expand %}}')).toMatch(/^<details open>/)
  })

  test('may contain fences, HTML, tables and separators', () => {
    const text =
      '## Un\n\n{{% expand "Solution" %}}\n\n```yaml\n---\na: b\n```\n\n<div>html</div>\n\n| c |\n|---|\n| d |\n\n---\n\n## Dedans\n\n{{% /expand %}}\n\n## Deux'
    expect(titles(text)).toEqual(['Un', 'Deux'])
    expect(shown(text)).toBe('Un Solution --- a: b html c d Dedans Deux')
  })

  test('without an end is shown as written, with a warning', () => {
    const chapter = compiled('{{% expand "Voir" %}}\n\ntexte')
    expect(seen(chapter.slides.at(-1)?.html ?? '')).toBe('{{% expand "Voir" %}} texte')
    expect(problems(chapter)).toEqual(['1:1 shortcode-unknown'])
  })
})

describe('notice', () => {
  test.each([
    ['{{% notice tip %}}', 'tip', 'Astuce'],
    ['{{% notice note "Titre" %}}', 'note', 'Titre'],
    ['{{% notice style="warning" title="Titre" icon="x" %}}', 'warning', 'Titre'],
    ['{{< notice info >}}', 'info', 'À savoir'],
    ['{{% notice style="red" title="Le **mal**" %}}', 'danger', 'Le mal'],
    ['{{% notice style="inconnu" %}}', 'note', 'Note'],
  ])('%s', (tag, kind, title) => {
    const end = tag.includes('<') ? '{{< /notice >}}' : '{{% /notice %}}'
    const result = html(`${tag}\ntexte\n${end}`)
    expect(result).toContain(`<div class="callout ${kind}">`)
    expect(seen(result)).toBe(`${title} texte`)
  })

  test.each([
    ['hint', '{{< hint danger >}}\ntexte\n{{< /hint >}}', 'danger', 'Danger'],
    ['alert', '{{% alert title="Titre" color="warning" %}}\ntexte\n{{% /alert %}}', 'warning', 'Titre'],
    ['callout', '{{< callout type="info" >}}\ntexte\n{{< /callout >}}', 'info', 'À savoir'],
    ['tip', '{{% tip "Mon titre" %}}\ntexte\n{{% /tip %}}', 'tip', 'Mon titre'],
  ])('%s of a theme', (_, text, kind, title) => {
    expect(html(text)).toContain(`<div class="callout ${kind}">`)
    expect(shown(text)).toBe(`${title} texte`)
  })
})

describe('tags may stand anywhere', () => {
  test.each([
    [
      'in a list',
      '1. un\n\n    {{% notice tip %}}\n    texte\n    {{% /notice %}}\n2. deux',
      'un Astuce texte deux',
    ],
    [
      'closed after the list',
      '- un\n- {{% notice tip %}}\n  deux\n{{% /notice %}}\n\nfin',
      'un Astuce deux fin',
    ],
    [
      'closed in the last item',
      '{{% notice tip %}}\n- un\n- deux {{% /notice %}}\n\nfin',
      'Astuce un deux fin',
    ],
    ['in a quote', '> {{% notice tip %}}\n> texte\n> {{% /notice %}}', 'Astuce texte'],
    ['beside the text', '{{% notice tip %}}un\n\ndeux{{% /notice %}} trois', 'Astuce un deux trois'],
    ['before a list', 'a\n\n{{% notice tip %}}- un\n- deux\n{{% /notice %}}', 'a Astuce un deux'],
    ['after a fence', '{{% notice tip %}}\n```\nun\n```{{% /notice %}}\n\ndeux', 'Astuce un deux'],
    ['in HTML', '<div>\n{{% notice tip %}}\n**texte**\n{{% /notice %}}\n</div>', 'Astuce texte'],
    ['in an HTML table', '<table><tr><td>{{< fa x >}} oui</td></tr></table>', 'oui'],
    ['in a cell', '| a |\n|---|\n| {{% notice tip %}}texte{{% /notice %}} |', 'a Astuce texte'],
    ['in a heading', '## Un {{< icon "star" >}} deux\n\ntexte', 'Un deux texte'],
    ['in strong words', '**un {{% badge %}}deux{{% /badge %}}**', 'un deux'],
    ['nested', '{{% expand "A" %}}{{% notice tip %}}texte{{% /notice %}}{{% /expand %}}', 'A Astuce texte'],
    ['in a footnote', 'un[^1]\n\n[^1]: {{% notice tip %}}deux{{% /notice %}}', 'un 1 Notes Astuce deux ↩'],
  ])('%s', (_, text, expected) => {
    const result = shown(text)
    expect(result).toBe(expected)
    expect(result).not.toMatch(/\{\{|\}\}/)
  })
})

describe('notes', () => {
  test.each([
    ['between blocks', '{{% note %}}\nSECRET\n{{% /note %}}'],
    ['with angles', '{{< speaker_note >}}\n- SECRET\n{{< /speaker_note >}}'],
    ['with two kinds of signs', '{{% note %}}\nSECRET\n{{< /note >}}'],
    ['in a paragraph', 'texte {{% note %}}SECRET{{% /note %}} suite'],
    ['in strong words', '**texte {{% note %}}SECRET{{% /note %}}**'],
    ['in a heading', '## Titre {{% note %}}SECRET{{% /note %}}'],
    ['in an item', '- un {{% note %}}SECRET{{% /note %}}\n- deux'],
    ['in an item, closed after the list', '- un {{% note %}}\nSECRET\n{{% /note %}}\n\nfin'],
    ['in a quote', '> {{% note %}}\n> SECRET\n> {{% /note %}}'],
    ['in a cell', '| a |\n|---|\n| {{% note %}}SECRET{{% /note %}} |'],
    ['across two cells', '| a | b |\n|---|---|\n| {{% note %}}SECRET | SECRET{{% /note %}} |'],
    [
      'from a cell to after the table',
      '| a |\n|---|\n| {{% note %}}SECRET |\n\nSECRET\n{{% /note %}}\n\nfin',
    ],
    ['in HTML', '<p>un {{% note %}}SECRET{{% /note %}}</p>'],
    ['in a block of HTML', '<div>\n{{% note %}}\nSECRET\n{{% /note %}}\n</div>'],
    ['with HTML', '{{% note %}}\n<div>SECRET</div>\n{{% /note %}}'],
    ['indented like code', '- un\n\n        {{% note %}}\n        SECRET\n        {{% /note %}}'],
    ['with a separator', '{{% note %}}\nSECRET\n\n---\n\nSECRET\n{{% /note %}}'],
    ['of two shortcodes in a line', 'a {{% note %}}SECRET{{% /note %}} b {{% note %}}SECRET{{% /note %}} c'],
    ['without an end', '{{% note %}}\nSECRET\n\nSECRET'],
    ['without an end in a text', 'texte {{< note >}} SECRET'],
  ])('%s are in no student edition', (_, text) => {
    const deck = `# Un\n\ntexte\n\n${text}\n\n---\n\n# Fin\n\nvisible`
    const student = compiled(deck)
    expect(JSON.stringify(student)).not.toContain('SECRET')
    expect(seen(student.slides.at(-1)?.html ?? '')).toBe('Fin visible')
    const trainer = compiled(deck, { edition: 'trainer' })
    const notes = trainer.slides.map((slide) => slide.notes ?? '').join(' ')
    expect(notes.match(/SECRET/g)).toHaveLength(deck.match(/SECRET/g)?.length ?? 0)
  })

  test('without an end are a warning', () => {
    expect(problems(compiled('# A\n\n{{% note %}}\nà dire'))).toEqual(['3:1 shortcode-unknown'])
  })
})

describe('`ref` and `relref`', () => {
  test.each([
    ['of a link', '[un]({{< ref "p.md" >}})', 'href="p.md"'],
    ['of a link with a title', '[un]({{% relref "p.md#a" %}} "titre")', 'href="p.md#a" title="titre"'],
    ['of a link in a list', '- [**un**]({{<relref path="p.md" lang="fr">}})', 'href="p.md"'],
    ['of a link in a cell', '| a |\n|---|\n| [un]({{< ref "p.md" >}}) |', 'href="p.md"'],
    ['with text after it', '[un]({{< ref "p.md" >}}#ancre)', 'href="p.md#ancre"'],
    ['of a definition', '[un][r]\n\n[r]: {{< ref "p.md" >}}', 'href="p.md"'],
    ['in HTML', '<a href="{{< ref "p.md" >}}" class="x">un</a>', 'href="p.md"'],
  ])('%s', (_, text, expected) => {
    const result = html(text)
    expect(result).toContain(expected)
    expect(result).not.toContain('{{')
  })

  test('of images are resolved', () => {
    const chapter = compiled('![schéma]({{< ref "img/x.png" >}})')
    expect(chapter.messages.map(String).join()).toContain('img/x.png')
  })

  test('in code are shown as written', () => {
    expect(shown('`[a]({{< ref "b" >}})`\n\n```\n[c]({{< ref "d" >}})\n```\n\n{{< br >}}')).toBe(
      '[a]({{< ref "b" >}}) [c]({{< ref "d" >}})',
    )
  })
})

describe('code', () => {
  test('in a shortcode may contain any syntax', () => {
    const text = '{{< highlight yaml >}}\na: un\n---\n# b\n```\n{{< /highlight >}}\n\nfin'
    expect(html(text)).toMatch(/^<pre><code class="[^"]*yaml">.*<\/code><\/pre><p>fin<\/p>$/s)
    expect(shown(text)).toBe('a: un --- # b ``` fin')
  })

  test.each([
    '{{< highlight go "linenos=table,hl_lines=1 2-3,linenostart=10" >}}',
    '{{< highlight lang="go" hl_lines="1 2-3" linenos="true" >}}',
  ])('%s has numbered and highlighted lines', (tag) => {
    const result = html(`${tag}\na()\nb()\nc()\nd()\n{{< /highlight >}}`)
    expect(result).toMatch(/<pre[^>]* class="[^"]*numbered/)
    expect(result.match(/class="line marked"/g)).toHaveLength(3)
  })

  test('on one line is a code span', () => {
    expect(html('Voir {{< highlight html >}}<b>x</b>{{< /highlight >}} ici')).toContain(
      '<code>&#x3C;b>x&#x3C;/b></code>',
    )
  })

  test('in a `mermaid` shortcode is a diagram', () => {
    expect(html('{{< mermaid >}}\ngraph LR\nA --> B\n{{< /mermaid >}}')).toMatch(/mermaid/)
  })

  test('shows its shortcodes, without the comment signs that escape them', () => {
    expect(
      shown(
        '`{{< un >}}` `{{</* deux */>}}`\n\n```\n{{< trois >}}\n{{%/* quatre */%}}\n```\n\n{{</* cinq */>}}',
      ),
    ).toBe('{{< un >}} {{< deux >}} {{< trois >}} {{% quatre %}} {{< cinq >}}')
  })
})

describe('figures, tabs, columns, buttons and parameters', () => {
  test('a figure has its title, caption and attribution as caption', () => {
    const result = html(
      '{{< figure\n  src="a.png"\n  title="Titre"\n  caption="Une *légende*"\n  attr="Moi" width="300" >}}',
    )
    expect(result).toContain('<figcaption>Titre · Une légende · Moi</figcaption>')
  })

  test('tabs are shown one after the other, below their names', () => {
    expect(
      shown(
        '{{< tabs >}}\n{{% tab name="Linux" %}}\n```\napt\n```\n{{% /tab %}}\n{{% tab title="Mac" %}}\nbrew\n{{% /tab %}}\n{{< /tabs >}}',
      ),
    ).toBe('Linux apt Mac brew')
    expect(
      shown(
        '{{< tabs items="Un,Deux" >}}\n{{< tab >}}a{{< /tab >}}\n{{< tab >}}b{{< /tab >}}\n{{< /tabs >}}',
      ),
    ).toBe('Un a Deux b')
  })

  test.each([
    ['{{< columns >}}\nun\n<--->\ndeux\n{{< /columns >}}'],
    ['{{% columns %}}\n- un\n- deux\n{{% /columns %}}'],
  ])('columns: %s', (text) => {
    expect(html(text)).toBe(
      '<div class="columns"><div class="column"><p>un</p></div><div class="column"><p>deux</p></div></div>',
    )
  })

  test('a button is a link', () => {
    expect(html('{{% button href="https://example.org" %}}Aller{{% /button %}}')).toContain(
      '<a href="https://example.org"',
    )
  })

  test('values of the front matter are shown', () => {
    expect(shown('Version {{< param version >}} ici', { values: { version: 3 } })).toBe('Version 3 ici')
  })

  test('shortcodes that a theme fills with site data show nothing', () => {
    const chapter = compiled('un\n\n{{% children depth="3" /%}}\n\n{{< toc >}}\n\ndeux')
    expect(seen(chapter.slides.at(-1)?.html ?? '')).toBe('un deux')
    expect(problems(chapter)).toEqual([])
  })
})

describe('reveal-hugo', () => {
  test('a slide has its own attributes and those of its template', () => {
    const { slides } = compiled(
      '# Un\n\n---\n\n{{< slide class="x" transition="zoom" template="info" >}}\n\n## Deux\n\ntexte',
      { values: { reveal_hugo: { templates: { info: { class: 'info', background: '#eee' } } } } },
    )
    expect(slides.at(-1)?.attributes).toEqual({
      class: 'info x',
      'data-transition': 'zoom',
      'data-background': '#eee',
    })
  })

  test('slides in a section start at separators, as outside', () => {
    expect(
      titles(
        '# Un\n\n---\n\n{{% section %}}\n\n## Deux\n\n---\n\n## Trois\n\n{{% /section %}}\n\n---\n\n## Quatre',
      ),
    ).toEqual(['Un', 'Deux', 'Trois', 'Quatre'])
  })

  test('fragments may be in a line or around blocks', () => {
    expect(html('un {{< frag c="deux" >}} {{% fragment %}}trois{{% /fragment %}}')).toBe(
      '<p>un <span class="fragment">deux</span><span class="fragment">trois</span></p>',
    )
    expect(html('{{% fragment index="2" %}}\nun\n{{% /fragment %}}')).toContain('data-fragment-index="2"')
  })
})

describe('unknown shortcodes', () => {
  test('a pair of tags shows its contents, with a warning', () => {
    const chapter = compiled('{{% inconnu "x" %}}\n**texte**\n{{% /inconnu %}}')
    expect(seen(chapter.slides.at(-1)?.html ?? '')).toBe('texte')
    expect(problems(chapter)).toEqual(['1:1 shortcode-unknown'])
  })

  test.each(['{{< seul a="b" >}}', '{{% /orphelin %}}', '{{< slide content="ailleurs" >}}'])(
    '%s is shown as written, with a warning',
    (tag) => {
      const chapter = compiled(`un\n\n${tag}\n\ndeux`)
      expect(seen(chapter.slides.at(-1)?.html ?? '')).toBe(`un ${tag} deux`)
      expect(problems(chapter)).toEqual(['3:1 shortcode-unknown'])
    },
  )

  test('a tag of several lines does not move the places of later messages', () => {
    const chapter = compiled('{{< figure\n  src="a.png"\n  caption="b" >}}\n\ntexte\n\n{{< seul >}}')
    expect(problems(chapter)).toContain('7:1 shortcode-unknown')
  })
})

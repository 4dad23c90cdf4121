import { createHash } from 'node:crypto'
import type { CompiledChapter } from '../model/compiled.ts'

/** Stands in a drawing for what makes its ids unique. */
const ID = /\blutrin-diagram\b/g
const ATTRIBUTES = '(?:[^">]|"[^"]*")*'
/** The code block of a diagram, and the figure that its title makes of it. */
const BLOCK = `<pre(${ATTRIBUTES}) data-diagram="([0-9a-f]{16})"(${ATTRIBUTES})>(?:(?!</pre>)[^])*</pre>`
const FIGURE = `<figure class="code"><figcaption>((?:(?!</figcaption>)[^])*)</figcaption>${BLOCK}</figure>`

/** Colors for speaker notes, whose window has none of our styles: those of the theme on white. */
const PLAIN: Readonly<Record<string, string>> = {
  ink: '#182131',
  line: '#566073',
  paper: '#fff',
  fill: '#e6ebf7',
  edge: '#1f4fc4',
  group: '#f3f3f3',
  faint: '#dcdde0',
  note: '#fdf3dd',
  danger: '#a3261c',
  'danger-fill': '#fdebe9',
  'hue-1': '#1f4fc4',
  'hue-2': '#8a5800',
  'hue-3': '#17643a',
  'hue-4': '#8b2a80',
  'hue-5': '#0c6170',
  'hue-6': '#a3261c',
  'tint-1': '#d2dcf3',
  'tint-2': '#e8deca',
  'tint-3': '#d1e0d8',
  'tint-4': '#e8d4e6',
  'tint-5': '#cfdfe2',
  'tint-6': '#edd4d2',
}

/**
 * Put drawings in the place of the code blocks of a chapter; a block without one stays, without its mark.
 *
 * A drawing that stands on a page more than once has other ids at each place.
 *
 * @param svgs By the key of their diagrams.
 */
export function placeDrawings(
  compiled: CompiledChapter,
  slug: string,
  svgs: ReadonlyMap<string, string>,
): CompiledChapter {
  if (compiled.diagrams.length === 0) return compiled

  /** Draw the diagrams of a piece of HTML; `part` is another one for each piece of a page. */
  function place(html: string, part: string): string {
    let count = 0
    const draw = (whole: string, key: string, attributes: string, caption = ''): string => {
      const svg = svgs.get(key)
      if (svg === undefined) return whole.replace(` data-diagram="${key}"`, '')
      const id = createHash('sha256').update(`${part}\0${count++}`).digest('hex').slice(0, 8)
      return `<figure${asDiagram(attributes)}>${svg.replace(ID, `lutrin-d${id}`)}${caption}</figure>`
    }
    return html
      .replace(
        new RegExp(FIGURE, 'g'),
        (whole, caption: string, before: string, key: string, after: string) =>
          draw(whole, key, before + after, `<figcaption>${caption}</figcaption>`),
      )
      .replace(new RegExp(BLOCK, 'g'), (whole, before: string, key: string, after: string) =>
        draw(whole, key, before + after),
      )
  }

  return {
    ...compiled,
    slides: compiled.slides.map((slide) => ({
      ...slide,
      html: place(slide.html, slide.id),
      notes: slide.notes === undefined ? undefined : withPlainColors(place(slide.notes, `${slide.id} notes`)),
    })),
    handout: place(compiled.handout, slug),
    solutions: compiled.solutions.map((own) => ({ ...own, html: place(own.html, own.id) })),
  }
}

/** Make the attributes of a code block those of a diagram's figure: the author's, such as `id` or `class="fragment"`. */
function asDiagram(attributes: string): string {
  const own = / class="([^"]*)"/.exec(attributes)
  const names = [
    'diagram',
    ...(own?.[1]?.split(' ') ?? []).filter((name) => !/^(?:has-lines|numbered)?$/.test(name)),
  ]
  return ` class="${names.join(' ')}"${attributes.replace(own?.[0] ?? '', '')}`
}

/** Write the colors and the font of drawings out. */
function withPlainColors(html: string): string {
  return html
    .replace(/var\(--d-([\w-]+)\)/g, (_, name: string) => PLAIN[name] ?? 'currentColor')
    .replaceAll('var(--font-drawing)', 'sans-serif')
}

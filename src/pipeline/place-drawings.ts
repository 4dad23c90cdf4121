import { createHash } from 'node:crypto'
import { DIAGRAM_TOKEN } from '../chapter/to-html/diagram-tokens.ts'
import type { CompiledChapter } from '../model/compiled.ts'

/** Prefix of the ids in a drawing, which is replaced by a unique one for each place. */
const ID = /\blutrin-diagram\b/g

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
 * Replace the diagram tokens of a chapter with drawings; with the diagram's code block where there is no drawing.
 *
 * A drawing that is on a page more than once has different ids at each place.
 *
 * @param svgs By the text of their diagrams.
 */
export function placeDrawings(
  compiled: CompiledChapter,
  slug: string,
  svgs: ReadonlyMap<string, string>,
): CompiledChapter {
  if (compiled.diagrams.length === 0) return compiled
  const diagrams = new Map(compiled.diagrams.map((diagram) => [diagram.token, diagram]))

  /** Replace the tokens of a piece of HTML; `piece` makes the ids of its drawings unique on the page. */
  function place(html: string, piece: string, adapt = (svg: string): string => svg): string {
    let count = 0
    return html.replace(DIAGRAM_TOKEN, (token) => {
      const diagram = diagrams.get(token)
      if (!diagram) return token
      const svg = svgs.get(diagram.text)
      if (svg === undefined) return diagram.code
      const id = createHash('sha256').update(`${piece}\0${count++}`).digest('hex').slice(0, 8)
      return `${diagram.before}${adapt(svg.replace(ID, `lutrin-d${id}`))}${diagram.after}`
    })
  }

  /** Return the lines of the diagrams that are drawn in a piece of HTML. */
  function linesIn(html: string): { readonly diagramLines?: readonly number[] } {
    const drawn = (html.match(DIAGRAM_TOKEN) ?? []).flatMap((token) => diagrams.get(token) ?? [])
    const diagramLines = drawn.filter(({ text }) => svgs.has(text)).map(({ line }) => line)
    return diagramLines.length > 0 ? { diagramLines } : {}
  }

  return {
    ...compiled,
    slides: compiled.slides.map((slide) => ({
      ...slide,
      html: place(slide.html, slide.id),
      ...linesIn(slide.html),
      notes: slide.notes === undefined ? undefined : place(slide.notes, `${slide.id} notes`, withPlainColors),
    })),
    handout: place(compiled.handout, slug),
    solutions: compiled.solutions.map((own) => ({ ...own, html: place(own.html, own.id) })),
  }
}

/** Write the colors and the font of a drawing as plain values. */
function withPlainColors(svg: string): string {
  return svg
    .replace(/var\(--d-([\w-]+)\)/g, (_, name: string) => PLAIN[name] ?? 'currentColor')
    .replaceAll('var(--font-drawing)', 'sans-serif')
}

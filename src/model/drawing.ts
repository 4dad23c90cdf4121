/** A drawing of a diagram, which any page can contain: no scripts, inline styles, colors of the theme. */
export interface Drawing {
  readonly svg: string
}

/** Why a diagram could not be drawn. */
export interface DrawingFault {
  /** Line of the diagram's text, from 1; undefined where it is not known. */
  readonly line: number | undefined
  /** Mermaid's message, on one line. */
  readonly detail: string
}

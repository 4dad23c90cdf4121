import mermaid from 'mermaid'
import type { Drawing, DrawingFault } from '../model/drawing.ts'
import { findFault } from './diagrams/find-fault.ts'
import { finishSvg } from './diagrams/finish-svg.ts'
import { DRAWING_FONT, LABEL_SIZE, mermaidConfig } from './diagrams/mermaid-config.ts'
import { seedRandomness } from './diagrams/seed-randomness.ts'

declare global {
  interface Window {
    /** Draws the diagram of a text in Mermaid's language, or returns what is wrong with the text. */
    drawDiagram: (text: string) => Promise<Drawing | DrawingFault>
  }
}

const resetRandomness = seedRandomness()
mermaid.initialize(mermaidConfig())

/** Draw one diagram; the same text always gives the same drawing. */
async function drawDiagram(text: string): Promise<Drawing | DrawingFault> {
  resetRandomness()
  await loadFonts(text)
  const stage = document.createElement('div')
  figure().append(stage)
  try {
    const { svg } = await mermaid.render('diagram', text, stage)
    stage.innerHTML = svg
    const drawn = stage.querySelector('svg')
    if (drawn === null) return { line: undefined, detail: 'Mermaid gives no drawing' }
    return { svg: finishSvg(drawn, text) }
  } catch (error) {
    return findFault(text, error, async (other) => void (await mermaid.parse(other)))
  }
}

/** Load the fonts that a text needs: measuring text does not wait for them. */
async function loadFonts(text: string): Promise<void> {
  const sample = document.createElement('p')
  const weights = ['400', '500', '700', 'italic 400', 'italic 700']
  for (const weight of weights) {
    const line = document.createElement('span')
    line.textContent = text
    line.style.font = `${weight} ${LABEL_SIZE}px ${DRAWING_FONT}`
    sample.append(line)
  }
  figure().append(sample)
  sample.getBoundingClientRect()
  await document.fonts.ready
}

/** Empty the page, except for the figure that sets the font of diagrams. */
function figure(): HTMLElement {
  const element = document.createElement('figure')
  element.className = 'diagram'
  document.body.replaceChildren(element)
  return element
}

window.drawDiagram = drawDiagram

import mermaid from 'mermaid'
import { type Colors, colorVariables } from './diagrams/diagram-colors.ts'
import { type Fault, findFault } from './diagrams/find-fault.ts'
import { finishSvg } from './diagrams/finish-svg.ts'
import { fixChance } from './diagrams/seed-randomness.ts'

/** A drawing that can stand in a page: no scripts, styles inline, colors of the theme. */
interface Drawing {
  readonly svg: string
}

declare global {
  interface Window {
    /** Draws the diagram of a text in Mermaid's language, or says what is wrong with it. */
    drawDiagram: (text: string) => Promise<Drawing | Fault>
  }
}

/** What authors may not set: the deck gives every diagram its looks, and nothing may run or load. */
const FIXED = [
  ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'],
  ...['theme', 'themeVariables', 'themeCSS', 'darkMode', 'fontFamily', 'altFontFamily', 'htmlLabels'],
  ...[
    'deterministicIds',
    'deterministicIDSeed',
    'handDrawnSeed',
    'dompurifyConfig',
    'legacyMathML',
    'forceLegacyMathML',
  ],
]

/** The font whose measures boxes are made to. */
const FONT = 'var(--font-drawing)'
/** Size of most labels, in the drawing's own pixels; none is much smaller. */
const SIZE = 16

/** Set Mermaid up once: its plain look, with the theme's font and stand-ins for the theme's colors. */
function configure(): Colors {
  const colors = colorVariables()
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    secure: FIXED,
    suppressErrorRendering: true,
    deterministicIds: true,
    handDrawnSeed: 1,
    theme: 'base',
    themeVariables: { ...colors.variables, fontFamily: FONT, fontSize: `${SIZE}px` },
    fontFamily: FONT,
    fontSize: SIZE,
    // Only Chromium shows HTML in SVG as it should, and no PDF has a tag for it.
    htmlLabels: false,
    // Tighter than Mermaid has it: on a slide a diagram is as high as it may be, so room is what labels are made of.
    flowchart: {
      ...{ htmlLabels: false, padding: 14, nodeSpacing: 36, rankSpacing: 36 },
      subGraphTitleMargin: { top: 4, bottom: 8 },
    },
    class: { htmlLabels: false, nodeSpacing: 36, rankSpacing: 40 },
    state: { nodeSpacing: 36, rankSpacing: 36 },
    er: { nodeSpacing: 70, rankSpacing: 50 },
    sequence: {
      ...{ actorFontSize: SIZE, actorFontFamily: FONT, messageFontFamily: FONT, noteFontFamily: FONT },
      ...{ noteFontSize: 15, messageFontSize: SIZE, mirrorActors: false, height: 46, messageMargin: 24 },
      ...{ boxMargin: 8, actorMargin: 40, noteMargin: 8, diagramMarginY: 4 },
    },
    gantt: { fontSize: 15, sectionFontSize: 15, barHeight: 28, barGap: 6, leftPadding: 130, useWidth: 780 },
    journey: { taskFontSize: 15, taskFontFamily: FONT, textPlacement: 'tspan', width: 150, leftMargin: 110 },
    quadrantChart: {
      ...{ chartWidth: 420, chartHeight: 400, pointLabelFontSize: 15, quadrantLabelFontSize: SIZE },
      ...{ titleFontSize: 20, xAxisLabelFontSize: 15, yAxisLabelFontSize: 15 },
    },
    xyChart: {
      ...{ width: 560, height: 360, titleFontSize: 20 },
      ...{
        xAxis: { labelFontSize: 15, titleFontSize: SIZE },
        yAxis: { labelFontSize: 15, titleFontSize: SIZE },
      },
    },
    radar: { width: 340, height: 340, marginLeft: 80, marginRight: 80 },
    packet: { rowHeight: 40, bitWidth: 26 },
    c4: { ...colors.c4, messageFontSize: 15, boundaryFontSize: 15 },
  })
  return colors
}

const startChance = fixChance()
const colors = configure()

/** Draw one diagram, from a state that is the same each time. */
async function drawDiagram(text: string): Promise<Drawing | Fault> {
  startChance()
  await loadFonts(text)
  const stage = document.createElement('div')
  figure().append(stage)
  try {
    const { svg } = await mermaid.render('diagram', text, stage)
    stage.innerHTML = svg
    const drawn = stage.querySelector('svg')
    if (drawn === null) return { line: undefined, detail: 'Mermaid gives no drawing' }
    return { svg: finishSvg(drawn, text, colors) }
  } catch (error) {
    return findFault(text, error, async (other) => void (await mermaid.parse(other)))
  }
}

/** Load the fonts that a text needs, which measuring alone does not wait for. */
async function loadFonts(text: string): Promise<void> {
  const sample = document.createElement('p')
  const weights = ['400', '500', '700', 'italic 400', 'italic 700']
  for (const weight of weights) {
    const line = document.createElement('span')
    line.textContent = text
    line.style.font = `${weight} ${SIZE}px ${FONT}`
    sample.append(line)
  }
  figure().append(sample)
  sample.getBoundingClientRect()
  await document.fonts.ready
}

/** Empty the page, but for what gives a diagram its font. */
function figure(): HTMLElement {
  const element = document.createElement('figure')
  element.className = 'diagram'
  document.body.replaceChildren(element)
  return element
}

window.drawDiagram = drawDiagram

import type { MermaidConfig } from 'mermaid'
import { mermaidColors } from './mermaid-colors.ts'

/** Settings that authors must not change: the look comes from the theme, and nothing may run or load. */
const FIXED_SETTINGS = [
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

/** The font with which boxes are measured. */
export const DRAWING_FONT = 'var(--font-drawing)'
/** Size of most labels, in the drawing's own pixels. */
export const LABEL_SIZE = 16

/**
 * Return Mermaid's configuration: its plain look, with the theme's font and placeholders of the theme's
 * colors.
 */
export function mermaidConfig(): MermaidConfig {
  const colors = mermaidColors()
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: FIXED_SETTINGS,
    suppressErrorRendering: true,
    deterministicIds: true,
    handDrawnSeed: 1,
    theme: 'base',
    themeVariables: { ...colors.themeVariables, fontFamily: DRAWING_FONT, fontSize: `${LABEL_SIZE}px` },
    fontFamily: DRAWING_FONT,
    fontSize: LABEL_SIZE,
    // Only Chromium shows HTML in SVG correctly, and tagged PDFs have no tag for it.
    htmlLabels: false,
    // Tighter than Mermaid's defaults: a diagram on a slide is scaled to the slide's height, so space makes
    // labels smaller.
    flowchart: {
      ...{ htmlLabels: false, padding: 14, nodeSpacing: 36, rankSpacing: 36 },
      subGraphTitleMargin: { top: 4, bottom: 8 },
    },
    class: { htmlLabels: false, nodeSpacing: 36, rankSpacing: 40 },
    state: { nodeSpacing: 36, rankSpacing: 36 },
    er: { nodeSpacing: 70, rankSpacing: 50 },
    sequence: {
      ...{
        actorFontSize: LABEL_SIZE,
        actorFontFamily: DRAWING_FONT,
        messageFontFamily: DRAWING_FONT,
        noteFontFamily: DRAWING_FONT,
      },
      ...{
        noteFontSize: 15,
        messageFontSize: LABEL_SIZE,
        mirrorActors: false,
        height: 46,
        messageMargin: 24,
      },
      ...{ boxMargin: 8, actorMargin: 40, noteMargin: 8, diagramMarginY: 4 },
    },
    gantt: { fontSize: 15, sectionFontSize: 15, barHeight: 28, barGap: 6, leftPadding: 130, useWidth: 780 },
    journey: {
      taskFontSize: 15,
      taskFontFamily: DRAWING_FONT,
      textPlacement: 'tspan',
      width: 150,
      leftMargin: 110,
    },
    quadrantChart: {
      ...{ chartWidth: 420, chartHeight: 400, pointLabelFontSize: 15, quadrantLabelFontSize: LABEL_SIZE },
      ...{ titleFontSize: 20, xAxisLabelFontSize: 15, yAxisLabelFontSize: 15 },
    },
    xyChart: {
      ...{ width: 560, height: 360, titleFontSize: 20 },
      ...{
        xAxis: { labelFontSize: 15, titleFontSize: LABEL_SIZE },
        yAxis: { labelFontSize: 15, titleFontSize: LABEL_SIZE },
      },
    },
    radar: { width: 340, height: 340, marginLeft: 80, marginRight: 80 },
    packet: { rowHeight: 40, bitWidth: 26 },
    c4: { ...colors.c4, messageFontSize: 15, boundaryFontSize: 15 },
  }
}

import { type ColorRole, placeholderOf } from './color-role.ts'
import { mermaidVariables, variableRole } from './mermaid-variables.ts'

/** Mermaid's settings of colors. */
interface MermaidColors {
  readonly themeVariables: Readonly<Record<string, unknown>>
  /** C4 diagrams have settings of their own for colors. */
  readonly c4: Readonly<Record<string, string | number>>
}

const XY_TEXT = [
  ...['titleColor', 'dataLabelColor', 'legendTextColor', 'textColor', 'labelColor'],
  ...['xAxisTitleColor', 'xAxisLabelColor', 'yAxisTitleColor', 'yAxisLabelColor'],
]
const XY_LINES = ['xAxisTickColor', 'xAxisLineColor', 'yAxisTickColor', 'yAxisLineColor']
const C4_ELEMENTS = ['', 'external_'].flatMap((origin) =>
  ['person', 'system', 'container', 'component'].flatMap((kind) =>
    (kind === 'person' ? [''] : ['', '_db', '_queue']).map((form) => `${origin}${kind}${form}`),
  ),
)

/** Return Mermaid's settings of colors, each a placeholder of its role. */
export function mermaidColors(): MermaidColors {
  const palette = ([1, 2, 3, 4, 5, 6] as const).map((n) => placeholderOf(`hue-${n}`)).join(',')
  return {
    themeVariables: {
      ...Object.fromEntries(mermaidVariables().map((name) => [name, placeholderOf(variableRole(name))])),
      useGradient: false,
      dropShadow: 'none',
      pieOpacity: '1',
      pieStrokeWidth: '1.5px',
      pieOuterStrokeWidth: '1.5px',
      tagLabelFontSize: '14px',
      commitLabelFontSize: '14px',
      packet: {
        ...colorsOf(['blockFillColor'], 'fill'),
        ...colorsOf(['blockStrokeColor'], 'edge'),
        byteFontSize: '14px',
        labelFontSize: '15px',
        titleFontSize: '18px',
      },
      xyChart: {
        ...colorsOf(XY_TEXT, 'ink'),
        ...colorsOf(XY_LINES, 'line'),
        backgroundColor: 'transparent',
        plotColorPalette: palette,
      },
      radar: {
        ...colorsOf(['axisColor'], 'line'),
        ...colorsOf(['graticuleColor'], 'faint'),
        axisLabelFontSize: 15,
        legendFontSize: 15,
      },
    },
    c4: Object.fromEntries(C4_ELEMENTS.flatMap(c4Colors)),
  }
}

/** Return settings that all have the color of one role. */
function colorsOf(names: readonly string[], role: ColorRole): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, placeholderOf(role)]))
}

/** Return the settings of one kind of element of C4 diagrams. */
function c4Colors(element: string): readonly (readonly [string, string | number])[] {
  const isExternal = element.startsWith('external')
  return [
    [`${element}_bg_color`, placeholderOf(isExternal ? 'group' : 'fill')],
    [`${element}_border_color`, placeholderOf(isExternal ? 'line' : 'edge')],
    [`${element}FontSize`, 15],
  ]
}

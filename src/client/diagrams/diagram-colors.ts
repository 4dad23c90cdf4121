/** The theme's colors as a drawing has them; `diagrams.css` says what each is on its page. */
export type Role = (typeof ROLES)[number]

const ROLES = [
  ...['ink', 'line', 'paper', 'fill', 'edge', 'group', 'faint', 'note', 'danger', 'danger-fill'],
  ...['tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5', 'tint-6'],
  ...['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6'],
] as const

/** How the theme's colors go through Mermaid, which computes with them and so takes no `var()`. */
export interface Colors {
  /** Mermaid's theme variables, each a stand-in. */
  readonly variables: Readonly<Record<string, unknown>>
  /** The same for C4 diagrams, whose colors are settings of their own. */
  readonly c4: Readonly<Record<string, string | number>>
  /** Tells whose stand-in a color is, as `r,g,b`. */
  readonly roleOf: (rgb: string) => Role | undefined
}

/** Which variables have which color; the first pattern that fits wins, `#` is the number at the end of a name. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:cScale|git|pie|venn|fillType|surface)\d+$/, 'tint-#'],
  [/^(?:cScalePeer|cScaleInv|gitInv|surfacePeer)\d+$/, 'hue-#'],
  [/^crit(?:Border)|todayLine|vertLine|evolutionColor|errorText/i, 'danger'],
  [/^critBkg|errorBkg/, 'danger-fill'],
  [/^(?:sequenceNumber|background)/, 'paper'],
  [/text|title(?!Background)|label(?!.*(?:Bkg|background|border))|signal/i, 'ink'],
  [/note.*Border/, 'hue-2'],
  [/note/, 'note'],
  [/activeTaskBkg|activationBkg/, 'tint-1'],
  [/doneTaskBkg|exclude/, 'faint'],
  [/edgeLabelBackground|relationLabelBackground|compositeBackground|innerEnd|altSection/, 'paper'],
  [
    /cluster(?!Border)|tertiaryColor|sectionBkg|rectBkg|altBackground|attributeBackground|quadrant[24]Fill/,
    'group',
  ],
  [/row(?:Odd)/, 'paper'],
  [/row(?:Even)/, 'group'],
  [/cluster|tertiary|compositeBorder|doneTaskBorder|quadrant.*Border|archGroup/, 'line'],
  [/quadrantPoint/, 'hue-1'],
  [/grid/, 'line'],
  [/line|arrow|link|transition|relation|special|axis|archEdge|border2|tick|actorLine|pie.*Stroke/i, 'line'],
  [/border|stroke|gradient/i, 'edge'],
]

/** Names of Mermaid's theme variables that hold a color. */
const NAMES = [
  ...[
    'background',
    'primaryColor',
    'primaryTextColor',
    'primaryBorderColor',
    'secondaryColor',
    'secondaryTextColor',
  ],
  ...['secondaryBorderColor', 'tertiaryColor', 'tertiaryTextColor', 'tertiaryBorderColor', 'noteBkgColor'],
  ...[
    'noteTextColor',
    'noteBorderColor',
    'lineColor',
    'arrowheadColor',
    'textColor',
    'border2',
    'nodeBkg',
    'mainBkg',
  ],
  ...['nodeBorder', 'clusterBkg', 'clusterBorder', 'defaultLinkColor', 'titleColor', 'edgeLabelBackground'],
  ...['nodeTextColor', 'actorBorder', 'actorBkg', 'actorTextColor', 'actorLineColor', 'labelBoxBkgColor'],
  ...['signalColor', 'signalTextColor', 'labelBoxBorderColor', 'labelTextColor', 'loopTextColor'],
  ...[
    'activationBorderColor',
    'activationBkgColor',
    'sequenceNumberColor',
    'rectBkgColor',
    'sectionBkgColor',
  ],
  ...['altSectionBkgColor', 'sectionBkgColor2', 'excludeBkgColor', 'taskBorderColor', 'taskBkgColor'],
  ...['activeTaskBorderColor', 'activeTaskBkgColor', 'gridColor', 'doneTaskBkgColor', 'doneTaskBorderColor'],
  ...[
    'critBorderColor',
    'critBkgColor',
    'todayLineColor',
    'vertLineColor',
    'taskTextColor',
    'taskTextOutsideColor',
  ],
  ...[
    'taskTextLightColor',
    'taskTextDarkColor',
    'taskTextClickableColor',
    'personBorder',
    'personBkg',
    'rowOdd',
  ],
  ...[
    'rowEven',
    'transitionColor',
    'transitionLabelColor',
    'stateLabelColor',
    'stateBkg',
    'labelBackgroundColor',
  ],
  ...[
    'compositeBackground',
    'altBackground',
    'compositeTitleBackground',
    'compositeBorder',
    'innerEndBackground',
  ],
  ...[
    'errorBkgColor',
    'errorTextColor',
    'specialStateColor',
    'scaleLabelColor',
    'classText',
    'pieTitleTextColor',
  ],
  ...[
    'pieSectionTextColor',
    'pieLegendTextColor',
    'pieStrokeColor',
    'pieOuterStrokeColor',
    'vennTitleTextColor',
  ],
  ...['vennSetTextColor', 'archEdgeColor', 'archEdgeArrowColor', 'archGroupBorderColor', 'quadrantPointFill'],
  ...[
    'quadrantPointTextFill',
    'quadrantXAxisTextFill',
    'quadrantYAxisTextFill',
    'quadrantInternalBorderStrokeFill',
  ],
  ...[
    'quadrantExternalBorderStrokeFill',
    'quadrantTitleFill',
    'requirementBackground',
    'requirementBorderColor',
  ],
  ...[
    'requirementTextColor',
    'relationColor',
    'relationLabelBackground',
    'relationLabelColor',
    'branchLabelColor',
  ],
  ...['tagLabelColor', 'tagLabelBackground', 'tagLabelBorder', 'commitLabelColor', 'commitLabelBackground'],
  ...['attributeBackgroundColorOdd', 'attributeBackgroundColorEven', 'gradientStart', 'gradientStop'],
]

/** Families of variables that differ by a number, with their first and last. */
const SERIES: Readonly<Record<string, readonly [number, number]>> = {
  ...{ cScale: [0, 11], cScalePeer: [0, 11], cScaleInv: [0, 11], cScaleLabel: [0, 11], surface: [0, 4] },
  ...{ surfacePeer: [0, 4], fillType: [0, 7], pie: [1, 12], venn: [1, 8], git: [0, 7], gitInv: [0, 7] },
  ...{ gitBranchLabel: [0, 7], quadrant: [1, 4] },
}

/** Make Mermaid's settings of colors. */
export function colorVariables(): Colors {
  const standIns = new Map(ROLES.map((role, n) => [role, [201 + (n % 4), 31 + 7 * n, 250 - 5 * n]] as const))
  const roles = new Map([...standIns].map(([role, rgb]) => [rgb.join(','), role]))
  const standIn = (role: Role): string =>
    `#${(standIns.get(role) ?? []).map((part) => part.toString(16).padStart(2, '0')).join('')}`
  const numbered = Object.entries(SERIES).flatMap(([name, [first, last]]) =>
    Array.from({ length: last - first + 1 }, (_, n) => `${name}${first + n}`).flatMap((full) =>
      name === 'quadrant' ? [`${full}Fill`, `${full}TextFill`] : [full],
    ),
  )
  const variables = Object.fromEntries([...NAMES, ...numbered].map((name) => [name, standIn(roleFor(name))]))
  const of = (names: readonly string[], role: Role): Record<string, string> =>
    Object.fromEntries(names.map((name) => [name, standIn(role)]))
  const text = [...['titleColor', 'dataLabelColor', 'legendTextColor', 'textColor', 'labelColor'], ...XY_TEXT]
  const palette = ([1, 2, 3, 4, 5, 6] as const).map((n) => standIn(`hue-${n}`)).join(',')
  return {
    variables: {
      ...variables,
      ...{
        useGradient: false,
        dropShadow: 'none',
        pieOpacity: '1',
        pieStrokeWidth: '1.5px',
        tagLabelFontSize: '14px',
      },
      ...{ commitLabelFontSize: '14px', pieOuterStrokeWidth: '1.5px' },
      packet: {
        ...of(['blockFillColor'], 'fill'),
        ...of(['blockStrokeColor'], 'edge'),
        byteFontSize: '14px',
        labelFontSize: '15px',
        titleFontSize: '18px',
      },
      xyChart: {
        ...of(text, 'ink'),
        ...of(XY_LINES, 'line'),
        backgroundColor: 'transparent',
        plotColorPalette: palette,
      },
      radar: {
        ...of(['axisColor'], 'line'),
        ...of(['graticuleColor'], 'faint'),
        axisLabelFontSize: 15,
        legendFontSize: 15,
      },
    },
    c4: Object.fromEntries(
      C4.flatMap((kind) => {
        const isExternal = kind.startsWith('external')
        return [
          [`${kind}_bg_color`, standIn(isExternal ? 'group' : 'fill')],
          [`${kind}_border_color`, standIn(isExternal ? 'line' : 'edge')],
          [`${kind}FontSize`, 15],
        ]
      }),
    ),
    roleOf: (rgb) => roles.get(rgb),
  }
}

const XY_TEXT = ['xAxisTitleColor', 'xAxisLabelColor', 'yAxisTitleColor', 'yAxisLabelColor']
const XY_LINES = ['xAxisTickColor', 'xAxisLineColor', 'yAxisTickColor', 'yAxisLineColor']
const C4 = ['', 'external_'].flatMap((origin) =>
  ['person', 'system', 'container', 'component'].flatMap((kind) =>
    (kind === 'person' ? [''] : ['', '_db', '_queue']).map((form) => `${origin}${kind}${form}`),
  ),
)

/** Choose the color of a variable. */
function roleFor(name: string): Role {
  const [, role = 'fill'] = RULES.find(([pattern]) => pattern.test(name)) ?? []
  const number = Number(/\d+$/.exec(name)?.[0] ?? 0)
  return role.replace('#', String((number % 6) + 1)) as Role
}

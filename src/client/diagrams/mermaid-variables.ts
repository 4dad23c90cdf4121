import type { ColorRole } from './color-role.ts'

/** Mermaid's theme variables that hold a color. */
const NAMES = `
  background primaryColor primaryTextColor primaryBorderColor secondaryColor secondaryTextColor
  secondaryBorderColor tertiaryColor tertiaryTextColor tertiaryBorderColor noteBkgColor noteTextColor
  noteBorderColor lineColor arrowheadColor textColor border2 nodeBkg mainBkg nodeBorder clusterBkg
  clusterBorder defaultLinkColor titleColor edgeLabelBackground nodeTextColor actorBorder actorBkg
  actorTextColor actorLineColor labelBoxBkgColor signalColor signalTextColor labelBoxBorderColor
  labelTextColor loopTextColor activationBorderColor activationBkgColor sequenceNumberColor rectBkgColor
  sectionBkgColor altSectionBkgColor sectionBkgColor2 excludeBkgColor taskBorderColor taskBkgColor
  activeTaskBorderColor activeTaskBkgColor gridColor doneTaskBkgColor doneTaskBorderColor critBorderColor
  critBkgColor todayLineColor vertLineColor taskTextColor taskTextOutsideColor taskTextLightColor
  taskTextDarkColor taskTextClickableColor personBorder personBkg rowOdd rowEven transitionColor
  transitionLabelColor stateLabelColor stateBkg labelBackgroundColor compositeBackground altBackground
  compositeTitleBackground compositeBorder innerEndBackground errorBkgColor errorTextColor
  specialStateColor scaleLabelColor classText pieTitleTextColor pieSectionTextColor pieLegendTextColor
  pieStrokeColor pieOuterStrokeColor vennTitleTextColor vennSetTextColor archEdgeColor archEdgeArrowColor
  archGroupBorderColor quadrantPointFill quadrantPointTextFill quadrantXAxisTextFill
  quadrantYAxisTextFill quadrantInternalBorderStrokeFill quadrantExternalBorderStrokeFill
  quadrantTitleFill requirementBackground requirementBorderColor requirementTextColor relationColor
  relationLabelBackground relationLabelColor branchLabelColor tagLabelColor tagLabelBackground
  tagLabelBorder commitLabelColor commitLabelBackground attributeBackgroundColorOdd
  attributeBackgroundColorEven gradientStart gradientStop
`

/** Families of variables that differ by a number, with their first and last number. */
const SERIES: Readonly<Record<string, readonly [number, number]>> = {
  ...{ cScale: [0, 11], cScalePeer: [0, 11], cScaleInv: [0, 11], cScaleLabel: [0, 11], surface: [0, 4] },
  ...{ surfacePeer: [0, 4], fillType: [0, 7], pie: [1, 12], venn: [1, 8], git: [0, 7], gitInv: [0, 7] },
  ...{ gitBranchLabel: [0, 7], quadrant: [1, 4] },
}

/** Roles of variables by patterns of their names: the first match counts, and `#` is the number at the name's end. */
const ROLES: readonly (readonly [RegExp, string])[] = [
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

/** List Mermaid's theme variables that hold a color. */
export function mermaidVariables(): readonly string[] {
  const numbered = Object.entries(SERIES).flatMap(([name, [first, last]]) =>
    Array.from({ length: last - first + 1 }, (_, n) => `${name}${first + n}`).flatMap((full) =>
      name === 'quadrant' ? [`${full}Fill`, `${full}TextFill`] : [full],
    ),
  )
  return [...NAMES.trim().split(/\s+/), ...numbered]
}

/** Return the role of a theme variable's color. */
export function variableRole(name: string): ColorRole {
  const [, role = 'fill'] = ROLES.find(([pattern]) => pattern.test(name)) ?? []
  const number = Number(/\d+$/.exec(name)?.[0] ?? 0)
  return role.replace('#', String((number % 6) + 1)) as ColorRole
}

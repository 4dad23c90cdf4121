import { parseAttributes, splitClasses } from '../tree/attributes.ts'
import { attributesMark, type PrivateMark, privateMark } from '../tree/private-mark.ts'

/** A private name in syntax that nothing has read. */
export interface Rest {
  readonly mark: PrivateMark
  /** Where the syntax starts in the text. */
  readonly index: number
  /** As it was written. */
  readonly text: string
  /** Whether nothing follows it. */
  readonly isAtEnd: boolean
}

const NAME = String.raw`[\p{L}\p{M}\p{Cf}][\p{L}\p{M}\p{N}\p{Cf}_-]{0,60}`
/** Ways to write a name; repetitions are bounded, so that time is linear. */
const PATTERNS: readonly RegExp[] = [
  // `{.trainer}`, `{: .solution`, `{.x notes=true}`; a lone word in braces may be prose.
  /(?<![$\\{])\{:?(?<braces>[^{}\n]{0,200}?(?:(?<=[\s{:])\.\p{L}|[\p{L}\w-]\s?=)[^{}\n]{0,200})(?:\}|$)/gmu,
  // `:notes[words]`, `::notes[words]`.
  new RegExp(String.raw`(?<![\p{L}\p{N}:])::?:?(?<name>${NAME})\[(?!\d+\])`, 'gu'),
  // `.notes[words]`.
  new RegExp(String.raw`(?<![\p{L}\p{N}.)\]])\.(?<name>${NAME})\[(?!\d+\])`, 'gu'),
  // `{{< notes >}}`, `{{% notes %}}`.
  new RegExp(String.raw`\{\{[<%]\s*(?<name>${NAME})`, 'gu'),
  // `<span class="notes">` in the description of an image.
  /<[a-z][\w-]{0,40}\s(?<tag>[^<>]{1,200})>/giu,
]

/** Find the private names in some words. */
export function findRest(text: string): readonly Rest[] {
  if (!/[{.:<]/.test(text)) return []
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Rest[] => {
      const mark = markOf(match.groups ?? {})
      const end = match.index + match[0].length
      return mark
        ? [{ mark, index: match.index, text: match[0].trim(), isAtEnd: text.slice(end).trim() === '' }]
        : []
    }),
  )
}

/** Return what hides in a match. */
function markOf({
  name,
  braces,
  tag,
}: Readonly<Record<string, string | undefined>>): PrivateMark | undefined {
  if (name !== undefined) return privateMark([name])
  const attributes = parseAttributes(decoded(braces ?? tag ?? ''))
  const { classname = '', className = classname, ...values } = attributes.values
  return attributesMark({ classes: [...attributes.classes, ...splitClasses(className)], values })
}

/** Decode the numeric character references in some attributes. */
function decoded(text: string): string {
  return text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

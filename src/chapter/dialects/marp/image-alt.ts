/** CSS filters that Marp reads in alt texts, with their default values. */
const FILTERS: Readonly<Record<string, string>> = {
  blur: '10px',
  brightness: '1.5',
  contrast: '200%',
  'drop-shadow': '0 5px 10px rgba(0 0 0 / 40%)',
  grayscale: '1',
  'hue-rotate': '180deg',
  invert: '100%',
  opacity: '0.5',
  saturate: '2',
  sepia: '1',
}
const LENGTH = /^(?:(?:\d*\.)?\d+(?:%|[a-z]{1,4})?|auto)$/i

/** Marp's keywords in an alt text, and the other words. */
interface Keywords {
  readonly alt: string
  readonly background: boolean
  /** True where several background images are stacked from top to bottom. */
  readonly vertical: boolean
  readonly side: 'left' | 'right' | undefined
  /** Share of the slide that a background at its side takes, such as `40%`. */
  readonly share: string | undefined
  /** `contain`, `cover`, `auto` or a percentage. */
  readonly size: string | undefined
  readonly width: string | undefined
  readonly height: string | undefined
  readonly opacity: string | undefined
  readonly filter: string
}

/** Parse the keywords of an alt text. */
export function readImageAlt(alt: string): Keywords {
  const left: string[] = []
  const filters: string[] = []
  const words: { -readonly [Key in keyof Keywords]?: Keywords[Key] } = {}
  const background = /(?:^|\s)bg(?:\s|$)/.test(alt)
  for (const word of alt.split(/\s+/).filter(Boolean)) {
    const [, key = '', value] = /^([a-z-]+)(?::(.+))?$/.exec(word) ?? []
    if (word === 'bg') continue
    if (/^w(?:idth)?$/.test(key) && LENGTH.test(value ?? '')) words.width = value
    else if (/^h(?:eight)?$/.test(key) && LENGTH.test(value ?? '')) words.height = value
    else if (/^(?:\d*\.)?\d+%$/.test(word)) words.size = word
    else if (background && key === 'opacity') words.opacity = value ?? FILTERS['opacity']
    else if (Object.hasOwn(FILTERS, key)) filters.push(`${key}(${value ? argumentsOf(value) : FILTERS[key]})`)
    else if (background && (key === 'left' || key === 'right')) {
      words.side = key
      words.share = value
    } else if (background && /^(?:fit|contain)$/.test(word)) words.size = 'contain'
    else if (background && /^(?:cover|auto)$/.test(word)) words.size = word
    else if (background && /^(?:vertical|horizontal)$/.test(word)) words.vertical = word === 'vertical'
    else left.push(word)
  }
  return {
    vertical: false,
    side: undefined,
    share: undefined,
    size: undefined,
    width: undefined,
    height: undefined,
    opacity: undefined,
    ...words,
    alt: left.join(' '),
    background,
    filter: filters.join(' '),
  }
}

/** Return the arguments of a filter as CSS: commas between them become spaces, those inside a color stay. */
function argumentsOf(value: string): string {
  return value.replace(/,(?![^(]*\))/g, ' ')
}

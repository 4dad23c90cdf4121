/** CSS filters that Marp knows as words of the alt text, with the values that they have without one. */
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

/** What the words of an alt text say, and the words that are left. */
interface Keywords {
  readonly alt: string
  readonly background: boolean
  /** True where the pictures behind the slide stand one below another. */
  readonly vertical: boolean
  readonly side: 'left' | 'right' | undefined
  /** How much of the slide a background at its side takes. */
  readonly share: string | undefined
  /** `contain`, `cover`, `auto` or a percentage. */
  readonly size: string | undefined
  readonly width: string | undefined
  readonly height: string | undefined
  readonly opacity: string | undefined
  readonly filter: string
}

/** Read the words of an alt text. */
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

/** Write the arguments of a filter as CSS: commas between them are spaces, those inside a color stay. */
function argumentsOf(value: string): string {
  return value.replace(/,(?![^(]*\))/g, ' ')
}
